import type { Action, Op } from "../action.ts";

/** What actions come to: every shown row by table, without `visitId`, and what the team is asked. */
export interface PlainVisit {
  readonly shown: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** `notes <id> text` for each field of which two versions stand. */
  readonly asked: ReadonlySet<string>;
}

interface Write {
  readonly stamp: string;
  readonly op: Op;
}

interface PlainRow {
  readonly table: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly asked: readonly string[];
  readonly isGone: boolean;
}

/**
 * For tests: the rules of merging once more, as plainly as can be said and however slow, for sets of
 * actions that are whole and honest, without maps, and in which a remark is only ever changed sentence for sentence.
 */
export function plainMerge(actions: readonly Action[]): PlainVisit {
  const writes = Map.groupBy(
    actions.flatMap(({ stamp, ops }) => ops.map((op): Write => ({ stamp, op }))),
    ({ op }) => `${op.table} ${op.row}`,
  );
  const rows = [...writes.values()].map(plainRow);
  const shown = new Set(rows.filter(({ isGone }) => !isGone));
  // What a shown row points at is there, deleted or not.
  for (const row of shown)
    for (const id of pointsAt(row)) for (const each of rows) if (each.id === id) shown.add(each);
  return {
    shown: Object.fromEntries(
      [...Map.groupBy(shown, ({ table }) => table)].map(([table, own]) => [
        table,
        own.map(({ id, fields }) => ({ id, ...fields })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    ),
    asked: new Set(
      rows.flatMap(({ table, id, asked }) => asked.map((it) => `${table} ${id} ${it}`)),
    ),
  };
}

/** A line stands in its session; a link ties a line to a finding. */
const pointsAt = ({ fields }: PlainRow): readonly unknown[] => [
  fields["sessionId"],
  fields["findingId"],
  (fields["evidence"] as { readonly id?: string } | undefined)?.id,
];

function plainRow(writes: readonly Write[]): PlainRow {
  const { table = "", row: id = "" } = writes[0]?.op ?? {};
  const names = new Set(writes.flatMap(({ op }) => Object.keys(op.set)));
  const fields: Record<string, unknown> = {};
  const asked: string[] = [];
  for (const name of names) {
    if (name === "$gone") continue;
    const { value, isAsked } = plainField(name, writes);
    fields[name] = value;
    if (isAsked) asked.push(name);
  }
  const gone = unseen("$gone", writes);
  if (gone.at(-1)?.op.set["$gone"] !== true) return { table, id, fields, asked, isGone: false };
  const seen = new Set(gone.flatMap(({ op }) => op.seen?.["*"] ?? []));
  const isContested = Object.keys(fields).some((name) =>
    unseen(name, writes).some(({ stamp }) => !seen.has(stamp)),
  );
  return isContested
    ? { table, id, fields, asked: [...asked, "$gone"], isGone: false }
    : { table, id, fields, asked: [], isGone: true };
}

function plainField(name: string, writes: readonly Write[]) {
  const tips = unseen(name, writes);
  const values = [
    ...new Map(tips.map(({ op }) => [JSON.stringify(op.set[name]), op.set[name]])).values(),
  ];
  const value = tips.at(-1)?.op.set[name];
  if (values.length === 1 || name === "order") return { value, isAsked: false };
  if (name !== "remark") return { value, isAsked: true };
  const [first = new Set<Write>(), ...others] = tips.map((tip) => before(name, tip, writes));
  const base = writes.filter((each) => first.has(each) && others.every((all) => all.has(each)));
  const joined = joinInPlace(String(base.sort(byStamp).at(-1)?.op.set[name]), values.map(String));
  return { value: joined ?? value, isAsked: joined === null };
}

const byStamp = (a: Write, b: Write) => (a.stamp < b.stamp ? -1 : 1);

/** Writes of the field that no other has seen, the latest last. */
const unseen = (name: string, writes: readonly Write[]): readonly Write[] =>
  writes
    .filter(({ op }) => name in op.set)
    .filter(({ stamp }) => !writes.some(({ op }) => op.seen?.[name]?.includes(stamp) === true))
    .sort(byStamp);

/** All that the write builds on. */
function before(name: string, write: Write, writes: readonly Write[]): ReadonlySet<Write> {
  const found = new Set(writes.filter(({ stamp }) => write.op.seen?.[name]?.includes(stamp)));
  for (const each of found) for (const earlier of before(name, each, writes)) found.add(earlier);
  return found;
}

/** Sentence for sentence; null where two changed the same, not both in the same way. */
function joinInPlace(base: string, texts: readonly string[]): string | null {
  const from = base.split("\n\n");
  const changes = texts.flatMap((text, who) =>
    text.split("\n\n").flatMap((own, at) => (own === from[at] ? [] : [{ who, at, own }])),
  );
  const clash = changes.some((a) =>
    changes.some((b) => a.who !== b.who && a.at === b.at && a.own !== b.own),
  );
  if (clash) return null;
  return from.map((own, at) => changes.find((it) => it.at === at)?.own ?? own).join("\n\n");
}
