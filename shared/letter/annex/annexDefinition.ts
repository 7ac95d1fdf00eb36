import { whenInWords } from "../../words/whenInWords.ts";
import type { VisitRecords } from "../../visit/records.ts";
import type { LetterNode, ParagraphNode } from "../letterNodes.ts";
import {
  type LetterDefinition,
  letterPaper,
  pageOf,
  plainHeading,
  plainParagraph,
} from "../letterPaper.ts";
import type { LetterStyle } from "../letterStyles.ts";
import { printable } from "../typeset.ts";
import { type Annex, internalWords } from "./composeAnnex.ts";
import type { AnnexScan } from "./scanAnnex.ts";

/** An annex that may be printed: with what it tells of somebody and why it was made all the same. */
export interface PrintedAnnex {
  readonly annex: Annex;
  readonly passed: { readonly said: readonly string[]; readonly reason: string } | null;
}

/** The annex with the reason that passes its scan, in words; `passed` is null where nothing had to be passed. */
export function printedAnnex(
  annex: Annex,
  { said, reason }: AnnexScan,
  { peers }: Pick<VisitRecords, "peers">,
): PrintedAnnex {
  if (said.length === 0 || reason === null) return { annex, passed: null };
  const by = peers.find(({ id }) => id === reason.by)?.initials;
  return {
    annex,
    passed: {
      said,
      reason: `“${reason.reason.trim()}” ${by === undefined ? "Who gave it is not recorded" : `Given by ${by}`}, ${whenInWords(reason.at)}.`,
    },
  };
}

/**
 * The annex as a definition for the letter's engine, in the letter's own type: a heading for the letter,
 * one for each finding, and on every page that it is internal. `createdAt` stands on its first page.
 */
export function annexDefinition(
  { annex, passed }: PrintedAnnex,
  { createdAt }: { readonly createdAt: Date },
): LetterDefinition {
  const title = printable(annex.title);
  return letterPaper({
    title: `${title} (${internalWords.toLowerCase()})`,
    content: [
      plainHeading(title, 1),
      ...annex.about.map((line) => paragraph(line, "particulars")),
      paragraph(`Made ${whenInWords(createdAt.toISOString())}`, "particulars"),
      paragraph(
        "For the team alone. It says what each sentence of the letter rests on: findings, their evidence by session and group, what speaks against them, where peers stand, and the reasons on record. It is not sent to the host and not kept with what is.",
        "paragraph",
      ),
      ...(annex.keptApart === 0
        ? []
        : [
            paragraph(
              `${annex.keptApart === 1 ? "One passage is" : `${annex.keptApart} passages are`} left out here: a safeguarding concern is kept apart from everything else.`,
              "paragraph",
            ),
          ]),
      ...(passed === null
        ? []
        : [
            heading("It tells who somebody is"),
            paragraph(`It was made all the same, because: ${passed.reason}`, "paragraph"),
            bullets(passed.said),
          ]),
      heading("The letter, sentence by sentence"),
      ...annex.sections.flatMap((section): readonly LetterNode[] => [
        subheading(section.heading),
        ...section.sentences.flatMap(({ number, text, restsOn }): readonly LetterNode[] => [
          { ...paragraph(`${number}  ${text}`, "annexSentence"), keepWithNext: true },
          ...restsOn.map((line) => paragraph(line, "annexOrigin")),
        ]),
      ]),
      ...(annex.numbers.length === 0
        ? []
        : [heading("What the numbers are counted from"), bullets(annex.numbers)]),
      ...[...annex.findings, ...annex.points].flatMap(
        ({ code, sentence, parts }): readonly LetterNode[] => [
          heading(`${code}. ${sentence}`),
          ...parts.flatMap((part): readonly LetterNode[] => [
            ...(part.heading === "" ? [] : [subheading(part.heading)]),
            ...part.groups.flatMap(({ from, lines }): readonly LetterNode[] =>
              from === ""
                ? lines.map((line) => paragraph(line, "annexLine"))
                : [{ ...paragraph(from, "annexSource"), keepWithNext: true }, bullets(lines)],
            ),
          ]),
        ],
      ),
      ...(annex.reasons.length === 0
        ? []
        : [heading("Other reasons on record"), bullets(annex.reasons)]),
    ],
    head: internalWords,
    footer: pageOf(title),
  });
}

const paragraph = (text: string, style: LetterStyle): ParagraphNode =>
  plainParagraph(printable(text), style);

const heading = (text: string): ParagraphNode => plainHeading(printable(text), 2);
const subheading = (text: string): ParagraphNode => plainHeading(printable(text), 3);

const bullets = (lines: readonly string[]): LetterNode => ({
  ul: lines.map((line) => paragraph(line, "annexLine")),
});
