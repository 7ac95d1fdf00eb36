import * as z from "zod";
import { err, ok, type Result } from "../../result.ts";
import { absentValue } from "../absent.ts";
import { Instant } from "../fields.ts";
import { largestPictureFile } from "../kinds/picture.ts";
import {
  kindOf,
  type RecordTable,
  recordTables,
  type Table,
  type VisitRecords,
} from "../records.ts";

/** A visit as a file holds it. */
export interface WholeVisit {
  readonly records: VisitRecords;
  /** The sealed files of its pictures in base64, by the hash that its records name them by; files of before have none. */
  readonly pictureFiles: Readonly<Record<string, string>>;
}

/** What a visit file holds beside the records. */
export const FileHead = z.object({
  format: z.literal("critical-friend.visit"),
  version: z.int().min(1),
});

/**
 * The portable visit file as a version of the records had it: one JSON document with everything of
 * one visit. What versions were is frozen, for files of them are out there: each is the kinds and
 * fields that are no younger, and is compared with the schema that was released.
 */
export const visitFileSchema = (version: number) =>
  z.strictObject({
    ...FileHead.shape,
    version: z.literal(version),
    exportedAt: Instant,
    visit: schemaThen("visits", version),
    ...Object.fromEntries(
      tablesThen(version).map((table) => [table, z.array(schemaThen(table, version))]),
    ),
    ...(version < picturesSince ? {} : { pictureFiles: PictureFiles.optional() }),
  });

/** Version of the file that brought pictures. */
const picturesSince = 3;

/** Sealed files of pictures in base64, by their hash. Which of them is what it says is asked when it is kept. */
const PictureFiles = z.record(
  z.string().regex(/^[0-9a-f]{64}$/),
  z.string().max(Math.ceil(largestPictureFile / 3) * 4),
);

/** Reads a file of any version as the newest: what came later means what it means when absent. Else all that is wrong. */
export function readVersion(
  version: number,
  json: unknown,
): Result<WholeVisit, readonly z.core.$ZodIssue[]> {
  const read = visitFileSchema(version).safeParse(json);
  if (!read.success) return err(read.error.issues);
  const file: Readonly<Record<string, unknown>> = read.data;
  const rows = (table: RecordTable) => (file[table] ?? []) as readonly object[]; // parsed as such
  const records = {
    visit: raised("visits", read.data.visit, version),
    ...Object.fromEntries(
      recordTables.map((table) => [table, rows(table).map((row) => raised(table, row, version))]),
    ),
  } as VisitRecords; // rows of their own tables
  const pictureFiles = PictureFiles.parse(file["pictureFiles"] ?? {});
  return ok({ records, pictureFiles });
}

const tablesThen = (version: number) =>
  recordTables.filter((table) => (kindOf(table).since ?? 1) <= version);

const laterFields = (table: Table, version: number): readonly string[] =>
  Object.entries(kindOf(table).fields).flatMap(([name, { since = 1 }]) =>
    since > version ? [name] : [],
  );

function schemaThen(table: Table, version: number) {
  const { schema, fields } = kindOf(table);
  const later = laterFields(table, version);
  const frozen = Object.entries(fields).flatMap(([name, { frozen: then }]) =>
    then !== undefined && version <= then.upTo ? [[name, then.schema] as const] : [],
  );
  const shape = Object.entries<z.ZodType>({ ...schema.shape, ...Object.fromEntries(frozen) });
  return later.length === 0 && frozen.length === 0
    ? schema
    : z.strictObject(Object.fromEntries(shape.filter(([name]) => !later.includes(name))));
}

function raised(table: Table, row: object, version: number): object {
  const later = laterFields(table, version);
  if (later.length === 0) return row;
  return { ...row, ...Object.fromEntries(later.map((name) => [name, absentValue(table, name)])) };
}
