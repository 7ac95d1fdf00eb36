import { fieldOf } from "../visit/valueInWords.ts";
import { type AnyRow, isTable, type Table } from "../visit/records.ts";
import { ownersOf } from "../visit/references.ts";
import { type Action, compareActions, type DeviceId, goneField } from "./action.ts";
import type { RowWrite } from "./mergeField.ts";
import type { FieldChange } from "./rowHistory.ts";
import { rowOfFields, sameValue } from "./fieldsOfRow.ts";
import type { Stamp } from "./stamp.ts";
import type { VisitState } from "./visitState.ts";

/** What others wrote that nobody has read here. */
export interface Unread {
  /** Of actions of which something is not read. */
  readonly stamps: ReadonlySet<Stamp>;
  /** What of these was read already, as `newsKey`: one action may be of many records. */
  readonly read: ReadonlySet<string>;
}

/** What one action did to one record, for telling whether that was read. */
const newsKey = (stamp: Stamp, row: string): string => `${stamp} ${row}`;

/** What is unread once somebody has looked at records, by their `keys`; an action all of which was read is let go. */
export function unreadAfter(
  state: VisitState,
  { stamps, read }: Unread,
  keys: Iterable<string>,
): Unread {
  const now = new Set([...read, ...keys]);
  const done = new Set(
    state
      .actions()
      .filter(
        ({ stamp, ops }) =>
          stamps.has(stamp) && ops.every(({ row }) => now.has(newsKey(stamp, row))),
      )
      .map(({ stamp }) => stamp),
  );
  return {
    stamps: new Set([...stamps].filter((stamp) => !done.has(stamp))),
    read: new Set([...now].filter((key) => !done.has(key.split(" ")[0] ?? ""))),
  };
}

/** What one peer did to one record since somebody last looked. */
export interface RecordNews {
  readonly by: DeviceId;
  readonly table: Table;
  readonly row: string;
  readonly did: "added" | "changed" | "deleted" | "restored";
  /** Instant of the last of it, by the peer's clock: display only. */
  readonly at: string;
  /** Stamps of what it is made of: seen, they are news no more. */
  readonly stamps: readonly Stamp[];
  /** The same with the record each: looked at alone, only these are read. */
  readonly keys: readonly string[];
  /** Records that it goes with when they are deleted: a note's session, a position's finding. */
  readonly within: readonly string[];
}

/**
 * What of a visit is news, by record and peer, in the order in which it was last written. What came and went meanwhile, and what
 * is only the app's own book-keeping, is no news. Asks of each record only whether anything of it was
 * known, so that thousands cost no more than reading them.
 */
export function newsIn(state: VisitState, unread: Unread): readonly RecordNews[] {
  const { stamps, read } = unread;
  if (stamps.size === 0) return [];
  const actions = state.actions().filter(({ stamp }) => stamps.has(stamp));
  const touched = new Map<string, Touched>();
  for (const action of actions.sort(compareActions))
    for (const { table, row, set } of action.ops) {
      // A table of a newer app, which says by itself that there is something it does not show.
      if (!isTable(table) || read.has(newsKey(action.stamp, row))) continue;
      const key = `${action.by} ${table} ${row}`;
      const one = touched.get(key) ?? { table, row, actions: [], fields: new Set<string>() };
      one.actions.push(action);
      for (const field of Object.keys(set)) one.fields.add(field);
      touched.set(key, one);
    }
  return [...touched.values()].flatMap((one) => newsOf(state, unread, one) ?? []).sort(byLastStamp);
}

const byLastStamp = (a: RecordNews, b: RecordNews): number => {
  const [first, second] = [a.stamps.at(-1) ?? "", b.stamps.at(-1) ?? ""];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

interface Touched {
  readonly table: Table;
  readonly row: string;
  readonly actions: Action[];
  readonly fields: Set<string>;
}

function newsOf(
  state: VisitState,
  { stamps, read }: Unread,
  { table, row, actions, fields }: Touched,
): RecordNews | null {
  const last = actions.at(-1);
  if (last === undefined) return null;
  const writes = state.writesOf(table, row);
  const now = state.row(table, row);
  const isNew = writes.every(
    ({ action: { stamp } }) => stamps.has(stamp) && !read.has(newsKey(stamp, row)),
  );
  const isGone = now === undefined;
  const isBeginning = isNew && firstOf(writes.map(({ action }) => action))?.by === last.by;
  const isSaid = [...fields].some(
    (field) => field === goneField || fieldOf(table, field).isHidden !== true,
  );
  // One that this version does not understand, or that waits for what it belongs to, has no writes or no row.
  if (writes.length === 0 || (isNew && isGone) || !isSaid) return null;
  return {
    by: last.by,
    table,
    row,
    did: isGone
      ? "deleted"
      : isBeginning
        ? "added"
        : fields.has(goneField)
          ? "restored"
          : "changed",
    at: last.at,
    stamps: actions.map(({ stamp }) => stamp),
    keys: actions.map(({ stamp }) => newsKey(stamp, row)),
    // A deleted one belonged where its fields were last said to.
    within: ownersOf(table, now === undefined ? fieldsIn(row, writes) : { ...now }),
  };
}

const fieldsIn = (id: string, writes: readonly RowWrite[]): AnyRow =>
  Object.assign(
    { id },
    ...writes
      .toSorted((a, b) => compareActions(a.action, b.action))
      .map(({ op }): object => op.set),
  ) as AnyRow; // fields as they were written, and parsed on the way in

const firstOf = (actions: readonly Action[]): Action | undefined =>
  [...actions].sort(compareActions)[0];

/** What of a record a piece of news changed: each field once, from what it said before to what the peer made of it. */
export function changesOf(state: VisitState, news: RecordNews): readonly FieldChange[] {
  const stamps = new Set(news.stamps);
  const changes = new Map<string, FieldChange>();
  for (const entry of state.history(news.table, news.row)) {
    if (!stamps.has(entry.stamp) || entry.by !== news.by) continue;
    for (const { field, before, after } of entry.changes)
      changes.set(field, { field, before: changes.get(field)?.before ?? before, after });
  }
  return [...changes.values()].filter(
    ({ field, before, after }) =>
      fieldOf(news.table, field).isHidden !== true && !sameValue(before ?? null, after ?? null),
  );
}

/** The record as it is, or as it was when it was deleted; undefined for one that cannot be read. */
export function rowOfNews(state: VisitState, { table, row }: RecordNews): AnyRow | undefined {
  const now = state.row(table, row);
  if (now !== undefined) return { ...now };
  const last = state.history(table, row).at(-1);
  return last && rowOfFields(table, last.fields, { id: row, visitId: state.visitId });
}
