import type { VocabularyKey } from "../visit/fields.ts";
import type { EvidenceKind } from "../visit/kinds/note.ts";
import type { ReadAs } from "./fileReading.ts";
import type { ReadersVocabulary } from "./readersVocabulary.ts";
import { readSigns } from "./signs/readSigns.ts";
import { sourceGroupCalled } from "./sourceGroupWords.ts";

/** What the reading of one line goes by. */
export type PointOptions = {
  readonly vocabulary: ReadersVocabulary;
  /** How the team came by a line that does not say. */
  readonly usualKind: EvidenceKind;
  /** Whether "police: ..." at the start of a line names the source and not the subject. */
  readonly speaksFor: (group: VocabularyKey) => boolean;
  /** Whether "-" marks an area for improvement, rather than being the writer's bullet. */
  readonly minusMarksArea: boolean;
};

/** Reads a line that is neither blank nor a heading as an evidence point, or as a concern. Nothing is dropped. */
export function readPoint(raw: string, options: PointOptions): ReadAs {
  const { mark, text: said, at } = readSigns(raw, options);
  const text = said === "" ? raw.trim() : said;
  if (mark === "concern") return concern(text);
  return {
    type: "evidencePoint",
    mark,
    kind: kindOf(text, options.usualKind),
    text,
    sourceGroup: sourceNamed(text, options),
    ...(at === null ? {} : { at }),
  };
}

const seen =
  /\b(?:shown to us|showed us|we saw|saw|observed|on (?:the )?walls?|on display|displayed)\b/i;
const read =
  /^(?:minutes|papers|report|policy|log|file|case file|letter|plan)s?\s?(?:\([^)]*\)\s?)?:|\bwe read\b|\bminutes show\b/i;

function kindOf(text: string, usual: EvidenceKind): EvidenceKind {
  // What a document shows or saw was read there.
  if (usual === "heard" && seen.test(text)) return "seen";
  return read.test(text) ? "read" : usual;
}

/** The group that a line names as its source, "police: no induction", where that group speaks there. */
export function sourceNamed(
  text: string,
  { vocabulary, speaksFor }: Pick<PointOptions, "vocabulary" | "speaksFor">,
): VocabularyKey | null {
  const prefix = /^([\p{L} /&'()-]{2,60}?)(?::|\s[-–])\s/u.exec(text)?.[1];
  if (prefix === undefined) return null;
  const group = sourceGroupCalled(prefix, vocabulary);
  return group !== null && speaksFor(group) ? group : null;
}

/** That somebody was told, and nothing that says that nobody was, or is to be: "GP not told", "DCS to be informed". */
const saysTold =
  /(?<!\b(?:not|never|nobody|no[ -]?one|none|without|nor|neither|yet to|to be|should be|must be|needs? to be|be)\b[^.;,:!]{0,24}|n['’]t [^.;,:!]{0,24})\b(?:told|informed|reported to|escalated to|rang|phoned|referred to)\b(?=\s*\S).*$/iu;

/** The words of a line as a concern, with who was told as far as they say. */
export function concern(text: string): Extract<ReadAs, { type: "concern" }> {
  const told = saysTold.exec(text)?.[0] ?? "";
  return { type: "concern", text, told: told.slice(0, 500) };
}
