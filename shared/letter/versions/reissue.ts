import { letterHash } from "../../visit/issued/letterHash.ts";
import type {
  LetterBlock,
  LetterModel,
  LetterSentence,
  SentenceSource,
} from "../../visit/issued/letterModel.ts";
import type { SectionId } from "../../visit/programme/letterSections.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type IssuedLetter, issuedVersions } from "../issuedVersions.ts";
import { mendProse } from "../mending/mendProse.ts";
import type { ProblemType } from "../problems/letterProblem.ts";
import { recordedReason } from "../problems/recordedReason.ts";
import { withSlots } from "../stock/slots.ts";

/** Under what a reason is recorded for issuing a letter anew; its target is the version that is replaced. */
export const reissueGuard = "reissued" satisfies ProblemType;

/** The section in which a later version says which one it replaces, and why. */
export const reissueSection: SectionId = "status";

/** In the words of every letter, where the visit's style brings none. */
const plainWords =
  "This is version {version} of {date}; it replaces version {earlier} of {earlierDate}, because {reason}";

/** The version that the next one replaces, and why as far as that is recorded; null before any is issued. */
export function replacedNext(
  records: Pick<VisitRecords, "letters" | "findings" | "reasons">,
): { readonly earlier: IssuedLetter; readonly reason: string | null } | null {
  const [earlier] = issuedVersions(records.letters);
  return earlier === undefined
    ? null
    : { earlier, reason: recordedReason(records, reissueGuard, earlier.id) };
}

/**
 * What the draft of a later version says of itself: which version it is and of what day, which one it
 * replaces, and the recorded reason. Nothing in a first version, and while no reason is recorded.
 */
export function reissueSentences(records: VisitRecords, letter: Letter): readonly string[] {
  const replaced = letter.issued === null ? replacedNext(records) : null;
  if (replaced === null || replaced.reason === null) return [];
  const { earlier, reason } = replaced;
  const date = letter.date === null ? "" : dayInWords(letter.date);
  const slots: Readonly<Record<string, string>> = {
    version: String(earlier.version + 1),
    date: date || "…",
    earlier: String(earlier.version),
    earlierDate: withoutYearOf(date, earlier.issued.model.date || dayOfIssue(earlier)),
    reason: asClause(reason),
  };
  const own = records.visit.letterStyle.reissue ?? "";
  // Without its reason it would say less than every letter does.
  const words = own.includes("{reason}") ? own : plainWords;
  return mendProse(withSlots(words, (slot) => slots[slot]));
}

/** The same as the letter prints it. */
export function reissueBlocks(records: VisitRecords, letter: Letter): LetterBlock[] {
  const sentences = reissueSentences(records, letter);
  return sentences.length === 0
    ? []
    : [
        {
          type: "paragraph",
          sentences: sentences.map((text) => ({
            text,
            sources: [...reissueSources],
          })),
        },
      ];
}

// What follows from the versions on record, and what the lead wrote of them: no other sentence is both.
const reissueSources: readonly SentenceSource[] = [{ type: "computed" }, { type: "written" }];

/** Whether a sentence says which version it is and why. */
export const isOfReissue = ({ sources }: Pick<LetterSentence, "sources">): boolean =>
  reissueSources.every(({ type }) => sources.some((source) => source.type === type));

/** Whether two letters say the same but for which version each is: nothing to issue anew then. */
export const saysTheSame = (a: LetterModel, b: LetterModel): boolean =>
  letterHash(withoutReissue(a)) === letterHash(withoutReissue(b));

/** A letter without the sentences that say which version it is and why. */
export const withoutReissue = (model: LetterModel): LetterModel => ({
  ...model,
  sections: model.sections
    .map((section) =>
      section.id === reissueSection
        ? { ...section, blocks: section.blocks.filter((block) => !isReissue(block)) }
        : section,
    )
    .filter(({ blocks }) => blocks.length > 0),
});

const isReissue = (block: LetterBlock): boolean =>
  block.type === "paragraph" && block.sentences.some(isOfReissue);

const dayOfIssue = ({ issued }: IssuedLetter): string => dayInWords(issued.at.slice(0, 10));

/** "28 October" beside "3 November 2024": one year is said once. */
function withoutYearOf(date: string, earlier: string): string {
  const year = / \d{4}$/u.exec(date)?.[0];
  return year !== undefined && earlier.endsWith(year) ? earlier.slice(0, -year.length) : earlier;
}

/** A reason as it goes on after "because": what was typed, in one line, without a second "because". */
function asClause(reason: string): string {
  const line = reason
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^because\s+/iu, "");
  return opensSmall.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}

// Words that have a capital only where they open a sentence; any other may be a name.
const opensSmall =
  /^(?:The|This|That|These|Those|There|An?|It|Its|We|Our|Your?|They|Their|One|Two|Three|Some|In|On|At|After|Before|When|Since|As|By|For|From|Of|To|With) /u;
