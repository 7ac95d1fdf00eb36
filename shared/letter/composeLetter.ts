import { assertNever } from "../assertNever.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { VisitRecords } from "../visit/records.ts";
import { findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { howWeWorked } from "./howWeWorked.ts";
import { dayInWords } from "../words/inWords.ts";
import type {
  LetterBlock,
  LetterModel,
  LetterSection,
  LetterSentence,
  SentenceSource,
} from "../visit/letterModel.ts";
import { letterSections, sectionHeading, type SectionId } from "../visit/letterSections.ts";
import { splitParagraphs, splitSentences } from "../words/sentences.ts";

/**
 * The letter as it stands, from the visit's records and its draft. Pure: the same records give the
 * same letter. Carries every finding that is agreed and marked for the letter, each exactly once;
 * sections with nothing in them are left out.
 */
export function composeLetter(records: VisitRecords, letter: Letter): LetterModel {
  return {
    language: "en-GB",
    title: letter.title,
    reference: letter.reference,
    date: letter.date === null ? "" : dayInWords(letter.date),
    letterhead: letter.letterhead,
    addressee: letter.addressee,
    salutation: letter.salutation,
    sections: letterSections
      .map((id): LetterSection => ({
        id,
        heading: sectionHeading[id],
        blocks: sectionBlocks(id, records, letter),
      }))
      .filter((section) => section.blocks.length > 0),
    signOff: letter.signOff,
  };
}

function sectionBlocks(id: SectionId, records: VisitRecords, letter: Letter): LetterBlock[] {
  switch (id) {
    case "howWeWorked":
      return [...computed(howWeWorked(records)), ...written(letter.texts[id])];
    case "headlines":
      return [...written(letter.texts[id]), ...headlines(letter)];
    case "strengths":
      return [
        ...written(letter.texts[id]),
        ...byEnquiry(records, (finding) => finding.polarity !== "area"),
      ];
    case "areas":
      return [
        ...written(letter.texts[id]),
        ...byEnquiry(records, (finding) => finding.polarity === "area"),
      ];
    case "recommendations":
      return [...written(letter.texts[id]), ...numbered(records)];
    case "thanks":
    case "status":
    case "scope":
    case "takeHome":
    case "nextSteps":
      return written(letter.texts[id]);
    default:
      return assertNever(id);
  }
}

const sentence = (text: string, ...sources: SentenceSource[]): LetterSentence => ({
  text,
  sources,
});

function written(text = ""): LetterBlock[] {
  return splitParagraphs(text).map((paragraph) => ({
    type: "paragraph",
    sentences: splitSentences(paragraph).map((part) => sentence(part, { type: "written" })),
  }));
}

function computed(sentences: readonly string[]): LetterBlock[] {
  if (sentences.length === 0) return [];
  return [
    { type: "paragraph", sentences: sentences.map((text) => sentence(text, { type: "computed" })) },
  ];
}

function headlines(letter: Letter): LetterBlock[] {
  return letter.headlines
    .filter((headline) => headline.text.trim() !== "")
    .map((headline) => ({
      type: "bullet",
      sentences: splitSentences(headline.text).map((text) =>
        sentence(
          text,
          { type: "written" },
          ...headline.findingIds.map((id): SentenceSource => ({ type: "finding", id })),
        ),
      ),
    }));
}

/** Findings under a subheading for each line of enquiry that has any; those without a line come last. */
function byEnquiry(records: VisitRecords, carries: (finding: Finding) => boolean): LetterBlock[] {
  const findings = inOrder(findingsInLetter(records).filter(carries));
  const enquiries = inOrder(records.enquiries);
  const blocks: LetterBlock[] = [];
  for (const enquiry of [...enquiries, null]) {
    const own = findings.filter((finding) => finding.enquiryId === (enquiry?.id ?? null));
    if (own.length === 0) continue;
    if (enquiry !== null || findings.length > own.length)
      blocks.push({
        type: "subheading",
        text: enquiry?.shortName ?? "Other messages",
        enquiryId: enquiry?.id ?? null,
      });
    blocks.push(...own.map(findingBlock));
  }
  return blocks;
}

function findingBlock(finding: Finding): LetterBlock {
  const source: SentenceSource = { type: "finding", id: finding.id };
  return {
    type: "finding",
    findingId: finding.id,
    lead: sentence(finding.sentence.trim(), source),
    sentences: splitSentences(finding.detail).map((text) => sentence(text, source)),
  };
}

function numbered(records: VisitRecords): LetterBlock[] {
  return recommendationsInLetter(records).map((recommendation, i) => {
    const sources: SentenceSource[] = [
      { type: "recommendation", id: recommendation.id },
      ...(recommendation.findingId === null
        ? []
        : [{ type: "finding" as const, id: recommendation.findingId }]),
    ];
    const parts = [recommendation.advice, recommendation.whoCanHelp].flatMap(splitSentences);
    const timescale = recommendation.byWhen.trim();
    return {
      type: "recommendation",
      recommendationId: recommendation.id,
      number: i + 1,
      lead: sentence(recommendation.text.trim(), ...sources),
      sentences: [
        ...parts,
        ...(timescale === "" ? [] : [`Timescale: ${timescale.replace(/\.$/, "")}.`]),
      ].map((text) => sentence(text, ...sources)),
    };
  });
}
