import mammoth from "mammoth";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** What a line is to somebody who hears it: a title, a heading, an item of a list, a cell or prose. */
export type LineRole = "H1" | "H2" | "H3" | "LI" | "P" | "TH" | "TD";

/** For tests: a paragraph as a reader of the file finds it. */
export interface ReadLine {
  readonly role: LineRole;
  readonly text: string;
}

const roleOfTag: Readonly<Record<string, LineRole>> = {
  h1: "H1",
  h2: "H2",
  h3: "H3",
  li: "LI",
  p: "P",
};

/** For tests: the paragraphs of a web page in their order. */
export function linesOfHtml(html: string): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    const role = roleOfTag[node.nodeName];
    if (role !== undefined) lines.push({ role, text: textOf(node).trim() });
    else if ("childNodes" in node && node.nodeName !== "head") node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return lines;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === "br") return " ";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** For tests: the paragraphs of a Word document in their order, by the names of their styles. */
export async function linesOfDocx(bytes: Uint8Array): Promise<readonly ReadLine[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='heading 1'] => h2:fresh",
        "p[style-name='heading 2'] => h3:fresh",
      ],
    },
  );
  return linesOfHtml(value);
}
