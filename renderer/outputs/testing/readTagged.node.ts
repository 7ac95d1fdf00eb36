import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { LineRole, ReadLine } from "./readLines.node.ts";

/** For tests: what a PDF has for who cannot see it, and what it leaves out. */
export interface TaggedPdf {
  readonly lines: readonly ReadLine[];
  /** The tree of each page: an element that goes on over pages stands in each of them with its part. */
  readonly trees: readonly TagNode[];
  /** What is read out of no page: running heads, feet and rules, by page. */
  readonly artifacts: readonly string[];
  /** Texts, and the operators of what is drawn, that stand in no marked content at all. */
  readonly loose: readonly string[];
  /** Marked content that no element of the tree has, and such as two have. */
  readonly unread: readonly string[];
  readonly twice: readonly string[];
}

/** For tests: an element of the tree. */
export interface TagNode {
  readonly role: string;
  readonly children: readonly (TagNode | { readonly type: string; readonly id?: string })[];
}

/** For tests: a PDF read by its tags, as a screen reader does, and not by where its words stand. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  // An element that goes on over a page is one: its parts follow each other.
  const lines: { role: LineRole; text: string }[] = [];
  const trees: TagNode[] = [];
  const artifacts: string[] = [];
  const loose: string[] = [];
  const unread: string[] = [];
  const twice: string[] = [];
  let isNewPage = false;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const marked = contentOf((await page.getTextContent({ includeMarkedContent: true })).items);
    artifacts.push(marked.artifacts);
    loose.push(...marked.loose, ...drawnLoose(await page.getOperatorList()));
    const read = new Set<string>();
    const textIn = (node: TagNode): string =>
      node.children
        .map((child) => {
          if ("role" in child) return textIn(child);
          const id = child.id ?? "";
          if (read.has(id)) twice.push(id);
          read.add(id);
          return marked.byId.get(id) ?? "";
        })
        .join("");
    let hasLabel = false;
    const walk = (node: TagNode): void => {
      if (node.role === "LI")
        hasLabel = node.children.some(
          (child) => "role" in child && child.role === "Lbl" && child.children.length > 0,
        );
      const isLine = /^(?:H[1-6]|LBody|P|TH|TD)$/u.test(node.role);
      // An element of another page stands in the tree of this one too, with nothing in it.
      if (isLine && node.children.length === 0) return;
      const text = isLine ? textIn(node) : "";
      const last = lines.at(-1);
      if (isLine && isNewPage && last !== undefined && goesOn(last, node.role, hasLabel))
        last.text += text;
      else if (isLine) lines.push({ role: lineRoleOf(node.role), text });
      if (isLine) isNewPage = false;
      else for (const child of node.children) if ("role" in child) walk(child);
      if (node.role === "Lbl") textIn(node);
    };
    // pdf.js types the tree loosely: a root whose children are nodes or contents.
    const tree = (await page.getStructTree()) as unknown as TagNode | null;
    isNewPage = true;
    if (tree !== null) {
      trees.push(tree);
      walk(tree);
    }
    unread.push(...[...marked.byId].flatMap(([id, text]) => (read.has(id) ? [] : [text])));
  }
  await loading.destroy();
  return { lines, trees, artifacts, loose, unread, twice };
}

/** Whether the first of a page is what the page before ended in: pdf.js tells of each page its part. */
const goesOn = (last: ReadLine, role: string, hasLabel: boolean): boolean =>
  last.role === lineRoleOf(role) &&
  (role === "LBody" ? !hasLabel : role === "P" && !/[.?!:”)]\s*$/u.test(last.text));

const lineRoleOf = (role: string): LineRole => (role === "LBody" ? "LI" : (role as LineRole)); // only those

type Items = Awaited<
  ReturnType<
    Awaited<
      ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>
    >["getTextContent"]
  >
>["items"];

/** Texts by the marked content that they stand in. */
function contentOf(items: Items) {
  const byId = new Map<string, string>();
  const loose: string[] = [];
  const open: (string | null)[] = [];
  let artifacts = "";
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((each) => each !== null);
      if (id !== undefined && id !== null) byId.set(id, `${byId.get(id) ?? ""}${item.str}`);
      else if (open.length > 0) artifacts += `${item.str}${item.hasEOL ? " " : ""}`;
      else if (item.str.trim() !== "") loose.push(item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("tag" in item && item.tag === "Artifact" ? null : (item.id ?? "in no tree"));
  }
  return { byId, loose, artifacts };
}

const begins: ReadonlySet<number> = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);
const draws: ReadonlyMap<number, string> = new Map(
  (
    ["showText", "constructPath", "stroke", "fill", "eoFill", "fillStroke", "shadingFill"] as const
  ).map((name) => [OPS[name], name]),
);
const paintsPicture = (op: number): boolean =>
  op === OPS.paintImageXObject ||
  op === OPS.paintInlineImageXObject ||
  op === OPS.paintImageMaskXObject;

/** What is drawn outside of all marked content, by the names of its operators. */
function drawnLoose({ fnArray }: { readonly fnArray: readonly number[] }): readonly string[] {
  let depth = 0;
  return fnArray.flatMap((op) => {
    if (begins.has(op)) depth += 1;
    if (op === OPS.endMarkedContent) depth -= 1;
    const name = draws.get(op) ?? (paintsPicture(op) ? "picture" : undefined);
    return name !== undefined && depth === 0 ? [name] : [];
  });
}
