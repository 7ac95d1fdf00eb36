import { describe, expect, it } from "vitest";
import { letterDefinition } from "./letterDefinition.ts";
import type { LetterNode, ParagraphNode } from "./letterNodes.ts";
import type { LetterModel } from "../visit/letterModel.ts";
import { sampleLetter } from "./testing/sampleLetter.ts";
import { asTyped } from "./typeset.ts";

const contentOf = (model: LetterModel): readonly LetterNode[] => letterDefinition(model).content;

const paragraphs = (nodes: readonly LetterNode[]): readonly ParagraphNode[] =>
  nodes.flatMap((node): readonly ParagraphNode[] => {
    if ("text" in node) return [node];
    if ("ul" in node) return node.ul;
    if ("ol" in node) return node.ol;
    return [];
  });

const read = (node: ParagraphNode): string => asTyped(node.text.map((run) => run.text).join(""));

const withSections = (sections: LetterModel["sections"]): LetterModel => ({
  ...sampleLetter,
  sections,
});

describe("letterDefinition", () => {
  it("gives the title first rank, sections second and lines of enquiry third", () => {
    const ranks = paragraphs(contentOf(sampleLetter)).filter(
      (node) => node.headlineLevel !== undefined,
    );
    expect(ranks.slice(0, 7).map((node) => [node.headlineLevel, read(node)])).toEqual([
      [1, "Safeguarding peer challenge: feedback from the team"],
      [2, "Status of this letter"],
      [2, "What you asked us to look at"],
      [2, "How we worked"],
      [2, "Headline messages"],
      [2, "Strengths"],
      [3, "The safeguarding partnership"],
    ]);
  });

  it("traces every sentence back to the model", () => {
    const runs = paragraphs(contentOf(sampleLetter)).flatMap((node) => node.text);
    let traced = 0;
    for (const { ref, text } of runs) {
      if (ref === null || ref.blockIndex === null || ref.sentenceIndex === null) continue;
      const block = sampleLetter.sections.find(({ id }) => id === ref.sectionId)?.blocks[
        ref.blockIndex
      ];
      if (block === undefined || block.type === "subheading")
        throw new Error("points at no sentence");
      const sentence =
        ref.sentenceIndex === "lead"
          ? "lead" in block && block.lead
          : block.sentences[ref.sentenceIndex];
      expect(asTyped(text).trim()).toBe(sentence && sentence.text);
      traced += 1;
    }
    const sentences = sampleLetter.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ("sentences" in block ? block.sentences : []));
    expect(traced).toBeGreaterThan(sentences.length);
  });

  it("sets a finding's lead bold and the rest plain", () => {
    const finding = paragraphs(contentOf(sampleLetter)).find((node) =>
      read(node).startsWith("Audit counts"),
    );
    expect(finding?.text.map(({ bold }) => bold)).toEqual([true, false, false, false]);
  });

  it("numbers recommendations as the model does", () => {
    const list = contentOf(sampleLetter).find((node) => "ol" in node);
    expect(list?.ol.map(({ counter }) => counter)).toEqual([1, 2, 3, 4, 5]);
  });

  it("makes one list of bullets that follow each other", () => {
    const lists = contentOf(sampleLetter).filter((node) => "ul" in node);
    expect(lists.map(({ ul }) => ul.length)).toEqual([5, 4]);
  });

  it("keeps headings with what follows and the sign-off with what precedes", () => {
    const all = paragraphs(contentOf(sampleLetter));
    for (const node of all)
      if (node.headlineLevel !== undefined) expect(node.keepWithNext).toBe(true);
    const closing = all.find((node) => read(node) === "Yours sincerely");
    expect(closing).toMatchObject({ keepWithPrevious: true, keepWithNext: true });
    expect(all.at(-1)?.keepWithNext).toBeUndefined();
  });

  it("leaves out sections without a word, headings and all", () => {
    const [thanks] = sampleLetter.sections;
    if (thanks === undefined) throw new Error("the sample letter has sections");
    const empty = { ...thanks, id: "strengths" as const, heading: "Strengths" };
    const nodes = paragraphs(
      contentOf(
        withSections([
          thanks,
          { ...empty, blocks: [] },
          { ...empty, blocks: [{ type: "paragraph", sentences: [] }] },
        ]),
      ),
    );
    expect(nodes.map(read)).not.toContain("Strengths");
  });

  it("hyphenates text but no heading", () => {
    for (const node of paragraphs(contentOf(sampleLetter))) {
      if (node.headlineLevel !== undefined) expect(JSON.stringify(node)).not.toContain("\u00AD");
    }
    expect(JSON.stringify(contentOf(sampleLetter))).toContain("safe\u00ADguard\u00ADing");
  });

  it("prints the reference and page of pages in the footer", () => {
    expect(
      letterDefinition(sampleLetter)
        .footer(2, 4)
        .columns.map(({ text }) => text),
    ).toEqual(["EM-2024-10", "Page 2 of 4"]);
  });

  it("is data, made afresh each time", () => {
    const { footer: _footer, ...data } = letterDefinition(sampleLetter);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(contentOf(sampleLetter)[1]).not.toBe(contentOf(sampleLetter)[1]);
  });
});
