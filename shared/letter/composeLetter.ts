import { assertNever } from "../assertNever.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { VisitRecords } from "../visit/records.ts";
import { currentLetter } from "./currentLetter.ts";
import { findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { howWeWorked } from "./howWeWorked.ts";
import { dayInWords } from "../words/inWords.ts";
import type {
  LetterBlock,
  LetterModel,
  LetterSection,
  LetterSentence,
  SentenceSource,
} from "../visit/issued/letterModel.ts";
import type { SectionId } from "../visit/programme/letterSections.ts";
import { sectionsOfStyle } from "../visit/programme/letterStyle.ts";
import { mendProse, mendSentence } from "./mending/mendProse.ts";
import { timescale } from "./mending/timescale.ts";
import { whatBecame } from "./returns/whatBecame.ts";
import { reissueBlocks } from "./versions/reissue.ts";
import { writtenBlocks } from "./writtenBlocks.ts";

/**
 * The letter as it stands, from the visit's records and its draft. Pure: the same records give the
 * same letter. What nobody wrote follows the visit (`currentLetter`). Carries every finding that is agreed and marked for the letter, each exactly once;
 * sections with nothing in them are left out.
 */
export function composeLetter(records: VisitRecords, draft: Letter): LetterModel {
  const letter = currentLetter(records, draft);
  return {
    language: "en-GB",
    title: letter.title,
    reference: letter.reference,
    date: letter.date === null ? "" : dayInWords(letter.date),
    letterhead: letter.letterhead,
    addressee: letter.addressee,
    salutation: letter.salutation,
    sections: sectionsOfStyle(records.visit.letterStyle)
      .map(({ id, heading }): LetterSection => ({
        id,
        heading,
        blocks: sectionBlocks(id, records, letter),
      }))
      .filter((section) => section.blocks.length > 0),
    signOff: letter.signOff,
  };
}

function sectionBlocks(id: SectionId, records: VisitRecords, letter: Letter): LetterBlock[] {
  const text = letter.texts[id];
  const isByTheme = records.visit.letterStyle.findingsBy === "theme";
  switch (id) {
    case "howWeWorked":
      return [...computed(howWeWorked(records)), ...writtenBlocks(text)];
    case "headlines":
      return [...writtenBlocks(text, { withBullets: false }), ...headlines(letter)];
    case "strengths":
      return [
        ...writtenBlocks(text),
        ...byEnquiry(records, (finding) => isByTheme || finding.polarity !== "area"),
      ];
    case "areas":
      return [
        ...writtenBlocks(text),
        ...byEnquiry(records, (finding) => !isByTheme && finding.polarity === "area"),
      ];
    case "recommendations":
      return [...writtenBlocks(text), ...numbered(records)];
    case "status":
      return [...reissueBlocks(records, letter), ...writtenBlocks(text)];
    case "whatBecame":
      return [...writtenBlocks(text), ...whatBecame(records)];
    case "thanks":
    case "scope":
    case "takeHome":
    case "nextSteps":
      return writtenBlocks(text);
    default:
      return assertNever(id);
  }
}

const sentence = (text: string, ...sources: SentenceSource[]): LetterSentence => ({
  text,
  sources,
});

function computed(sentences: readonly string[]): LetterBlock[] {
  if (sentences.length === 0) return [];
  return [
    { type: "paragraph", sentences: sentences.map((text) => sentence(text, { type: "computed" })) },
  ];
}

function headlines(letter: Letter): LetterBlock[] {
  return letter.headlines
    .filter((headline) => mendProse(headline.text).length > 0)
    .map((headline) => ({
      type: "bullet",
      sentences: mendProse(headline.text).map((text) =>
        sentence(
          text,
          { type: "written" },
          ...headline.findingIds.map((id): SentenceSource => ({ type: "finding", id })),
        ),
      ),
    }));
}

/** Findings under a subheading for each line of enquiry that has any, strengths first; those without a line come last. */
function byEnquiry(records: VisitRecords, carries: (finding: Finding) => boolean): LetterBlock[] {
  const findings = inOrder(findingsInLetter(records).filter(carries));
  const enquiries = inOrder(records.enquiries);
  const blocks: LetterBlock[] = [];
  for (const enquiry of [...enquiries, null]) {
    const under = findings.filter((finding) => finding.enquiryId === (enquiry?.id ?? null));
    const own = [
      ...under.filter(({ polarity }) => polarity !== "area"),
      ...under.filter(({ polarity }) => polarity === "area"),
    ];
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
    lead: sentence(mendSentence(finding.sentence), source),
    sentences: mendProse(finding.detail).map((text) => sentence(text, source)),
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
    const when = timescale(recommendation.byWhen);
    return {
      type: "recommendation",
      recommendationId: recommendation.id,
      number: i + 1,
      lead: sentence(mendSentence(recommendation.text), ...sources),
      sentences: [
        ...mendProse(recommendation.advice),
        ...mendProse(recommendation.whoCanHelp),
        ...(when === "" ? [] : [when]),
      ].map((text) => sentence(text, ...sources)),
    };
  });
}
