import { type Change, set } from "../../visit/change.ts";
import type { SentParagraph } from "../../visit/kinds/factualRound.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { currentLetter } from "../currentLetter.ts";
import { composeStock } from "../stock/composeStock.ts";
import { likeness, mostAlike } from "./numberParagraphs.ts";

/** A text of the visit from which a paragraph of the letter is made, and how it is reworded. */
export interface WordsOfParagraph {
  readonly key: string;
  /** "Message", "What stands behind it": one paragraph may be made of several. */
  readonly label: string;
  readonly text: string;
  readonly reworded: (text: string) => readonly Change[];
}

/**
 * Where the words of a paragraph that was sent are written today, each with its text. None for what is
 * counted from the records, and for what is gone.
 */
export function wordsOfParagraph(
  sent: SentParagraph,
  records: VisitRecords,
  draft: Letter,
): readonly WordsOfParagraph[] {
  switch (sent.of) {
    case "finding":
      return ofFinding(sent, records);
    case "recommendation":
      return ofRecommendation(sent, records);
    case "headline":
      return ofHeadline(sent, records, draft);
    case "written":
      return ofSection(sent, records, draft);
    case "computed":
      return [];
  }
}

/** The one of several in which a changed text is meant to go: that whose words are most like it. */
export const wordsMeant = (
  all: readonly WordsOfParagraph[],
  text: string,
): WordsOfParagraph | undefined =>
  [...all].sort((a, b) => likeness(b.text, text) - likeness(a.text, text))[0];

function ofFinding(
  { recordId }: SentParagraph,
  { findings }: VisitRecords,
): readonly WordsOfParagraph[] {
  const finding = findings.find(({ id }) => id === recordId);
  if (finding === undefined) return [];
  return [
    {
      key: "sentence",
      label: "The message",
      text: finding.sentence,
      reworded: (sentence) => [set("findings", finding, { sentence })],
    },
    {
      key: "detail",
      label: "What stands behind it",
      text: finding.detail,
      reworded: (detail) => [set("findings", finding, { detail })],
    },
  ];
}

function ofRecommendation(
  { recordId }: SentParagraph,
  { recommendations }: VisitRecords,
): readonly WordsOfParagraph[] {
  const row = recommendations.find(({ id }) => id === recordId);
  if (row === undefined) return [];
  const labels = {
    text: "The recommendation",
    advice: "How to go about it",
    whoCanHelp: "Who can help",
    byWhen: "By when",
  } as const;
  return Object.entries(labels).map(([key, label]) => ({
    key,
    label,
    text: row[key as keyof typeof labels], // of those very keys
    reworded: (text) => [set("recommendations", row, { [key]: text })],
  }));
}

function ofHeadline(
  { text }: SentParagraph,
  records: VisitRecords,
  draft: Letter,
): readonly WordsOfParagraph[] {
  const { headlines } = currentLetter(records, draft);
  const found = mostAlike(headlines, (headline) => headline.text, text);
  if (found === undefined) return [];
  return [
    {
      key: "headline",
      label: "The headline",
      text: found.text,
      reworded: (words) => [
        set("letters", draft, {
          headlines: headlines.map((each) => (each === found ? { ...each, text: words } : each)),
        }),
      ],
    },
  ];
}

function ofSection(
  { sectionId, text }: SentParagraph,
  records: VisitRecords,
  draft: Letter,
): readonly WordsOfParagraph[] {
  const whole = currentLetter(records, draft).texts[sectionId] ?? "";
  // What stands between paragraphs is kept as it was typed.
  const parts = whole.split(/(\n\s*\n)/u);
  const found = mostAlike(
    parts.map((part, at) => ({ part, at })),
    ({ part }) => part,
    text,
  );
  if (found === undefined) return [];
  return [
    {
      key: "section",
      label: "The paragraph",
      text: found.part,
      reworded: (words) => [
        set("letters", draft, {
          texts: { [sectionId]: parts.with(found.at, words).join("") },
          programmeTexts: { [sectionId]: composeStock(records, sectionId).text },
        }),
      ],
    },
  ];
}
