import type { Table, VisitRecords } from "../visit/records.ts";
import type { DeviceId } from "./action.ts";
import type { RecordNews } from "./news.ts";
import type { Stamp } from "./stamp.ts";

/** News of one peer, as it is read: what weighs most first. */
export interface PeerNews {
  readonly by: DeviceId;
  /** Instant of the last of it, by the peer's clock. */
  readonly at: string;
  /** How many records it is of. */
  readonly count: number;
  readonly items: readonly NewsItem[];
  readonly stamps: readonly Stamp[];
}

/** One record, or the lines of one session, which are one thing to read. */
export type NewsItem =
  | { readonly type: "record"; readonly news: RecordNews }
  | {
      readonly type: "lines";
      /** Null for lines of a session that is not there. */
      readonly sessionId: string | null;
      /** In the order in which they stand in the session. */
      readonly news: readonly RecordNews[];
    };

/** What the letter says comes before what it rests on; other kinds follow in their own order. */
const weight: readonly Table[] = [
  "concerns",
  "findings",
  "recommendations",
  "letters",
  "comments",
  "positions",
  "sessions",
  "notes",
  "cases",
];

/** News grouped by peer, whoever wrote last first, and in it by record; notes by their session. */
export function newsByPeer(
  news: readonly RecordNews[],
  records: Pick<VisitRecords, "notes">,
): readonly PeerNews[] {
  const orderOf = new Map<string, number>(records.notes.map(({ id, order }) => [id, order]));
  return [...Map.groupBy(news, ({ by }) => by)]
    .map(([by, own]) => ({
      by,
      at:
        own
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? "",
      count: own.length,
      items: itemsOf(own, orderOf),
      stamps: own.flatMap(({ stamps }) => stamps),
    }))
    .sort((a, b) => b.at.localeCompare(a.at));
}

function itemsOf(
  news: readonly RecordNews[],
  orderOf: ReadonlyMap<string, number>,
): readonly NewsItem[] {
  const lines = Map.groupBy(
    news.filter(({ table }) => table === "notes"),
    ({ within }) => within[0] ?? null,
  );
  const items: readonly NewsItem[] = [
    ...news
      .filter(({ table }) => table !== "notes")
      .map((one): NewsItem => ({ type: "record", news: one })),
    ...[...lines].map(([sessionId, own]): NewsItem => ({
      type: "lines",
      sessionId,
      news: own.toSorted(
        (a, b) => (orderOf.get(a.row) ?? Infinity) - (orderOf.get(b.row) ?? Infinity),
      ),
    })),
  ];
  return items.toSorted((a, b) => weightOf(a) - weightOf(b));
}

const weightOf = (item: NewsItem): number => {
  const at = weight.indexOf(item.type === "lines" ? "notes" : item.news.table);
  return at === -1 ? weight.length : at;
};

/** Marks of news beside records: what of the record itself is new, and how much of what belongs to it. */
export interface NewsMark {
  /** Peers who wrote it. */
  readonly by: readonly DeviceId[];
  readonly did: RecordNews["did"] | null;
  /** How many records that go with it are new or changed: a session's lines. */
  readonly inside: number;
  /** What is read once the record itself was looked at. */
  readonly keys: readonly string[];
}

/** What is marked by itself, though it goes with another record; a link or a position is part of its finding. */
const markedApart: ReadonlySet<Table> = new Set(["notes", "comments", "caseSteps"] as const);

/** The mark of every record of which something is news, by id. */
export function newsMarks(news: readonly RecordNews[]): ReadonlyMap<string, NewsMark> {
  const marks = new Map<string, NewsMark>();
  const nothing: NewsMark = { by: [], did: null, inside: 0, keys: [] };
  for (const { table, row, by, did, within, keys } of news) {
    const isApart = within.length === 0 || markedApart.has(table);
    for (const id of isApart ? [row] : within) {
      const own = marks.get(id) ?? nothing;
      marks.set(id, {
        by: [...new Set([...own.by, by])],
        did: own.did === "added" ? own.did : isApart ? did : (own.did ?? "changed"),
        inside: own.inside,
        keys: [...own.keys, ...keys],
      });
    }
    for (const owner of isApart ? within : []) {
      const mark = marks.get(owner) ?? nothing;
      marks.set(owner, { ...mark, inside: mark.inside + 1 });
    }
  }
  return marks;
}
