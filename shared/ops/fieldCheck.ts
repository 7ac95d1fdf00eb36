import * as z from "zod";
import { Instant, Line, Order, Prose } from "../visit/fields.ts";
import { goneField } from "./action.ts";
import { type Table } from "../visit/records.ts";
import { mapFields, shapeOf } from "./fieldRules.ts";

/** Whether the field of a table may have this value. Of a field the table does not have, nothing may. */
export function isProperValue(table: Table, field: string, value: unknown): boolean {
  const check = checkOf(table, field);
  if (check !== undefined) return check(value);
  if (field === goneField) return typeof value === "boolean" && table !== "visits";
  const slash = field.indexOf("/");
  if (slash === -1) return false;
  const [name, entry] = [field.slice(0, slash), field.slice(slash + 1)];
  if (!mapFields(table).includes(name)) return false;
  return value === null || (shapeOf(table)[name]?.safeParse({ [entry]: value }).success ?? false);
}

type Check = (value: unknown) => boolean;

const checks = new Map<Table, ReadonlyMap<string, Check>>();

function checkOf(table: Table, field: string): Check | undefined {
  let ofTable = checks.get(table);
  if (ofTable === undefined) {
    const fields = Object.entries(shapeOf(table)).filter(
      ([name]) => name !== "id" && name !== "visitId" && !mapFields(table).includes(name),
    );
    ofTable = new Map(
      fields.map(([name, schema]) => [name, written.get(schema) ?? remembering(schema)]),
    );
    checks.set(table, ofTable);
  }
  return ofTable.get(field);
}

const instant = z.core.regexes.datetime({});

/** Schemas of fields whose values are hardly ever the same, written out. A property test compares both. */
export const written: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  [Prose, (value) => typeof value === "string" && value.length <= 20_000],
  [Line, (value) => typeof value === "string" && value.length <= 500],
  [Order, (value) => Number.isFinite(value)],
  [Instant, (value) => typeof value === "string" && instant.test(value)],
]);

const mostRemembered = 200;
const longestRemembered = 40;

// What was proper once is so again: most fields have few values, and zod is slow.
function remembering(schema: ReturnType<typeof shapeOf>[string]): Check {
  const proper = new Set<unknown>();
  return (value) => {
    if (proper.has(value)) return true;
    const { success } = schema.safeParse(value);
    // Stryker disable all: what is not remembered is parsed again, to the same
    const isShort =
      typeof value === "string" ? value.length <= longestRemembered : typeof value !== "object";
    if (success && (isShort || value === null) && proper.size < mostRemembered) proper.add(value);
    // Stryker restore all
    return success;
  };
}
