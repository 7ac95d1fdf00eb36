import { foldText } from "../../identifiers/foldText.ts";
import type { Concern } from "../../visit/kinds/concern.ts";
import type { Note } from "../../visit/kinds/note.ts";
import type { SessionId } from "../../visit/ids.ts";
import type { VisitRecords } from "../../visit/records.ts";
import type { FileReading } from "../fileReading.ts";
import type { RecordReference } from "./importDraft.ts";

/** What of a file is in the visit already, though its bytes are not the same. */
export type BroughtBefore = {
  readonly sessionId: SessionId;
  /** The file it came from then. */
  readonly fileName: string;
  /** The record that each line went into then, by line number. */
  readonly records: ReadonlyMap<number, RecordReference>;
  /** How many lines are there, and how many are new. */
  readonly there: number;
  readonly fresh: number;
};

/**
 * Compares what a file says, line by line, with what came from files before. Notes that grew, were saved
 * in another encoding or under another name are found by what they say; a line that was changed in the
 * visit since is found by its place. Null where the file is new.
 */
export function broughtBefore(reading: FileReading, records: VisitRecords): BroughtBefore | null {
  if (!("session" in reading)) return null;
  // Nothing came from a file yet: what this one says need not be made comparable.
  if (records.notes.every(({ importedLine }) => importedLine === null)) return null;
  const texts = saidIn(reading);
  if (texts.length === 0) return null;
  const from = sameFile(reading.fileName, texts, records.notes);
  if (from === null) return null;
  const [first] = from.notes;
  if (first === undefined) return null;
  const notes = takenByKey(from.notes);
  const concerns = takenByKey(
    records.concerns.filter(({ sessionId }) => sessionId === first.sessionId),
  );
  const found = new Map<number, RecordReference>();
  const left: Said[] = [];
  for (const said of texts) {
    const note = notes.get(said.key)?.shift();
    const concern = note === undefined ? concerns.get(said.key)?.shift() : undefined;
    if (note !== undefined) found.set(said.line, { table: "notes", id: note.id });
    else if (concern !== undefined) found.set(said.line, { table: "concerns", id: concern.id });
    else left.push(said);
  }
  const byLine = new Map(
    [...notes.values()]
      .flat()
      .flatMap((note) =>
        note.importedLine === null ? [] : [[note.importedLine.line, note] as const],
      ),
  );
  let fresh = 0;
  for (const { line, key } of left) {
    const changed = byLine.get(line + (reading.firstLine ?? 1) - 1);
    if (changed !== undefined && sharesWords(key, keyOf(changed.text)))
      found.set(line, { table: "notes", id: changed.id });
    else fresh += 1;
  }
  return {
    sessionId: first.sessionId,
    fileName: from.fileName,
    records: found,
    there: found.size,
    fresh,
  };
}

type Said = { readonly line: number; readonly key: string };

/** What the lines of a reading say, each with those that go on from it. */
function saidIn(reading: FileReading): readonly Said[] {
  const said: { line: number; text: string }[] = [];
  for (const { number, readAs } of reading.lines) {
    if (readAs.type === "evidencePoint" || readAs.type === "concern")
      said.push({ line: number, text: readAs.text });
    else if ((readAs.type === "csvRow" || readAs.type === "csvProblem") && readAs.point !== null)
      said.push({ line: number, text: readAs.point.text });
    else if (readAs.type === "continuation") {
      const last = said.at(-1);
      if (last?.line === readAs.of) last.text += ` ${readAs.text}`;
    }
  }
  return said.map(({ line, text }) => ({ line, key: keyOf(text) })).filter(({ key }) => key !== "");
}

/** A text for comparing: capitals, spaces, curly quotes and what shows nothing make no difference. */
export const keyOf = (text: string): string =>
  foldText(text).text.toLowerCase().replace(/\s+/g, " ").trim();

function takenByKey<T extends Note | Concern>(rows: readonly T[]): Map<string, T[]> {
  const byKey = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row.text);
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [row]);
    else own.push(row);
  }
  return byKey;
}

// Short notes share a line by chance; of most of a file's lines none do.
const share = 0.6;
const shareOfNamesake = 0.3;

/** The file whose notes these are again: of the same name and some of the same lines, or of most of them. */
function sameFile(
  fileName: string,
  texts: readonly Said[],
  notes: readonly Note[],
): { readonly fileName: string; readonly notes: readonly Note[] } | null {
  const keys = new Set(texts.map(({ key }) => key));
  const byFile = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.importedLine === null) continue;
    const own = byFile.get(note.importedLine.fileName);
    if (own === undefined) byFile.set(note.importedLine.fileName, [note]);
    else own.push(note);
  }
  let best: {
    readonly fileName: string;
    readonly notes: readonly Note[];
    readonly shared: number;
  } | null = null;
  for (const [name, own] of byFile) {
    const shared = own.filter(({ text }) => keys.has(keyOf(text))).length;
    const of = Math.max(1, Math.min(texts.length, own.length));
    const wanted = name === fileName ? shareOfNamesake : share;
    if (
      shared / of < wanted ||
      (name !== fileName && shared < Math.min(3, of)) ||
      shared <= (best?.shared ?? 0)
    )
      continue;
    best = { fileName: name, notes: own, shared };
  }
  return best;
}

function sharesWords(a: string, b: string): boolean {
  const words = new Set(a.split(" "));
  const others = b.split(" ");
  return others.filter((word) => words.has(word)).length * 2 >= Math.max(words.size, others.length);
}
