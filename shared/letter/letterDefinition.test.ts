import { describe, expect, it } from "vitest";
import { letterDefinition } from "./letterDefinition.ts";
import type { LetterNode, ParagraphNode } from "./letterNodes.ts";
import { FindingId } from "../visit/ids.ts";
import { letterMeasure } from "./letterStyles.ts";
import { letterHash } from "../visit/issued/letterHash.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
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

  it("sets letterhead, addressee, date and reference, and leaves no trace of what is empty", () => {
    const words = (nodes: readonly ParagraphNode[]) =>
      nodes.map((node) => [node.style, node.alignment ?? "left", read(node)]);
    const front = (fields: Partial<LetterModel>) =>
      contentOf({ ...withSections([]), ...fields, signOff: nobody }).map((node) => {
        if ("columns" in node) {
          expect(node.keepWithNext).toBe(true);
          return node.columns.map(({ stack }) => words(stack));
        }
        return "canvas" in node ? "rule" : words(paragraphs([node]))[0];
      });
    const nobody = { closing: "", name: "", lines: [] };
    const filled = {
      letterhead: { organisation: "Oxtown", lines: ["Town Hall", "Oxtown OX1"] },
      addressee: { name: "Director", lines: ["Midthorpe", ""] },
      date: "23 October 2024",
      reference: "OX/1",
      salutation: "Dear Director",
      title: "Feedback",
    };
    expect(front(filled)).toEqual([
      [
        [["organisation", "left", "Oxtown"]],
        [
          ["letterhead", "right", "Town Hall"],
          ["letterhead", "right", "Oxtown OX1"],
        ],
      ],
      "rule",
      [
        [
          ["address", "left", "Director"],
          ["address", "left", "Midthorpe"],
        ],
        [
          ["particulars", "right", "23 October 2024"],
          ["particulars", "right", "Our reference: OX/1"],
        ],
      ],
      ["salutation", "left", "Dear Director"],
      ["title", "left", "Feedback"],
    ]);
    const empty = { letterhead: { organisation: "", lines: [] }, reference: "", salutation: "" };
    expect(front({ ...filled, ...empty, title: " ", date: "" })).toEqual([
      "rule",
      [
        [
          ["address", "left", "Director"],
          ["address", "left", "Midthorpe"],
        ],
        [],
      ],
    ]);
  });

  it("fits both columns and the rule under the letterhead into the width of the text", () => {
    const [columns, rule] = contentOf(sampleLetter);
    if (columns === undefined || !("columns" in columns)) throw new Error("columns come first");
    const widths = columns.columns.map(({ width }) => width);
    expect(widths.reduce((sum, width) => sum + width, columns.columnGap)).toBeCloseTo(
      letterMeasure,
    );
    expect(rule).toMatchObject({
      canvas: [{ x1: 0, x2: letterMeasure, y1: 0, y2: 0 }],
      keepWithNext: true,
    });
  });

  it("keeps the lines of the sign-off together, and only its first with what precedes", () => {
    const signOff = { closing: "Yours sincerely", name: "Lead peer", lines: ["Oxtown", ""] };
    const nodes = paragraphs(contentOf({ ...withSections([]), signOff })).slice(-3);
    expect(
      nodes.map((node) => [read(node), node.style, node.keepWithPrevious, node.keepWithNext]),
    ).toEqual([
      ["Yours sincerely", "closing", true, true],
      ["Lead peer", "signatory", undefined, true],
      ["Oxtown", "signatoryLine", undefined, undefined],
    ]);
  });

  it("keeps a paragraph that announces something with it, and no short word alone on a last line", () => {
    const said = (...texts: readonly string[]) => ({
      type: "paragraph" as const,
      sentences: texts.map((text) => ({ text, sources: [] })),
    });
    const bullet = { ...said("In a bullet it ends so."), type: "bullet" as const };
    const blocks = [said("We saw", "this:"), said("", "An end like this one."), said(""), bullet];
    const section = { id: "scope" as const, heading: null, blocks };
    const [first, second, list, ...rest] = contentOf({
      ...withSections([section, { ...section, blocks: [said("…", "–")] }]),
      signOff: { closing: "", name: "", lines: [] },
    }).slice(-3);
    expect(rest).toEqual([]);
    const written = (node: LetterNode | undefined) =>
      paragraphs(node ? [node] : []).map(({ text }) => text.map((run) => run.text));
    expect([written(first), written(second), written(list)]).toEqual([
      [["We saw ", "this:"]],
      [["An end like this\u00A0one."]],
      [["In a bullet it ends\u00A0so."]],
    ]);
    expect(first).toMatchObject({ keepWithNext: true });
    expect(second).not.toHaveProperty("keepWithNext");
  });

  it("leaves out a subheading or a finding without a word", () => {
    const empty = { text: " ", sources: [] };
    const finding = { type: "finding" as const, findingId: FindingId.parse(crypto.randomUUID()) };
    const section = (text: string) => ({
      id: "areas" as const,
      heading: "Areas",
      blocks: [
        { type: "subheading" as const, text, enquiryId: null },
        { ...finding, lead: empty, sentences: [empty] },
      ],
    });
    const areas = (text: string) =>
      paragraphs(contentOf(withSections([section(text)])))
        .filter(({ style }) => ["heading", "subheading", "paragraph"].includes(style))
        .map(read);
    expect(areas(" ")).toEqual([]);
    expect(areas("The board")).toEqual(["Areas", "The board"]);
    const last = "Says something.";
    const blocks = [
      ...section(" ").blocks,
      { type: "paragraph" as const, sentences: [{ text: last, sources: [] }] },
    ];
    const nodes = paragraphs(contentOf(withSections([{ ...section(" "), blocks }])));
    expect(nodes.map(read).filter((text) => text === "")).toEqual([]);
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

  it("prints the reference and page of pages in the footer, and last of all the content's fingerprint", () => {
    const footer = (page: number): readonly string[] =>
      letterDefinition(sampleLetter)
        .footer(page, 4)
        .stack.flatMap((line) => ("columns" in line ? line.columns : [line]))
        .map(({ text }) => text);
    expect(footer(2)).toEqual(["EM-2024-10", "Page 2 of 4"]);
    expect(footer(4)).toEqual([
      "EM-2024-10",
      "Page 4 of 4",
      `Fingerprint of this text: ${letterHash(sampleLetter)}`,
    ]);
  });

  it("says on every page of a draft that it is one, and on no page of the letter", () => {
    expect(letterDefinition(sampleLetter, { isDraft: true }).header()?.text).toMatch(/^DRAFT/u);
    expect(letterDefinition(sampleLetter).header()).toBeNull();
  });

  it("is data, made afresh each time", () => {
    const { footer: _footer, header: _header, ...data } = letterDefinition(sampleLetter);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(contentOf(sampleLetter)[1]).not.toBe(contentOf(sampleLetter)[1]);
  });
});
