import { SaxesParser } from "saxes";
import { TooDeep } from "./zip.ts";

export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const deepest = 400;

/** Walks through XML from beginning to end, names with their prefixes. Throws when it is not well formed or too deep. */
export function walkXml(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new TooDeep();
    open?.(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close?.(name);
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const step = 256 * 1024;
  for (let at = 0; at < xml.length; at += step) parser.write(xml.slice(at, at + step));
  parser.close();
}
