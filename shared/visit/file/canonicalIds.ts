import * as z from "zod";

/** Nothing of a visit file lies deeper. */
const deepest = 12;

const idLength = 36;
const uuid = z.core.regexes.uuid();

/**
 * The content of a visit file with its ids, and whatever points at them, in lower case, in which every
 * laptop writes and compares them: those of another program may be in capitals. Where two records would
 * come to have one id they keep theirs.
 */
export function canonicalIds(file: unknown): unknown {
  const written = Map.groupBy(new Set(idsIn(file)), (id) => id.toLowerCase());
  const isToChange = (text: string): boolean => {
    if (text.length !== idLength) return false;
    const lower = text.toLowerCase();
    return lower !== text && written.get(lower)?.length === 1;
  };
  const changed = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return isToChange(value) ? value.toLowerCase() : value;
    if (typeof value !== "object" || value === null || depth > deepest) return value;
    if (Array.isArray(value)) return value.map((one) => changed(one, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, own]) => [name, changed(own, depth + 1)]),
    );
  };
  return changed(file, 0);
}

/** The ids of the visit and of all records, as they are written. */
function idsIn(file: unknown): readonly string[] {
  if (typeof file !== "object" || file === null) return [];
  const rows: readonly unknown[] = Object.values(file).flat();
  return rows.flatMap((row) => {
    const id: unknown = typeof row === "object" && row !== null ? Reflect.get(row, "id") : null;
    return typeof id === "string" && uuid.test(id) ? [id] : [];
  });
}
