import { err, ok, type Result } from "../../result.ts";
import { fieldTooMuchInWords, tooMuch } from "../fieldLimits.ts";
import { titleOfRow } from "../recordInWords.ts";
import { canonicalIds } from "./canonicalIds.ts";
import {
  type AnyRow,
  kindOf,
  recordsVersion,
  recordTables,
  tables,
  type VisitRecords,
} from "../records.ts";
import { type BrokenReference, findBrokenReferences } from "../references.ts";
import { FileHead, readVersion, visitFileSchema, type WholeVisit } from "./visitFileVersions.ts";

/** Why a visit file cannot be taken in. `describeVisitFileError` says it in the user's words. */
export type VisitFileError =
  | {
      readonly type: "NotJson";
      readonly line: number;
      readonly column: number;
      readonly cutShort: boolean;
    }
  | { readonly type: "NotAVisitFile" }
  | { readonly type: "NewerVersion"; readonly version: number }
  | { readonly type: "Damaged"; readonly places: readonly DamagedPlace[]; readonly more: number }
  /** Of each two only one could be kept. */
  | { readonly type: "IdsTwice"; readonly places: readonly string[]; readonly more: number }
  | {
      readonly type: "BrokenReferences";
      readonly broken: readonly BrokenReference[];
      readonly more: number;
    };

/** Where a value is not what it should be: a path such as `findings[3].sentence`, and what is wrong there. */
export interface DamagedPlace {
  readonly path: string;
  readonly problem: string;
}

const placesShown = 10;

/** The records in the text of a visit file: see `readWholeVisit`. */
export function readVisitFile(text: string): Result<VisitRecords, VisitFileError> {
  const read = readWholeVisit(text);
  return read.ok ? ok(read.value.records) : read;
}

/** Reads the text of a visit file. Whole or not at all: a file with one bad record is refused with its place. */
export function readWholeVisit(text: string): Result<WholeVisit, VisitFileError> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const head = FileHead.safeParse(json.value);
  if (!head.success) return err({ type: "NotAVisitFile" });
  if (head.data.version > recordsVersion)
    return err({ type: "NewerVersion", version: head.data.version });
  const file = readVersion(head.data.version, canonicalIds(json.value));
  if (!file.ok) {
    const { shown, more } = firstOf(file.error);
    const places = shown.map(({ path, message }) => ({
      path: pathInWords(path),
      problem: message,
    }));
    return err({ type: "Damaged", places, more });
  }
  const { records, pictureFiles } = file.value;
  const twice = firstOf(idsTwice(records));
  if (twice.shown.length > 0)
    return err({ type: "IdsTwice", places: twice.shown, more: twice.more });
  const broken = firstOf(findBrokenReferences(records));
  if (broken.shown.length > 0)
    return err({ type: "BrokenReferences", broken: broken.shown, more: broken.more });
  return ok({ records, pictureFiles });
}

/**
 * Text of the visit file for these records; `exportedAt` is an ISO instant, `pictureFiles` the sealed
 * files of its pictures in base64 by their hash. Reading it back gives the same records. The error is all
 * that cannot be written, each in words with its place: nothing is left out of a file, and nothing written
 * that could not be read again.
 */
export function visitFileOf(
  records: VisitRecords,
  exportedAt: string,
  pictureFiles: WholeVisit["pictureFiles"] = {},
): Result<string, readonly string[]> {
  const { visit, ...rows } = { ...records, ...withoutPrivate(records) };
  const file = {
    format: "critical-friend.visit",
    version: recordsVersion,
    exportedAt,
    visit,
    ...rows,
    ...(Object.keys(pictureFiles).length === 0 ? {} : { pictureFiles }),
  };
  const written = visitFileSchema(recordsVersion).safeParse(file);
  if (written.success) return ok(`${JSON.stringify(written.data, null, 1)}\n`);
  const found = tooMuchIn(records);
  const others = written.error.issues
    .filter(({ code }) => code !== "too_big")
    .map((issue) => `${pathInWords(issue.path)}: ${issue.message}`);
  return err([...found, ...others]);
}

const withoutPrivate = (records: VisitRecords): Partial<VisitRecords> =>
  Object.fromEntries(
    recordTables.flatMap((table) =>
      kindOf(table).isPrivate === true && records[table].length > 0 ? [[table, []]] : [],
    ),
  );

/** The same for records that are known to be sound. */
export function writeVisitFile(records: VisitRecords, exportedAt: string): string {
  const file = visitFileOf(records, exportedAt);
  if (!file.ok) throw new Error(`the visit cannot be written: ${file.error.join("; ")}`);
  return file.value;
}

/** What cannot be written, for whoever wanted the file: what to do, and that nothing is lost. */
export const notWrittenInWords = (places: readonly string[]): string =>
  `No file was saved, as it could not be read again. Shorten this first: ${list(places.slice(0, placesShown))}${more(Math.max(0, places.length - placesShown))} Nothing is lost meanwhile.`;

/** All that is more than its field holds: "Visit details: Sponsor is too long to keep: …". */
function tooMuchIn(records: VisitRecords): readonly string[] {
  return tables.flatMap((table) => {
    const rows: readonly AnyRow[] = table === "visits" ? [records.visit] : records[table];
    return rows.flatMap((row) =>
      Object.keys(kindOf(table).fields).flatMap((field) => {
        const found = tooMuch(table, field, row[field]);
        if (found === null) return [];
        const title = table === "visits" ? "" : titleOfRow(table, row, records).slice(0, 60);
        const which = [kindOf(table).one, title && `“${title}”`].filter(Boolean).join(" ");
        return [`${which}: ${fieldTooMuchInWords(table, field, found)}`];
      }),
    );
  });
}

/** The first of all that is wrong, and how many more there are. */
const firstOf = <T>(all: readonly T[]) => ({
  shown: all.slice(0, placesShown),
  more: Math.max(0, all.length - placesShown),
});

/** Records of a table under an id that another before them has: "notes[7] and notes[3]". */
const idsTwice = (records: VisitRecords): readonly string[] =>
  recordTables.flatMap((table) => {
    const first = new Map<string, number>();
    return records[table].flatMap(({ id }, i) => {
      const before = first.get(id);
      if (before === undefined) first.set(id, i);
      return before === undefined ? [] : [`${table}[${i}] and ${table}[${before}]`];
    });
  });

/** What happened, what is safe and what to do, in plain English. */
export function describeVisitFileError(error: VisitFileError): string {
  switch (error.type) {
    case "NotJson":
      return error.cutShort
        ? `The file stops in the middle, at line ${error.line}: part of it is missing. Nothing was changed. Ask for the file again, or copy it again.`
        : `The file cannot be read: line ${error.line}, column ${error.column} is not what a visit file holds. Nothing was changed. Ask for the file again.`;
    case "NotAVisitFile":
      return "This is not a Critical Friend visit file. Nothing was changed. Visit files end in .visit.json; notes and case lists come in with “Bring in notes”.";
    case "NewerVersion":
      return `This visit file was written by a newer Critical Friend (file version ${error.version}; this one reads up to ${recordsVersion}). Nothing was changed. Update Critical Friend and open it again.`;
    case "Damaged":
      return `The visit file is damaged, so nothing was taken from it. ${list(error.places.map((p) => `${p.path}: ${p.problem}`))}${more(error.more)}`;
    case "IdsTwice":
      return `The visit file has two records under one id, of which only one could be kept, so nothing was taken from it. ${list(error.places)}${more(error.more)} Ask whoever made the file to save it again from Critical Friend.`;
    case "BrokenReferences":
      return `The visit file does not hold together, so nothing was taken from it. ${list(error.broken.map((b) => `${b.from} points at ${b.to}, which is not in the file`))}${more(error.more)}`;
  }
}

function parseJson(text: string): Result<unknown, VisitFileError> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    // V8 names the position; without one the text ended too early.
    const position = /position (\d+)/.exec(String(error))?.[1];
    const at = position === undefined ? text.length : Number(position);
    const before = text.slice(0, at).split("\n");
    const cutShort = at >= text.trimEnd().length || /end of JSON|Unterminated/.test(String(error));
    return err({
      type: "NotJson",
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      cutShort,
    });
  }
}

function pathInWords(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the file";
  return path
    .map((part, i) =>
      typeof part === "number" ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`,
    )
    .join("");
}

const list = (parts: readonly string[]) => `${parts.join("; ")}.`;
const more = (count: number) => (count > 0 ? ` And ${count} more.` : "");
