import { emptyRegister } from "../../shared/identifiers/emptyRegister.ts";
import type { IdentifierHit } from "../../shared/identifiers/identifierHit.ts";
import { scanForIdentifiers } from "../../shared/identifiers/scanForIdentifiers.ts";

/** What the identifier scan found in a text, a line of words each, and whether a letter would be refused. */
export type ScannedText = { readonly said: readonly string[]; readonly refuses: boolean };

/**
 * Scans a text as the app scans a letter, whole, or as it scans notes, each line by itself. The scan
 * knows no visit here: only what stands in the text.
 */
export function scanText(text: string, setting: "letter" | "notes"): ScannedText {
  const lines = text.split(/\r?\n/u);
  const found =
    setting === "notes"
      ? lines.flatMap((line, index) => scan(line, setting).map((hit) => ({ hit, line: index + 1 })))
      : inLines(scan(text, setting), text);
  return {
    said: found.map(({ hit, line }) => {
      const what = hit.text.replace(/\s+/gu, " ");
      return `${line}: ${hit.severity === "advice" ? "Advice: " : ""}“${what}” ${hit.message}`;
    }),
    refuses: found.some(({ hit }) => hit.severity === "refuses"),
  };
}

const scan = (text: string, setting: "letter" | "notes"): readonly IdentifierHit[] =>
  scanForIdentifiers(text, { register: emptyRegister, setting });

function inLines(hits: readonly IdentifierHit[], text: string) {
  let line = 1;
  let at = 0;
  return hits.map((hit) => {
    line += text.slice(at, hit.start).split("\n").length - 1;
    at = hit.start;
    return { hit, line };
  });
}
