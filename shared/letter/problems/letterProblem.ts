import type { IdentifierHit } from "../../identifiers/identifierHit.ts";
import type { FindingId } from "../../visit/ids.ts";
import type { Shown } from "../../visit/kind.ts";
import type { SectionId } from "../../visit/programme/letterSections.ts";
import type { VisitRecords } from "../../visit/records.ts";
import type { LetterPart } from "../letterText.ts";
import { recordedReason } from "./recordedReason.ts";

/** What may stand in a letter's way, by what is to be mended. */
export type ProblemType =
  | "fifthPage"
  | "toSettle"
  | "earlierWording"
  | "identifier"
  | "concern"
  | "missing"
  | "dated"
  | "reissued"
  | "missingGlyph"
  | "offPaper"
  | "unfilled"
  | "emptyWords"
  | "unsupported"
  | "typedMarks"
  | "notAgreed"
  | "thin"
  | "dissent"
  | "leftOut"
  | "concernsOpen"
  | "notSaid"
  | "contradicted"
  | "sessionNotHeld"
  | "earlierNotSaid"
  | "notHeard"
  | "broadScope"
  | "factualComments"
  | "quantifier"
  | "attribution"
  | "recommendations"
  | "overBudget"
  | "thinLastPage"
  | "houseWord"
  | "initialism"
  | "longSentence"
  | "readingEase";

/**
 * Something that stands between the draft and its issue, or that the lead should know.
 * `refuses`: must be mended. `needsReason`: mend it or record why it stays. `reasoned`: its reason is
 * on record, and it stands in nobody's way. `advice`: may stay.
 */
export interface LetterProblem {
  readonly type: ProblemType;
  readonly severity: "refuses" | "needsReason" | "reasoned" | "advice";
  /** Names it among all others, and stays the same while it is the same problem. */
  readonly key: string;
  /** Where to go to mend it; with `part` null too, it concerns the letter as a whole. */
  readonly sectionId: SectionId | null;
  readonly part: LetterPart | null;
  readonly findingId: FindingId | null;
  /** Where it is mended when that is not in the letter's text. */
  readonly shown: Shown | null;
  /** What the scan took for an identifier; null for every other type. */
  readonly hit: IdentifierHit | null;
  /** Words to select where it is mended in the text. */
  readonly words: string | null;
  /** What a reason that passes it is recorded for; null where none passes. */
  readonly target: string | null;
  /** The reason on record; null where there is none. */
  readonly reason: string | null;
  /** What is wrong and what to do, in the user's words. */
  readonly text: string;
}

type Rest = Partial<LetterProblem> & Pick<LetterProblem, "text">;

/** A problem of this kind, with what there is to say of it. */
export const problem = (
  type: ProblemType,
  severity: LetterProblem["severity"],
  rest: Rest,
): LetterProblem => ({
  type,
  severity,
  key: [type, rest.target ?? `${placeOf(rest)} ${rest.text}`].join(" "),
  sectionId: null,
  part: null,
  findingId: null,
  shown: null,
  hit: null,
  words: null,
  target: null,
  reason: null,
  ...rest,
});

/** A problem that a recorded reason passes: `target` is what the reason is recorded for. */
export function passable(
  type: ProblemType,
  rest: Rest & { readonly target: string },
  records: VisitRecords,
): LetterProblem {
  const reason = recordedReason(records, type, rest.target);
  return problem(type, reason === null ? "needsReason" : "reasoned", { ...rest, reason });
}

/** Whether it keeps the letter from being issued. */
export const standsInTheWay = ({ severity }: Pick<LetterProblem, "severity">): boolean =>
  severity === "refuses" || severity === "needsReason";

/** Whether it keeps even a draft from leaving: it tells who somebody is, or repeats a safeguarding concern. */
export const keepsDraftBack = ({ type, severity }: Pick<LetterProblem, "type" | "severity">) =>
  severity === "refuses" && (type === "identifier" || type === "concern");

/** Some words around a place, so that it can be found without reading the whole sentence. */
export function excerpt(text: string, at = 0): string {
  const from = Math.max(0, at - 30);
  const part = text.slice(from, from + 70).trim();
  return `${from > 0 ? "… " : ""}${part}${from + 70 < text.length ? " …" : ""}`;
}

const placeOf = ({ findingId, sectionId, part }: Rest) => findingId ?? sectionId ?? part ?? "";
