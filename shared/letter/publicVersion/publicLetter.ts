import { err, ok, type Result } from "../../result.ts";
import { isAsIssued } from "../../visit/issued/issuedLetter.ts";
import type { KeptBack } from "../../visit/kinds/keptBack.ts";
import type { LetterBlock, LetterModel, LetterSentence } from "../../visit/issued/letterModel.ts";
import { sectionName } from "../../visit/programme/letterSections.ts";
import type { LetterStyle } from "../../visit/programme/letterStyle.ts";
import { counted, listInWords } from "../../words/inWords.ts";
import type { IssuedLetter } from "../issuedVersions.ts";
import { textsOfBlock } from "../letterWords.ts";
import { mendProse } from "../mending/mendProse.ts";
import { withSlots } from "../stock/slots.ts";
import { sameWords, wordsShared } from "../wordsShared.ts";

/** Why no public version is made. */
export type PublicError =
  /** The words kept here are not those that were issued. */
  | { readonly type: "NotAsIssued" }
  /** What was kept back stands nowhere in this version: it may have been reworded, and would go out. */
  | { readonly type: "NotFound"; readonly marks: readonly KeptBack[] }
  /** Sentences that would go out and say what is kept back. */
  | { readonly type: "StillSaid"; readonly texts: readonly string[] }
  | { readonly type: "NothingLeft" };

/** In the words of every letter, where the visit's style brings none. */
const plainNotice =
  "This is a shortened version, for publication, of version {version} of the letter of {date}. {leftOut} The fingerprint of the whole letter begins {fingerprint}.";

/** Where nothing is left out: it is not shortened then, whatever the style's words are. */
const wholeNotice =
  "This is version {version} of the letter of {date}, for publication. {leftOut} The fingerprint of the letter as it was issued begins {fingerprint}.";
const nothingLeftOut = "Nothing is left out.";

/** From this on two sentences say the same in other words. */
const alikeFrom = 0.7;

/**
 * An issued version without what is kept back, saying of itself that it is shortened, and of which
 * version. A finding takes along the headlines and recommendations that rest on it. Nothing is made
 * while a mark finds nothing in this version, or while what would stay still says what is left out.
 */
export function publicLetter(
  { issued, version }: IssuedLetter,
  marks: readonly KeptBack[],
  style: Pick<LetterStyle, "publicNotice">,
): Result<LetterModel, PublicError> {
  if (!isAsIssued({ issued })) return err({ type: "NotAsIssued" });
  const { model } = issued;
  const astray = marks.filter((mark) => mark.of !== "section" && !findsAny(mark, model));
  if (astray.length > 0) return err({ type: "NotFound", marks: astray });
  const isSectionOut = (id: string) =>
    marks.some(({ of, target }) => of === "section" && target === id);
  const sections = model.sections
    .filter(({ id }) => !isSectionOut(id))
    .map((section) => ({ ...section, blocks: kept(section.blocks, marks) }))
    .filter(({ blocks }) => blocks.length > 0);
  if (sections.length === 0) return err({ type: "NothingLeft" });
  const shortened: LetterModel = { ...model, sections: numberedAnew(sections) };
  const staying = textsOf(shortened);
  const gone = textsOf(model).filter((text) => !staying.includes(text));
  const stillSaid = staying.filter((text) => gone.some((left) => saysTheSameAs(left, text)));
  if (stillSaid.length > 0) return err({ type: "StillSaid", texts: stillSaid });
  const notice = noticeOf({
    words: style.publicNotice ?? "",
    version,
    model,
    hash: issued.contentHash,
    leftOut: leftOutInWords(model, shortened),
  });
  return ok(withNotice(shortened, notice));
}

/** What a shortened version lacks, as a sentence. */
function leftOutInWords(whole: LetterModel, shortened: LetterModel): string {
  const ids = new Set(shortened.sections.map(({ id }) => id));
  const sections = whole.sections
    .filter(({ id }) => !ids.has(id))
    .map(({ id, heading }) => `“${heading ?? sectionName(id)}”`);
  const inSections = (model: LetterModel) => model.sections.filter(({ id }) => ids.has(id));
  const lost = (type: LetterBlock["type"], only: readonly string[] = [...ids]) => {
    const count = (model: LetterModel) =>
      blocksOf(
        inSections(model).filter(({ id }) => only.includes(id)),
        type,
      );
    return count(whole) - count(shortened);
  };
  const blocks = [
    of(lost("finding"), "finding"),
    of(lost("recommendation"), "recommendation"),
    of(lost("bullet", ["headlines"]), "headline message"),
    of(lost("bullet") - lost("bullet", ["headlines"]), "point of a list", "points of lists"),
  ];
  const sentences =
    sentencesOf(inSections(whole)) -
    sentencesOf(inSections(shortened)) -
    inLostBlocks(whole, shortened);
  const ofSections =
    sections.length === 0
      ? ""
      : `the section${sections.length === 1 ? "" : "s"} ${listInWords(sections)}`;
  const parts = [...blocks, of(sentences, "further sentence"), ofSections].filter(Boolean);
  return parts.length === 0
    ? nothingLeftOut
    : `By agreement with the council it leaves out ${listInWords(parts)}.`;
}

const of = (count: number, one: string, many?: string): string =>
  count <= 0 ? "" : counted(count, one, many);

const blocksOf = (sections: LetterModel["sections"], type: LetterBlock["type"]): number =>
  sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === type).length;

const sentencesOf = (sections: LetterModel["sections"]): number =>
  sections.flatMap(({ blocks }) => blocks).flatMap(sentencesIn).length;

/** Sentences of blocks that are gone whole: they are counted as findings and points. */
function inLostBlocks(whole: LetterModel, shortened: LetterModel): number {
  const still = new Map(shortened.sections.map(({ id, blocks }) => [id, blocks]));
  return whole.sections.reduce((sum, { id, blocks }) => {
    const now = still.get(id);
    if (now === undefined) return sum;
    const gone = blocks.filter(
      (block) => block.type !== "paragraph" && !now.some((each) => isSameBlock(each, block)),
    );
    return sum + gone.flatMap(sentencesIn).length;
  }, 0);
}

function isSameBlock(a: LetterBlock, b: LetterBlock): boolean {
  if (a.type === "finding" && b.type === "finding") return a.findingId === b.findingId;
  if (a.type === "recommendation" && b.type === "recommendation")
    return a.recommendationId === b.recommendationId;
  // A point of a list stays while any of its sentences does.
  return (
    a.type === b.type &&
    sentencesIn(a).some(({ text }) => sentencesIn(b).some((own) => own.text === text))
  );
}

function sentencesIn(block: LetterBlock): readonly LetterSentence[] {
  if (block.type === "subheading") return [];
  return "lead" in block ? [block.lead, ...block.sentences] : block.sentences;
}

const textsOf = (model: LetterModel): readonly string[] =>
  model.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "subheading" ? [] : textsOfBlock(block))),
  );

const restsOn = (block: LetterBlock, { of: kind, target }: KeptBack): boolean =>
  sentencesIn(block).some(({ sources }) =>
    sources.some((source) => source.type === kind && "id" in source && source.id === target),
  );

const isSentence = (mark: KeptBack, text: string): boolean =>
  mark.of === "sentence" && mark.words.trim() === text.trim();

/** Whether anything in the letter answers to a mark. */
const findsAny = (mark: KeptBack, model: LetterModel): boolean =>
  model.sections.some(({ blocks }) =>
    blocks.some(
      (block) =>
        restsOn(block, mark) || sentencesIn(block).some(({ text }) => isSentence(mark, text)),
    ),
  );

/** The blocks of a section without what is kept back, and without subheadings that nothing stands under. */
function kept(blocks: readonly LetterBlock[], marks: readonly KeptBack[]): LetterBlock[] {
  const isOut = ({ text }: LetterSentence) => marks.some((mark) => isSentence(mark, text));
  const left = blocks.flatMap((block): LetterBlock[] => {
    if (block.type === "subheading") return [block];
    if (marks.some((mark) => restsOn(block, mark))) return [];
    // Without its first sentence the rest of a finding says nothing.
    if ("lead" in block && isOut(block.lead)) return [];
    const sentences = block.sentences.filter((sentence) => !isOut(sentence));
    return sentences.length === 0 && !("lead" in block) ? [] : [{ ...block, sentences }];
  });
  return left.filter((block, i) => {
    if (block.type !== "subheading") return true;
    const next = left[i + 1];
    return next !== undefined && next.type !== "subheading";
  });
}

/** Recommendations count from 1 in every form: a gap would be printed in one and closed in another. */
function numberedAnew(sections: LetterModel["sections"]): LetterModel["sections"] {
  let number = 0;
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.type === "recommendation" ? { ...block, number: (number += 1) } : block,
    ),
  }));
}

/** Whether a sentence that stays says what another says that is left out. */
function saysTheSameAs(left: string, stays: string): boolean {
  if (left.split(/\s+/u).length < 4) return sameWords(left, stays);
  return stays.includes(left.replace(/[.!?]+$/u, "")) || wordsShared(left, stays) >= alikeFrom;
}

function noticeOf({
  words,
  version,
  model,
  hash,
  leftOut,
}: {
  readonly words: string;
  readonly version: number;
  readonly model: LetterModel;
  readonly hash: string;
  readonly leftOut: string;
}): readonly string[] {
  const hasAll = ["{version}", "{leftOut}", "{fingerprint}"].every((slot) => words.includes(slot));
  const shortened = hasAll ? words : plainNotice;
  const slots: Readonly<Record<string, string>> = {
    version: String(version),
    date: model.date,
    leftOut,
    fingerprint: (hash.slice(0, 16).match(/.{4}/gu) ?? []).join(" "),
  };
  return mendProse(
    withSlots(leftOut === nothingLeftOut ? wholeNotice : shortened, (slot) => slots[slot]),
  );
}

/** The notice before everything else, in a section of its own where the first has a heading. */
function withNotice(model: LetterModel, texts: readonly string[]): LetterModel {
  const block: LetterBlock = {
    type: "paragraph",
    sentences: texts.map((text) => ({ text, sources: [{ type: "computed" }] })),
  };
  const [first, ...others] = model.sections;
  if (first === undefined) return model;
  if (first.heading !== null && model.sections.every(({ id }) => id !== "thanks"))
    return {
      ...model,
      sections: [{ id: "thanks", heading: null, blocks: [block] }, first, ...others],
    };
  return { ...model, sections: [{ ...first, blocks: [block, ...first.blocks] }, ...others] };
}
