import { SaxesParser } from "saxes";

/** An element as far as listings need it. */
export interface Element {
  readonly namespace: string;
  readonly name: string;
  readonly children: readonly Element[];
  /** All text in it, its descendants' included. */
  readonly text: string;
}

/**
 * Reads a whole document. Null when it is not well-formed, larger than any listing, or declares a type: no entity is ever
 * defined here, none is fetched, and nothing grows while it is read.
 */
export function readXml(text: string): Element | null {
  const parser = new SaxesParser({ xmlns: true });
  const open: { namespace: string; name: string; children: Element[]; text: string }[] = [];
  let root: Element | null = null;
  let isRefused = false;
  parser.on("error", () => {
    isRefused = true;
  });
  parser.on("doctype", () => {
    isRefused = true;
  });
  let elements = 0;
  parser.on("opentag", ({ uri, local }) => {
    elements += 1;
    if (open.length > deepest || elements > mostElements) isRefused = true;
    open.push({ namespace: uri, name: local, children: [], text: "" });
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element === undefined) return;
    if (parent === undefined) root = element;
    else {
      parent.children.push(element);
      parent.text += element.text;
    }
  });
  // In pieces, so that a refused document is not read to its end.
  const isFine = (): boolean => !isRefused;
  for (let at = 0; at < text.length && isFine(); at += chunk)
    parser.write(text.slice(at, at + chunk));
  if (isFine()) parser.close();
  return isFine() ? root : null;
}

const chunk = 64 * 1024;
const deepest = 50;
/** A listing of as many files as a place may have takes fewer; each element of it takes memory. */
const mostElements = 1_500_000;

export const childrenOf = (
  element: Element | undefined,
  name: string,
  namespace?: string,
): readonly Element[] =>
  element?.children.filter(
    (child) => child.name === name && (namespace ?? child.namespace) === child.namespace,
  ) ?? [];

export const textOf = (
  element: Element | undefined,
  name: string,
  namespace?: string,
): string | null => childrenOf(element, name, namespace)[0]?.text.trim() ?? null;
