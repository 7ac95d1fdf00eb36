import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { type RegisterRow, registerOf } from "../register/register.ts";
import { hostColumns } from "../register/registerTable.ts";
import { derivedId } from "../visit/derivedId.ts";
import { allAreas, formsOf } from "../visit/formsOf.ts";
import { BaselineId, BaselineItemId, type EnquiryId, type VisitId } from "../visit/ids.ts";
import type { Baseline, EarlierDraw } from "../visit/kinds/baseline.ts";
import type { BaselineItem, Then } from "../visit/kinds/baselineItem.ts";
import { responseOf } from "../visit/kinds/hostAction.ts";
import type { LetterBlock } from "../visit/issued/letterModel.ts";
import type { VisitRecords } from "../visit/records.ts";
import { sampleOf } from "../visit/cases/sampleOf.ts";
import { lengthOfList } from "../visit/cases/caseLists.ts";
import type { EarlierLetter } from "./earlierLetter.ts";
import { filesRead, keptTally } from "./keptTally.ts";

/** What a return visit takes of an earlier one, and what of the register's words it leaves. */
export interface TakenBaseline {
  readonly baseline: Baseline;
  readonly items: readonly BaselineItem[];
  /** What was left behind as it tells who somebody is, each with its place, in words. */
  readonly leftBehind: readonly string[];
}

/** The visit that begins, and what its parts are called there. */
export interface TakenInto {
  readonly visitId: VisitId;
  /** The line of enquiry of the new visit for one of the earlier. */
  readonly lineOf: (earlier: EnquiryId | null) => EnquiryId | null;
  /** SHA-256 of the file, hexadecimal; null where it is taken from the visit itself. */
  readonly fileHash: string | null;
  /** ISO instant. */
  readonly now: string;
}

/**
 * The baseline of an earlier visit: of its letter what was issued, of its register what the host was
 * given and gave back, of its case files the counts. No evidence, no case, no name and no concern is in
 * it; words of the register that tell who somebody is are left behind, and that is said.
 */
export function baselineOf(
  earlier: VisitRecords,
  { letter, isProven }: EarlierLetter,
  { visitId, lineOf, fileHash, now }: TakenInto,
): TakenBaseline {
  const register = identifierRegister(earlier);
  const leftBehind: string[] = [];
  /** The text, or nothing where it tells who somebody is. */
  const fit = (at: string, text: string): string => {
    const told = keptBack([{ at, text }], earlier, register);
    leftBehind.push(...told.map(keptBackInWords));
    return told.length === 0 ? text : "";
  };
  const { visit } = earlier;
  const { issued } = letter;
  const read = filesRead(earlier);
  const issuedItems = itemsOfLetter(earlier, letter, fit);
  const areas = areasCounted(earlier, read);
  return {
    baseline: {
      id: BaselineId.parse(derivedId("baseline", visitId)),
      visitId,
      earlierVisitId: visit.id,
      programme: visit.programme,
      daysOnSite: visit.daysOnSite,
      letter: {
        version: letter.version,
        reference: issued.model.reference,
        date: issued.model.date,
        issuedAt: issued.at,
        contentHash: issued.contentHash,
        isProven,
      },
      fileHash,
      draws: drawsOf(earlier, fit),
      drawnRead: read.drawn.length,
      chosenRead: read.chosen.length,
      takenAt: now,
    },
    items: [...issuedItems, ...areas].map(({ key, was, enquiryId }, i) => ({
      id: BaselineItemId.parse(derivedId("baselineItem", visitId, was.type, key)),
      visitId,
      order: i + 1,
      was,
      enquiryId: lineOf(enquiryId),
      judgement: "open",
      found: "",
      findingIds: [],
    })),
    leftBehind,
  };
}

interface Found {
  /** What it is known by in the earlier visit. */
  readonly key: string;
  readonly was: Then;
  readonly enquiryId: EnquiryId | null;
}

type Fit = (at: string, text: string) => string;

/** Recommendations, then findings, as the issued letter has them and under the lines it put them under. */
function itemsOfLetter(
  earlier: VisitRecords,
  letter: EarlierLetter["letter"],
  fit: Fit,
): readonly Found[] {
  const rows = new Map<string, RegisterRow>(
    registerOf({ ...earlier, letters: [letter] }, "").rows.map((row) => [
      row.recommendationId,
      row,
    ]),
  );
  const recommendations: Found[] = [];
  const findings: Found[] = [];
  const lines = new Map<string, EnquiryId | null>();
  for (const { id: section, blocks } of letter.issued.model.sections) {
    let line: EnquiryId | null = null;
    for (const block of blocks) {
      if (block.type === "subheading") line = block.enquiryId;
      if (block.type !== "finding") continue;
      lines.set(block.findingId, line);
      const record = earlier.findings.find(({ id }) => id === block.findingId);
      findings.push({
        key: block.findingId,
        enquiryId: line,
        was: {
          type: "finding",
          polarity: record?.polarity ?? (section === "areas" ? "area" : "strength"),
          sentence: block.lead.text,
          detail: joined(block),
        },
      });
    }
  }
  for (const block of letter.issued.model.sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== "recommendation") continue;
    const answered = block.lead.sources.find(({ type }) => type === "finding");
    recommendations.push({
      key: block.recommendationId,
      enquiryId:
        answered !== undefined && "id" in answered ? (lines.get(answered.id) ?? null) : null,
      was: recommendation(block, rows.get(block.recommendationId), fit),
    });
  }
  return [...recommendations, ...findings];
}

function recommendation(
  block: Extract<LetterBlock, { type: "recommendation" }>,
  row: RegisterRow | undefined,
  fit: Fit,
): Then {
  const at = (what: string) => `Recommendation ${String(block.number)}, ${what.toLowerCase()}`;
  const own = (column: Exclude<keyof typeof hostColumns, "response" | "due">): string =>
    fit(at(hostColumns[column]), row?.action[column] ?? "");
  const [newest] = row?.progress ?? [];
  return {
    type: "recommendation",
    number: block.number,
    text: block.lead.text,
    advice: joined(block),
    response: row === undefined ? "awaited" : responseOf(row.action),
    reason: own("reason"),
    owner: own("owner"),
    due: row?.action.due ?? null,
    measure: own("measure"),
    plan: own("plan"),
    supportOffered: own("supportOffered"),
    supportTakenUp: own("supportTakenUp"),
    progress:
      newest === undefined
        ? null
        : { on: newest.on, state: newest.state, text: fit(at("Progress"), newest.text) },
    changed: (row?.impacts ?? []).slice(0, 50).map(({ on, changed, howKnown }) => ({
      on,
      changed: fit(at("What has changed"), changed),
      howKnown: fit(at("How it is known"), howKnown),
    })),
  };
}

const joined = ({ sentences }: Extract<LetterBlock, { type: "finding" | "recommendation" }>) =>
  sentences.map(({ text }) => text).join(" ");

/** Every area of a case form on which a file that counts was answered. */
const areasCounted = (
  earlier: VisitRecords,
  { drawn, chosen }: ReturnType<typeof filesRead>,
): readonly Found[] =>
  formsOf(earlier)
    .filter(({ rows }) => rows === "cases")
    .flatMap((form) =>
      allAreas(form).flatMap((area): readonly Found[] => {
        if (area.answer !== "rated" || area.scale === null) return [];
        const tallies = { drawn: keptTally(drawn, area), chosen: keptTally(chosen, area) };
        if (tallies.drawn.n + tallies.chosen.n === 0) return [];
        return [
          {
            key: area.answerKey,
            enquiryId: area.enquiryId,
            was: {
              type: "area",
              form: formKeyNow(form.key),
              formName: form.name,
              area: area.key,
              label: area.label,
              ...tallies,
            },
          },
        ];
      }),
    );

/** What a form of the earlier visit is called in one that begins from its programme: see `fileOfForm`. */
export const formKeyNow = (key: string): string => (key === "" ? "caseReview" : key);

/** How many were drawn from which lists; of a list that was replaced by none, nothing of its rows. */
function drawsOf(earlier: VisitRecords, fit: Fit): EarlierDraw[] {
  return sampleOf(earlier)
    .lists.slice(0, 60)
    .map(({ list, draw }) => ({
      listName: fit("Name of a case list", list.listName) || "A list of the host",
      inList: draw?.drawable ?? lengthOfList(list),
      asked: draw?.size ?? list.size,
      by: (draw?.columns ?? [])
        .map(({ label }) => fit("What a list was drawn by", label))
        .filter(Boolean),
    }));
}
