import { err, ok, type Result } from "../result.ts";
import { recordsVersion, type VisitRecords } from "./records.ts";
import { type BrokenReference, findBrokenReferences } from "./references.ts";
import { FileHead, readVersion, visitFileSchema } from "./visitFileVersions.ts";

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

/** Reads the text of a visit file. Whole or not at all: a file with one bad record is refused with its place. */
export function readVisitFile(text: string): Result<VisitRecords, VisitFileError> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const head = FileHead.safeParse(json.value);
  if (!head.success) return err({ type: "NotAVisitFile" });
  if (head.data.version > recordsVersion)
    return err({ type: "NewerVersion", version: head.data.version });
  const file = readVersion(head.data.version, json.value);
  if (!file.ok) {
    const places = file.error.map((issue) => ({
      path: pathInWords(issue.path),
      problem: issue.message,
    }));
    return err({
      type: "Damaged",
      places: places.slice(0, placesShown),
      more: Math.max(0, places.length - placesShown),
    });
  }
  const broken = findBrokenReferences(file.value);
  if (broken.length > 0)
    return err({
      type: "BrokenReferences",
      broken: broken.slice(0, placesShown),
      more: Math.max(0, broken.length - placesShown),
    });
  return ok(file.value);
}

/** Text of the visit file for these records; `exportedAt` is an ISO instant. Reading it back gives the same records. */
export function writeVisitFile(records: VisitRecords, exportedAt: string): string {
  const { visit, ...tables } = records;
  const file = {
    format: "critical-friend.visit",
    version: recordsVersion,
    exportedAt,
    visit,
    ...tables,
  };
  return `${JSON.stringify(visitFileSchema(recordsVersion).parse(file), null, 1)}\n`;
}

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
