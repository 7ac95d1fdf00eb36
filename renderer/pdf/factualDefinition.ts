import type { FactualPaper } from "../../shared/letter/factualCheck/factualPapers.ts";
import type { LetterNode, NumberedNode, ParagraphNode } from "../../shared/letter/letterNodes.ts";
import {
  type LetterDefinition,
  letterPaper,
  pageOf,
  plainHeading as heading,
  plainParagraph,
} from "../../shared/letter/letterPaper.ts";
import {
  letterColours,
  letterMeasure,
  type LetterStyle,
} from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";

/**
 * A paper of the factual check as a definition for the letter's engine. What is answered stands in parts
 * under headings, which reads in order; what is to be written in stands on lines.
 */
export const factualDefinition = (paper: FactualPaper): LetterDefinition =>
  letterPaper({
    title: printable(`${paper.title}: ${paper.subtitle}`),
    content: [
      heading(paper.title, 1),
      { ...paragraph(paper.subtitle, "organisation"), keepWithNext: true },
      ...paper.intro.map((text) => paragraph(text, "paragraph")),
      ...numbered(paper),
      heading(paper.table.heading, 2),
      ...answered(paper.table),
      ...toWriteIn(paper.table),
      ...paper.lastLine.split("\n").map((line) => paragraph(line, "fingerprint")),
    ],
    head: paper.head,
    footer: pageOf(paper.reference),
  });

const paragraph = (text: string, style: LetterStyle): ParagraphNode =>
  plainParagraph(text, style, { hyphenate: style === "paragraph" });

function numbered({ paragraphs }: FactualPaper): readonly LetterNode[] {
  const nodes: (ParagraphNode | (Omit<NumberedNode, "ol"> & { readonly ol: ParagraphNode[] }))[] =
    [];
  let [under, sub] = ["", ""];
  for (const each of paragraphs) {
    const isNew = each.heading !== under;
    if (isNew && each.heading !== "") nodes.push(heading(each.heading, 2));
    if ((isNew || each.subheading !== sub) && each.subheading !== "")
      nodes.push(heading(each.subheading, 3));
    [under, sub] = [each.heading, each.subheading];
    // The number alone is bold: what the council reads is set as in the letter.
    const words = paragraph(each.text, "recommendation");
    const item = {
      ...words,
      text: words.text.map((run) => ({ ...run, bold: false })),
      counter: each.number,
    };
    const last = nodes.at(-1);
    if (last !== undefined && "ol" in last) last.ol.push(item);
    else nodes.push({ ol: [item], bold: true });
  }
  return nodes;
}

const answered = ({ columns, rows }: FactualPaper["table"]): readonly LetterNode[] =>
  rows.flatMap(([first = "", ...cells]) => [
    // "Paragraph 4, Strengths"; what is said of no paragraph says so itself.
    heading(/^\d/u.test(first) ? `${columns[0] ?? ""} ${first}` : first, 3),
    ...cells.flatMap((cell, at) =>
      cell
        .split("\n")
        .filter((line) => line !== "")
        .map((line, nth): ParagraphNode => {
          const node = paragraph(line, "paragraph");
          return nth > 0
            ? node
            : {
                ...node,
                text: [{ text: `${columns[at + 1] ?? ""}: `, bold: true, ref: null }, ...node.text],
              };
        }),
    ),
  ]);

const roomToWrite = 38;
const belowTable = 12;

function toWriteIn({ columns, shares, emptyRows }: FactualPaper["table"]): readonly LetterNode[] {
  if (emptyRows === 0) return [];
  const gap = 8;
  const width = letterMeasure - gap * (columns.length - 1);
  return [
    {
      columns: columns.map((name, at) => ({
        width: width * (shares[at] ?? 0),
        stack: [paragraph(name, "particulars")],
      })),
      columnGap: gap,
      emptyRows,
      keepWithNext: true,
    },
    ...Array.from({ length: emptyRows }, (_, row): LetterNode => ({
      canvas: [
        {
          type: "line",
          x1: 0,
          y1: 0,
          x2: letterMeasure,
          y2: 0,
          lineWidth: 0.5,
          lineColor: letterColours.rule,
        },
      ],
      margin: [0, roomToWrite, 0, row === emptyRows - 1 ? belowTable : 0],
      // What is written in stands on one page, with its heading and what the draft is known by.
      keepWithNext: true,
    })),
  ];
}
