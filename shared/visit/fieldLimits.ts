import type * as z from "zod";
import { capital } from "../words/capital.ts";
import { kindOf, type Table } from "./records.ts";

/** What of a field's value is more than it can hold. */
export interface TooMuch {
  /** Where in the value, such as `["lines", 2]`; empty for the value as a whole. */
  readonly path: readonly PropertyKey[];
  readonly of: "characters" | "entries" | "number";
  readonly has: number;
  readonly most: number;
}

/**
 * What of a value is more than its field holds, on every laptop and in every file; null when nothing
 * is. `field` is as ops name it, an entry of a map as `texts/thanks`. The limits are those of the
 * kinds' own schemas and nowhere else.
 */
export function tooMuch(table: Table, field: string, value: unknown): TooMuch | null {
  const [name = "", entry] = field.split("/");
  const fields: Readonly<Record<string, z.ZodType>> = kindOf(table).schema.shape;
  const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const read = schema?.safeParse(entry === undefined ? value : { [entry]: value });
  const issues = read?.error?.issues ?? [];
  // Of something else than a text or a list its length says nothing.
  const isOther = issues.some(({ code }) => code === "invalid_type");
  const issue = isOther ? undefined : issues.find(({ code }) => code === "too_big");
  if (issue?.code !== "too_big") return null;
  const path = entry === undefined ? issue.path : issue.path.slice(1);
  const at = path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), value);
  const of = typeof at === "string" ? "characters" : Array.isArray(at) ? "entries" : "number";
  const has = typeof at === "string" || Array.isArray(at) ? at.length : Number(at);
  return { path, of, has, most: Number(issue.maximum) };
}

/** What is too much and by how much, after the name of the field: "is too long to keep: 501 of 500 characters". */
function tooMuchInWords({ of, has, most }: TooMuch): string {
  switch (of) {
    case "characters":
      return `is too long to keep: ${format(has)} of ${format(most)} characters`;
    case "entries":
      return `has too many entries to keep: ${format(has)} of ${format(most)}`;
    case "number":
      return `is more than can be kept: ${format(has)}, and ${format(most)} is the most`;
  }
}

/** The same with the field's own name: "Sponsor is too long to keep: …". */
export const fieldTooMuchInWords = (table: Table, field: string, found: TooMuch): string =>
  `${capital(kindOf(table).fields[field.split("/")[0] ?? field]?.label ?? field)} ${tooMuchInWords(found)}`;

/** What is too much of a value for its field, in words for the field; undefined when nothing is. */
export function tooMuchSaid(table: Table, field: string, value: unknown): string | undefined {
  const found = tooMuch(table, field, value);
  return found === null ? undefined : fieldTooMuchInWords(table, field, found);
}

const format = (count: number) => new Intl.NumberFormat("en-GB").format(count);
