import { err, ok } from "../../../../shared/result.ts";
import { paperOf, type PaperLine, type PaperResult } from "./paper.ts";
import { walkXml } from "./xml.ts";
import { openZip, whatThrew, xmlPart, type ZipParts } from "./zip.ts";

const what = "a PowerPoint file";

/** The words of the slides in their order, each with what its notes say. */
export function readPptx(fileName: string, bytes: Uint8Array): PaperResult {
  const parts = openZip(bytes, what);
  if (!parts.ok) return parts;
  try {
    const lines: PaperLine[] = [];
    for (const slide of slidesInOrder(parts.value)) {
      const xml = xmlPart(parts.value, slide);
      if (xml === null) continue;
      const said = paragraphs(xml);
      const [title, ...others] = said;
      if (title !== undefined) lines.push({ raw: title.raw, hint: { heading: 2 } });
      lines.push(...others);
      const notes = xmlPart(parts.value, notesOf(parts.value, slide) ?? "");
      if (notes !== null)
        for (const { raw } of paragraphs(notes))
          if (!/^\d{1,4}$/.test(raw)) lines.push({ raw: `\u2022 ${raw}`, hint: { level: 1 } });
    }
    return lines.length === 0 ? err({ type: "NoText", what }) : ok([paperOf(fileName, lines)]);
  } catch (error) {
    return err(whatThrew(error, what));
  }
}

function slidesInOrder(parts: ZipParts): readonly string[] {
  const targets = relations(parts, "ppt/_rels/presentation.xml.rels", "ppt/");
  const ids: string[] = [];
  const presentation = xmlPart(parts, "ppt/presentation.xml");
  if (presentation !== null)
    walkXml(presentation, {
      open: (name, attributes) => {
        if (name === "p:sldId") ids.push(attributes["r:id"] ?? "");
      },
    });
  const ordered = ids.flatMap((id) => targets.get(id) ?? []);
  return ordered.length > 0
    ? ordered
    : parts.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
}

function notesOf(parts: ZipParts, slide: string): string | null {
  const rels = slide.replace(/([^/]+)$/, "_rels/$1.rels");
  return (
    [...relations(parts, rels, "ppt/slides/").values()].find((target) =>
      /notesSlides\//.test(target),
    ) ?? null
  );
}

function relations(parts: ZipParts, name: string, from: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const xml = xmlPart(parts, name);
  if (xml === null) return found;
  walkXml(xml, {
    open: (tag, attributes) => {
      const target = attributes["Target"];
      // What lies outside of the file is never followed.
      if (tag !== "Relationship" || target === undefined || attributes["TargetMode"] === "External")
        return;
      const path = target.startsWith("/") ? target.slice(1) : `${from}${target}`;
      found.set(attributes["Id"] ?? "", path.replace(/[^/]+\/\.\.\//g, ""));
    },
  });
  return found;
}

function paragraphs(xml: string): readonly PaperLine[] {
  const lines: PaperLine[] = [];
  let text = "";
  let level = 0;
  let isText = false;
  let isField = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === "a:p") {
        text = "";
        level = 0;
      } else if (name === "a:pPr") level = Number(attributes["lvl"] ?? 0);
      else if (name === "a:t") isText = true;
      else if (name === "a:br") text += "\n";
      else if (name === "a:fld") isField += 1;
    },
    close: (name) => {
      if (name === "a:t") isText = false;
      else if (name === "a:fld") isField -= 1;
      else if (name === "a:p")
        for (const part of text.split("\n")) {
          const raw = part.trim();
          if (raw !== "")
            lines.push(
              level > 0
                ? { raw: `${"    ".repeat(level)}\u2022 ${raw}`, hint: { level: level + 1 } }
                : { raw },
            );
        }
    },
    text: (said) => {
      if (isText && isField === 0) text += said;
    },
  });
  return lines;
}
