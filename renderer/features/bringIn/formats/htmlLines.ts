import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { AsideReason } from "../../../../shared/import/lineHint.ts";
import type { PaperLine } from "./paper.ts";
import { tableLines } from "./tableLines.ts";
import { TooDeep } from "./zip.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * The lines of an HTML page, of a mail or of what Word and OneNote put on the clipboard, as text: list
 * levels, headings and tables kept, quoted mail set aside. Nothing of it runs and nothing is fetched.
 */
export function htmlLines(html: string): readonly PaperLine[] {
  const walk = new LineWalk();
  walk.into(parse(html).childNodes, { level: 0, heading: 0, aside: null, depth: 0 });
  walk.endLine();
  return walk.lines;
}

interface Place {
  /** Of the list, 0 outside of one. */
  readonly level: number;
  readonly heading: number;
  readonly aside: AsideReason | null;
  readonly depth: number;
}

const skipped = new Set(
  "head script style title template noscript iframe object embed svg math canvas audio video select button input textarea datalist meta link base map area".split(
    " ",
  ),
);
const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const deepest = 400;

class LineWalk {
  readonly lines: PaperLine[] = [];
  private text = "";
  private isBehindColumns = false;
  private place: Place = { level: 0, heading: 0, aside: null, depth: 0 };

  into(nodes: readonly Node[], place: Place): void {
    if (place.depth > deepest) throw new TooDeep();
    for (const node of nodes) {
      if ("value" in node && node.nodeName === "#text") this.add(node.value, place);
      else if ("tagName" in node) this.element(node, { ...place, depth: place.depth + 1 });
    }
  }

  /** Ends the line that is being written, if there is anything in it. */
  endLine(): void {
    const text = this.text.replace(/[ \t\n\r]+/g, " ").trim();
    const { level, heading, aside } = this.place;
    this.text = "";
    if (text === "" || text === "\u00A0") return;
    const raw = level > 0 ? `${"    ".repeat(level - 1)}\u2022 ${text}` : text;
    this.lines.push({
      raw,
      hint: {
        ...(level > 0 ? { level } : {}),
        ...(heading > 0 ? { heading } : {}),
        ...(aside === null ? {} : { aside }),
        ...(this.isBehindColumns ? { isApart: true } : {}),
      },
    });
    this.isBehindColumns = false;
  }

  private add(text: string, place: Place): void {
    if (this.text.trim() === "") this.place = place;
    this.text += text;
  }

  private element(element: Element, place: Place): void {
    const { tagName: name } = element;
    if (skipped.has(name) || isHidden(element)) return;
    if (name === "br") {
      this.endLine();
      return;
    }
    if (name === "img") return;
    if (name === "table") {
      this.endLine();
      this.table(element, place);
      this.endLine();
      return;
    }
    if (name === "pre") {
      this.endLine();
      for (const line of textOf(element).split(/\r\n|\n|\r/)) {
        this.add(line.replaceAll(" ", "\u2002"), place);
        this.text = line;
        this.endLine();
      }
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) this.endLine();
    this.into(element.childNodes, placeIn(element, place));
    if (isBlock) this.endLine();
  }

  private table(table: Element, place: Place): void {
    const rows = rowsOf(table).map((row) => row.map((cell) => cellLines(cell, place)));
    const { lines, isByColumn } = tableLines(rows);
    this.lines.push(...lines);
    this.isBehindColumns = isByColumn;
  }
}

function placeIn(element: Element, place: Place): Place {
  const { tagName: name } = element;
  const style = attribute(element, "style");
  const styled = Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1] ?? 0);
  const level =
    name === "ul" || name === "ol"
      ? Math.min(8, place.level + 1)
      : styled > 0
        ? styled
        : place.level;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  return {
    ...place,
    level: heading === undefined ? level : 0,
    heading: heading === undefined ? place.heading : Number(heading),
    aside: isQuote(element) ? "quotedMail" : place.aside,
  };
}

// What mail programs put around what was answered to.
const isQuote = (element: Element): boolean =>
  /\bgmail_quote\b|\byahoo_quoted\b|\bmoz-cite-prefix\b|\bprotonmail_quote\b/.test(
    attribute(element, "class"),
  ) ||
  /^(?:divRplyFwdMsg|appendonsend|replySplit)$/.test(attribute(element, "id")) ||
  (element.tagName === "blockquote" && attribute(element, "type") === "cite");

const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === "hidden") ||
  /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-list:\s*ignore/i.test(
    attribute(element, "style"),
  );

const attribute = (element: Element, wanted: string): string =>
  element.attrs.find(({ name }) => name === wanted)?.value ?? "";

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  const look = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      if (node.tagName === "tr")
        rows.push(
          node.childNodes.filter(
            (cell): cell is Element =>
              "tagName" in cell && (cell.tagName === "td" || cell.tagName === "th"),
          ),
        );
      else if (/^(?:thead|tbody|tfoot)$/.test(node.tagName)) look(node.childNodes);
    }
  };
  look(table.childNodes);
  return rows;
}

function cellLines(cell: Element, place: Place): readonly PaperLine[] {
  const walk = new LineWalk();
  walk.into(cell.childNodes, { ...place, level: 0, depth: place.depth + 2 });
  walk.endLine();
  return walk.lines;
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ("value" in node ? node.value : "tagName" in node ? textOf(node) : ""))
    .join("");
}
