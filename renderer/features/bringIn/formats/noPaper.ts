import { readCsv } from "../../../../shared/import/lists/readCsv.ts";
import { rowTexts } from "../../../../shared/import/splitLines.ts";
import type { FormatError } from "./paper.ts";

/** The widest table that is read. */
export const mostColumns = 1_000;

/**
 * Why a file says nothing that could be brought in, told by its name and its first bytes: what programs
 * and systems keep in folders for themselves, shortcuts, sections of OneNote. Null for any other.
 */
export function noPaper(fileName: string, bytes: Uint8Array): FormatError | null {
  const name = fileName.replace(/^.*[/\\]/, "");
  const refused = (what: string, advice: string): FormatError => ({
    type: "NotRead",
    what,
    advice,
  });
  if (name.startsWith("~$"))
    return refused(
      "what Word and Excel keep beside a file while it is open",
      "Bring in the file itself.",
    );
  if (/^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.+)$/i.test(name))
    return refused(
      "a file that the computer keeps for itself",
      "There is nothing in it to bring in.",
    );
  const start = [...bytes.subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (start === "e4525c7b8cd8a74d")
    return refused(
      "a section of OneNote",
      "Open it there and copy the page to paste it here, or export it as Word and bring that in.",
    );
  return start === "4c00000001140200"
    ? refused("a shortcut", "Bring in the file that it points to.")
    : null;
}

/** Why a text is no paper: a link to one, data or a drawing in markup, a table too wide to be read. Null for any other. */
export function noPaperText(fileName: string, text: string): FormatError | null {
  const head = text.slice(0, 4_000).trimStart();
  if (
    /^\[InternetShortcut\]/i.test(head) ||
    /^\{\s*"(?:url|doc_id|resource_id)"\s*:/.test(head) ||
    (head.startsWith("<?xml") && /<key>URL<\/key>/.test(head))
  )
    return {
      type: "NotRead",
      what: "a link to a document",
      advice: "Open the document, save it as Word, PDF or plain text, and bring that in.",
    };
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?>\s*)?<svg\b/i.test(head))
    return { type: "Picture" };
  if (/^<\?xml\b/i.test(head))
    return {
      type: "NotRead",
      what: /progid="Excel|schemas-microsoft-com:office:spreadsheet/.test(head)
        ? "an Excel file of an older kind (XML)"
        : "an XML file",
      advice: "Open it where it was made, save it as Word, Excel or plain text, and bring that in.",
    };
  if (/\.(?:csv|tsv)$/i.test(fileName)) {
    const { rows } = readCsv(rowTexts(text.slice(0, 400_000)).slice(0, 5));
    if (rows.some(({ cells }) => cells.length > mostColumns))
      return {
        type: "TooMuch",
        what: "a table",
        limit: `${mostColumns.toLocaleString("en-GB")} columns`,
      };
  }
  return null;
}
