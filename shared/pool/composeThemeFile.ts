import { registerOf, type RegisterRow } from "../register/register.ts";
import { err, ok, type Result } from "../result.ts";
import { mendProse } from "../letter/mending/mendProse.ts";
import type { IssuedLetter } from "../letter/issuedVersions.ts";
import { type PublicVersion, publicVersionOf } from "../letter/publicVersion/publicVersion.ts";
import { tallyArea } from "../triangulation/caseTally.ts";
import { byLabel, wasRead } from "../visit/cases/caseLists.ts";
import { derivedId } from "../visit/derivedId.ts";
import { formsOf } from "../visit/formsOf.ts";
import { giftedTable } from "../visit/giftedDays.ts";
import type { PublishedTally } from "../visit/kinds/fixedTallies.ts";
import { responseOf } from "../visit/kinds/hostAction.ts";
import type { LetterBlock, LetterModel } from "../visit/issued/letterModel.ts";
import type { VisitRecords } from "../visit/records.ts";
import { sampleOf } from "../visit/cases/sampleOf.ts";
import type { CodeCouncil } from "./councilCode.ts";
import { councilKey } from "./councilKey.ts";
import { londonDate } from "../words/londonTime.ts";
import { publishedTally } from "./publishedTally.ts";
import { themesOf } from "./themesOf.ts";
import { withoutCouncils } from "./withoutCouncils.ts";
import { type PooledFinding, type PooledRecommendation, ThemeFile } from "./themeFile.ts";

/** Why there is no theme file. */
export type NoThemeFile =
  | Extract<PublicVersion, { ok: false }>["error"]
  /** Councils are to be coded, and the code word is not there. */
  | { readonly type: "NoCodeWord" }
  /** It is more than a theme file holds, at this place of it. */
  | { readonly type: "TooMuch"; readonly where: string };

/** When it is made, and how councils are coded where they are. */
export interface ThemeFileChoice {
  /** ISO instant. */
  readonly now: string;
  /** Needed where councils are to be coded. */
  readonly code: CodeCouncil | null;
  /** What of the case files is given while no theme file has fixed it; nothing unless said. */
  readonly unfixed?: PublishedTally[];
}

/**
 * The theme file of a visit: of the letter that was issued last only what may be published, what became
 * of its recommendations, and figures as `publishedTally` gives them. Where councils are not named their
 * names are taken out of every text, and of the days only the year is left. Still to be scanned.
 */
export function composeThemeFile(
  records: VisitRecords,
  { now, code, unfixed = [] }: ThemeFileChoice,
): Result<ThemeFile, NoThemeFile> {
  const published = publicVersionOf(records);
  if (!published.ok) return published;
  const { visit } = records;
  const { councils, region, sizeBand } = visit.pooling;
  if (councils === "coded" && code === null) return err({ type: "NoCodeWord" });
  const { issued, model } = published.value;
  const organisations = daysByOrganisation(records);
  const called = (name: string) => (councils === "coded" && code !== null ? code(name) : name);
  const plain =
    councils === "named"
      ? (text: string) => text
      : withoutCouncils(
          visit.host.name,
          organisations.map(([name]) => name),
        );
  const fixed = fixedTalliesOf(records);
  const file: ThemeFile = {
    format: "critical-friend/themes",
    version: 1,
    visitKey: derivedId("pooled", visit.id),
    issue: issued.version,
    edition:
      fixed === undefined
        ? 0
        : Math.max(0, Math.floor((Date.parse(now) - Date.parse(fixed.at)) / 60_000)),
    councils,
    host: councils === "leftOut" ? "" : called(visit.host.name),
    programme: visit.programme,
    region,
    sizeBand,
    year: Number(([...visit.daysOnSite].sort()[0] ?? londonDate(issued.issued.at)).slice(0, 4)),
    days: councils === "named" ? visit.daysOnSite : [],
    challengers:
      councils === "leftOut"
        ? []
        : organisations.map(([name, days]) => ({ organisation: called(name), days })),
    findings: findingsOf(model, records).map((finding) => ({
      ...finding,
      sentence: plain(finding.sentence),
      detail: plain(finding.detail),
    })),
    recommendations: recommendationsOf(model, issued, records, londonDate(now)).map((each) => ({
      ...each,
      text: plain(each.text),
      advice: plain(each.advice),
      whoCanHelp: plain(each.whoCanHelp),
      changed: each.changed.map(({ changed, howKnown }) => ({
        changed: plain(changed),
        howKnown: plain(howKnown),
      })),
    })),
    tallies: fixed?.tallies ?? unfixed,
  };
  const whole = ThemeFile.safeParse(file);
  return whole.success
    ? ok(whole.data)
    : err({ type: "TooMuch", where: whole.error.issues[0]?.path.join(".") ?? "" });
}

/** What the visit has given of its case files before, the first time that counts. */
export const fixedTalliesOf = ({ fixedTallies }: Pick<VisitRecords, "fixedTallies">) =>
  fixedTallies.toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))[0];

/** Of the files that were drawn or chosen, area by area; what the host offered is never counted in. */
export function talliesOf(records: VisitRecords): PublishedTally[] {
  const { drawn, chosen } = sampleOf(records);
  const read = [...drawn, ...chosen].sort(byLabel).filter((each) => wasRead(each, records));
  return formsOf(records)
    .filter(({ rows, isRetired }) => rows === "cases" && !isRetired)
    .flatMap((form) =>
      form.areas.flatMap((area): PublishedTally[] => {
        if (area.answer !== "rated" || area.scale === null) return [];
        const { counts, n } = tallyArea(read, area);
        if (n === 0) return [];
        const ratings = [...area.scale.ratings, ...area.scale.retired];
        const sum = (as: "met" | "partly" | "notMet") =>
          ratings
            .filter((rating) => rating.counts === as)
            .reduce((all, { key }) => all + (counts[key] ?? 0), 0);
        const exact = { met: sum("met"), partly: sum("partly"), notMet: sum("notMet") };
        return [{ form: form.name, area: area.label, counts: publishedTally(exact) }];
      }),
    );
}

function findingsOf(model: LetterModel, records: VisitRecords): readonly PooledFinding[] {
  return blocksOf(model, "finding").map(({ block, section }) => {
    const finding = records.findings.find(({ id }) => id === block.findingId);
    return {
      kind: finding?.polarity ?? (section === "areas" ? "area" : "strength"),
      sentence: block.lead.text,
      detail: joined(block),
      themes: labelsOf(finding?.themes ?? [], records),
    };
  });
}

function recommendationsOf(
  model: LetterModel,
  issued: IssuedLetter,
  records: VisitRecords,
  today: string,
): readonly PooledRecommendation[] {
  const register = new Map<string, RegisterRow>(
    registerOf({ ...records, letters: [issued] }, today).rows.map((row) => [
      row.recommendationId,
      row,
    ]),
  );
  return blocksOf(model, "recommendation").map(({ block }) => {
    const record = records.recommendations.find(({ id }) => id === block.recommendationId);
    const finding = records.findings.find(({ id }) => id === record?.findingId);
    const row = register.get(block.recommendationId);
    const said = block.sentences.map(({ text }) => text);
    // Only as it was issued: what the record says since is nobody's to give.
    const helpers = mendProse(record?.whoCanHelp ?? "").filter((text) => said.includes(text));
    return {
      text: block.lead.text,
      advice: said.filter((text) => !helpers.includes(text)).join(" "),
      whoCanHelp: helpers.join(" "),
      themes: labelsOf(finding?.themes ?? [], records),
      response: row === undefined ? "awaited" : responseOf(row.action),
      progress: row?.progress[0]?.state ?? null,
      isLate: row?.isLate ?? false,
      changed: (row?.impacts ?? [])
        .filter(({ changed }) => changed.trim() !== "")
        .slice(0, 50)
        .map(({ changed, howKnown }) => ({ changed, howKnown })),
    };
  });
}

type BlockOf<Type extends LetterBlock["type"]> = Extract<LetterBlock, { type: Type }>;

function blocksOf<Type extends LetterBlock["type"]>(
  { sections }: LetterModel,
  type: Type,
): readonly { readonly block: BlockOf<Type>; readonly section: string }[] {
  const isOf = (block: LetterBlock): block is BlockOf<Type> => block.type === type;
  return sections.flatMap(({ id, blocks }) =>
    blocks.filter(isOf).map((block) => ({ block, section: id })),
  );
}

const joined = ({ sentences }: BlockOf<"finding">): string =>
  sentences.map(({ text }) => text).join(" ");

/** Labels of themes; a key that the list has no longer is left out. */
const labelsOf = (keys: readonly string[], { visit }: VisitRecords): string[] =>
  themesOf(visit)
    .filter(({ key }) => keys.includes(key))
    .map(({ label }) => label)
    .filter((label) => label.trim() !== "");

/** The organisations of the team with the days that their peers gave, each once; the host's own people are no challengers. */
function daysByOrganisation(
  records: VisitRecords,
): readonly (readonly [name: string, days: number])[] {
  const host = councilKey(records.visit.host.name);
  const found = new Map<string, { readonly name: string; days: number }>();
  for (const { peer, days } of giftedTable(records).rows) {
    const name = peer.organisation.trim();
    const key = councilKey(name);
    if (name === "" || key === host) continue;
    const known = found.get(key) ?? { name, days: 0 };
    found.set(key, { ...known, days: Math.round((known.days + days) * 10) / 10 });
  }
  return [...found.values()].map(({ name, days }) => [name, days] as const);
}
