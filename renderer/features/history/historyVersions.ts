import type { HistoryEntry } from "../../../shared/ops/rowHistory.ts";
import type { Table } from "../../../shared/visit/records.ts";
import { sameValue } from "../../../shared/ops/fieldsOfRow.ts";
import { isProseField, fieldOf } from "../../../shared/visit/valueInWords.ts";

/** A version of a record as people think of one: what one peer did at one go, or what the app made of what two wrote. */
export interface HistoryVersion extends HistoryEntry {
  /** Nobody wrote it as it stands: the app joined what two wrote at once, each sentence as one of them has it. */
  readonly isJoined: boolean;
}

/** Saves of one stretch of typing lie less apart than this. */
const togetherMs = 10 * 60_000;

/**
 * The versions of a record, the newest first: saves of one stretch of typing gathered into one, and
 * what is only book-keeping left out. With `field` only what changed that field.
 */
export function historyVersions(
  table: Table,
  entries: readonly HistoryEntry[],
  field?: string,
): readonly HistoryVersion[] {
  const isSaid = (name: string) => fieldOf(table, name).isHidden !== true;
  const versions: HistoryVersion[] = [];
  for (const entry of entries) {
    const changes = entry.changes.filter((change) =>
      field === undefined ? isSaid(change.field) : change.field === field,
    );
    const settled = entry.settled.filter((name) => field === undefined || name === field);
    const isMark = entry.kind === "deleted" || entry.kind === "restored" || settled.length > 0;
    if (changes.length === 0 && !isMark) continue;
    const version = { ...entry, changes, settled, isJoined: false };
    const last = versions.at(-1);
    if (last && isOneStretch(last, version)) versions[versions.length - 1] = gather(last, version);
    else versions.push(version);
    const joined = entry.joined.filter((change) => field === undefined || change.field === field);
    if (joined.length > 0) versions.push(joinedVersion(entry, joined));
  }
  return versions.filter(hasSomething).toReversed();
}

/** What of a new record is worth reading: the words it began with. */
export const firstWords = (table: Table, { changes }: HistoryVersion): HistoryVersion["changes"] =>
  changes.filter(({ field, after }) => isProseField(table, field) && after !== "");

const joinedVersion = (entry: HistoryEntry, joined: HistoryEntry["joined"]): HistoryVersion => ({
  ...entry,
  kind: "changed",
  changes: joined,
  fields: {
    ...entry.fields,
    ...Object.fromEntries(joined.map(({ field, after }) => [field, after])),
  },
  isConcurrent: false,
  settled: [],
  isJoined: true,
});

function isOneStretch(last: HistoryVersion, next: HistoryVersion): boolean {
  const gap = Math.abs(Date.parse(next.at) - Date.parse(last.at));
  return (
    last.kind === "changed" &&
    next.kind === "changed" &&
    last.by === next.by &&
    last.label === next.label &&
    gap < togetherMs &&
    !last.isConcurrent &&
    !last.isJoined &&
    !next.isConcurrent &&
    last.settled.length === 0 &&
    next.settled.length === 0
  );
}

function gather(last: HistoryVersion, next: HistoryVersion): HistoryVersion {
  const fields = [...new Set([...last.changes, ...next.changes].map(({ field }) => field))];
  const changes = fields.map((field) => {
    const [first, second] = [last, next].map((each) =>
      each.changes.find((change) => change.field === field),
    );
    return {
      field,
      before: first ? first.before : second?.before,
      after: second ? second.after : first?.after,
    };
  });
  return { ...next, changes };
}

/** Typed and taken back within one stretch: nothing to read. */
const hasSomething = ({ kind, changes, settled }: HistoryVersion): boolean =>
  kind !== "changed" ||
  settled.length > 0 ||
  changes.some(({ before, after }) => !sameValue(before ?? null, after ?? null));
