import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import type { ReturnedDocument } from "../../../../shared/letter/factualCheck/readReply.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import { docxHtml } from "./docxHtml.ts";
import type { FormatError } from "./paper.ts";
import { TooDeep, whatThrew } from "./zip.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * The tables of a Word file as rows of cells, and its paragraphs outside of them. Of cells that were merged
 * the first has the words; the first column says in each row that it spans what it says.
 */
export async function readReturned(
  bytes: Uint8Array,
): Promise<Result<ReturnedDocument, FormatError>> {
  const read = await docxHtml(bytes);
  if (!read.ok) return read;
  try {
    const found: Found = { tables: [], paragraphs: [] };
    look(parseFragment(read.value.html).childNodes, found, 0);
    return ok(found);
  } catch (error) {
    return err(whatThrew(error, "a Word file"));
  }
}

interface Found {
  readonly tables: (readonly (readonly string[])[])[];
  readonly paragraphs: string[];
}

const deepest = 400;

function look(nodes: readonly Node[], found: Found, depth: number): void {
  if (depth > deepest) throw new TooDeep();
  for (const node of nodes) {
    if (!("tagName" in node)) continue;
    if (node.tagName === "table") found.tables.push(gridOf(node));
    else if (/^(?:p|h[1-6]|li)$/u.test(node.tagName)) found.paragraphs.push(wordsOf(node).trim());
    else look(node.childNodes, found, depth + 1);
  }
}

/** The rows of a table, each cell in its column. */
function gridOf(table: Element): readonly (readonly string[])[] {
  const grid: string[][] = [];
  const taken: (string | undefined)[][] = [];
  for (const [at, row] of rowsOf(table).entries()) {
    const cells: string[] = [];
    for (const cell of row.childNodes.filter(isCell)) {
      while (taken[at]?.[cells.length] !== undefined) cells.push(taken[at][cells.length] ?? "");
      const column = cells.length;
      const words = wordsOf(cell).trim();
      const [across, down] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (let more = 0; more < across; more += 1) {
        for (let below = 1; below < down; below += 1)
          (taken[at + below] ??= [])[column + more] = column + more === 0 ? words : "";
        cells.push(more === 0 ? words : "");
      }
    }
    while (taken[at]?.[cells.length] !== undefined) cells.push(taken[at][cells.length] ?? "");
    grid.push(cells);
  }
  return grid;
}

const rowsOf = (table: Element): readonly Element[] =>
  table.childNodes.flatMap((node): readonly Element[] =>
    !("tagName" in node)
      ? []
      : node.tagName === "tr"
        ? [node]
        : /^t(?:head|body|foot)$/u.test(node.tagName)
          ? rowsOf(node)
          : [],
  );

const isCell = (node: Node): node is Element =>
  "tagName" in node && (node.tagName === "td" || node.tagName === "th");

/** What no table of a letter goes beyond. */
const widest = 50;

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const span = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? "1");
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1;
}

/** The words of an element; paragraphs in it stand on lines of their own. */
function wordsOf(element: Element, depth = 0): string {
  if (depth > deepest) throw new TooDeep();
  let words = "";
  for (const node of element.childNodes) {
    if ("value" in node && node.nodeName === "#text") words += node.value;
    else if ("tagName" in node) {
      const inner = node.tagName === "br" ? "\n" : wordsOf(node, depth + 1);
      const isBlock = /^(?:p|h[1-6]|li|ul|ol|tr|table)$/u.test(node.tagName);
      words += isBlock && words !== "" && !words.endsWith("\n") ? `\n${inner}` : inner;
    }
  }
  return words;
}
