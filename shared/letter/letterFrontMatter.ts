import type { ColumnsNode, LetterNode, ParagraphNode, RuleNode } from "./letterNodes.ts";
import { letterColours, letterMeasure, type LetterStyle } from "./letterStyles.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import { typeset } from "./typeset.ts";

const leftColumn = 285;
const columnGap = 20;

/** Letterhead, addressee beside date and reference, salutation and title. */
export function frontMatter(model: LetterModel): readonly LetterNode[] {
  const { letterhead, addressee } = model;
  return [
    ...sideBySide(
      lines([letterhead.organisation], "organisation"),
      lines(letterhead.lines, "letterhead", "right"),
    ),
    rule(),
    ...sideBySide(lines([addressee.name, ...addressee.lines], "address"), [
      ...lines([model.date], "particulars", "right"),
      ...lines([model.reference], "particulars", "right").map(withLabel("Our reference: ")),
    ]),
    ...lines([model.salutation], "salutation").map(kept),
    ...lines([model.title], "title").map((node) => ({ ...kept(node), headlineLevel: 1 as const })),
  ];
}

/** Closing words, room for a signature, name and office; never parted from the text before. */
export function signOffNodes(signOff: LetterModel["signOff"]): readonly ParagraphNode[] {
  const nodes = [
    ...lines([signOff.closing], "closing"),
    ...lines([signOff.name], "signatory"),
    ...lines(signOff.lines, "signatoryLine"),
  ];
  return nodes.map((node, index) => ({
    ...node,
    ...(index === 0 ? { keepWithPrevious: true } : {}),
    ...(index < nodes.length - 1 ? { keepWithNext: true } : {}),
  }));
}

// Made afresh for every letter: pdfmake moves the line where it prints it.
const rule = (): RuleNode => ({
  canvas: [
    {
      type: "line",
      x1: 0,
      y1: 0,
      x2: letterMeasure,
      y2: 0,
      lineWidth: 0.75,
      lineColor: letterColours.rule,
    },
  ],
  margin: [0, 7, 0, 26],
  keepWithNext: true,
});

function sideBySide(
  left: readonly ParagraphNode[],
  right: readonly ParagraphNode[],
): readonly ColumnsNode[] {
  if (left.length + right.length === 0) return [];
  return [
    {
      columns: [
        { width: leftColumn, stack: left },
        { width: letterMeasure - leftColumn - columnGap, stack: right },
      ],
      columnGap,
      keepWithNext: true,
    },
  ];
}

function lines(
  texts: readonly string[],
  style: LetterStyle,
  alignment?: "left" | "right",
): readonly ParagraphNode[] {
  return texts
    .map((text) => typeset(text, { hyphenate: false }))
    .filter((text) => text !== "")
    .map((text) => ({
      text: [{ text, ref: null }],
      style,
      ...(alignment === undefined ? {} : { alignment }),
    }));
}

const kept = (node: ParagraphNode): ParagraphNode => ({ ...node, keepWithNext: true });

const withLabel =
  (label: string) =>
  (node: ParagraphNode): ParagraphNode => ({
    ...node,
    text: node.text.map((run) => ({ ...run, text: label + run.text })),
  });
