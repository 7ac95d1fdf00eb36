import type { FindingId } from "../../visit/ids.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import { SectionId, sectionName } from "../../visit/programme/letterSections.ts";
import type { VisitRecords } from "../../visit/records.ts";

/** A field of a record that stands in two versions, `$gone` where one deleted what another changed. */
export interface Unsettled {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** Something of the letter of which nobody has said what holds. */
export interface ToSettle {
  readonly sectionId: SectionId | null;
  readonly findingId: FindingId | null;
  /** What it is and what to do, in the user's words. */
  readonly text: string;
}

/**
 * What of the letter stands in two versions: its own texts, findings and recommendations that it
 * carries or would carry in one of their versions, and what of the visit stands in its sentences. One
 * of two versions is never printed as if it were what the team says.
 */
export function toSettle(
  unsettled: readonly Unsettled[],
  records: VisitRecords,
  letter: Letter,
): readonly ToSettle[] {
  const found = unsettled.flatMap((each) => inLetter(each, records, letter) ?? []);
  // Two fields of one finding are settled in one place.
  return [...new Map(found.map((each) => [each.text, each])).values()];
}

const carried: Readonly<Record<string, readonly string[]>> = {
  findings: ["sentence", "detail", "state", "inLetter", "polarity", "$gone"],
  recommendations: ["text", "advice", "whoCanHelp", "byWhen", "inLetter", "$gone"],
  visits: [
    "host",
    "programme",
    "focus",
    "daysOnSite",
    "reviewDate",
    "factualCheckDays",
    "groundRules",
    "letterStyle",
  ],
  enquiries: ["question", "shortName", "parentId", "$gone"],
  sessions: ["state", "kind", "peopleMet", "filesRead", "isEvidence", "$gone"],
  peers: ["seat", "$gone"],
  positions: ["stance", "$gone"],
};

function inLetter(
  { table, row, field }: Unsettled,
  records: VisitRecords,
  letter: Letter,
): ToSettle | null {
  const said = (what: string, at: Partial<ToSettle>): ToSettle => ({
    sectionId: null,
    findingId: null,
    ...at,
    text: `${what} in two versions: two peers changed it without having seen each other’s words. Settle which holds; a letter never goes out with one of two.`,
  });
  if (table === "letters") {
    if (row !== letter.id) return null;
    const section = SectionId.safeParse(field === "headlines" ? field : field.split("/")[1]);
    return section.success
      ? said(`“${sectionName(section.data)}” stands`, { sectionId: section.data })
      : said("The head or the sign-off of the letter stands", { sectionId: "thanks" });
  }
  if (carried[table]?.includes(field) !== true) return null;
  if (table === "visits")
    return said("What the letter says of the visit stands", { sectionId: "scope" });
  if (table === "enquiries")
    return said("A line of enquiry, under which findings are printed, stands", {
      sectionId: "areas",
    });
  if (table === "sessions")
    return said("A session that is counted in “How we worked” stands", {
      sectionId: "howWeWorked",
    });
  if (table === "peers")
    return said("A seat in the team, which is counted in “How we worked”, stands", {
      sectionId: "howWeWorked",
    });
  if (table === "positions") {
    const position = records.positions.find(({ id }) => id === row);
    const of = records.findings.find(({ id }) => id === position?.findingId);
    if (of === undefined || !of.inLetter || of.state !== "agreed") return null;
    return said(`A peer’s position on ${quoted(of.sentence)} stands`, {
      sectionId: of.polarity === "area" ? "areas" : "strengths",
      findingId: of.id,
    });
  }
  const isChoice = field === "state" || field === "inLetter" || field === "$gone";
  if (table === "findings") {
    const finding = records.findings.find(({ id }) => id === row);
    if (!finding || !(isChoice || (finding.inLetter && finding.state === "agreed"))) return null;
    const sectionId = finding.polarity === "area" ? "areas" : "strengths";
    return said(`${quoted(finding.sentence)} stands`, { sectionId, findingId: finding.id });
  }
  const recommendation = records.recommendations.find(({ id }) => id === row);
  if (!recommendation || !(isChoice || recommendation.inLetter)) return null;
  return said(`${quoted(recommendation.text)} stands`, { sectionId: "recommendations" });
}

const quoted = (text: string): string =>
  `“${text.slice(0, 70).trim()}${text.length > 70 ? " …" : ""}”`;
