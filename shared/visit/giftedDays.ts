import * as z from "zod";
import shipped from "../../assets/programmes/gifted-days.json" with { type: "json" };
import { numberInWords, shortDay } from "../words/inWords.ts";
import { derivedId } from "./derivedId.ts";
import { GiftedDayId } from "./ids.ts";
import { inOrder } from "./inOrder.ts";
import { type GiftedDay, giftedPartWords } from "./kinds/giftedDay.ts";
import type { Peer } from "./kinds/peer.ts";
import type { VisitRecords } from "./records.ts";

/** What a day counts as, and how many a peer is usually released for. A usage of the sector, and data. */
export const giftedRules = z
  .strictObject({ hoursADay: z.number().positive(), days: z.int().positive() })
  .parse(shipped);

/** A column of the table: a part of the work, of which being on site has one for each day. */
export interface GiftedColumn extends Pick<GiftedDay, "part" | "on"> {
  readonly label: string;
  /** Most hours that it can hold. */
  readonly most: number;
}

/** What one peer gave. */
export interface GiftedRow {
  readonly peer: Peer;
  /** Hours, one a column; zero for none. */
  readonly hours: readonly number[];
  /** Days of the usual hours, to one place. */
  readonly days: number;
  /** "Five days", "0.5 days under five", "1.2 days over five", "Nothing yet". */
  readonly against: string;
}

/** What the team gave: a table of peers by parts, with its sums. */
export interface GiftedTable {
  readonly columns: readonly GiftedColumn[];
  readonly rows: readonly GiftedRow[];
  /** Hours of all peers, one a column. */
  readonly sums: readonly number[];
  /** Days of all peers, to one place. */
  readonly days: number;
}

/** The team's gifted days. On site has a column for each day of the visit and each other day that somebody gave. */
export function giftedTable(
  records: Pick<VisitRecords, "visit" | "peers" | "giftedDays">,
): GiftedTable {
  const columns = columnsOf(records);
  const rows = inOrder(records.peers).map((peer) => {
    const hours = columns.map((column) => sumOf(rowsOfCell(records, peer, column)));
    const all = tidy(hours.reduce((a, b) => a + b, 0));
    return { peer, hours, days: inDays(all), against: againstInWords(all) };
  });
  const sums = columns.map((_, at) =>
    tidy(rows.reduce((sum, row) => sum + (row.hours[at] ?? 0), 0)),
  );
  return { columns, rows, sums, days: inDays(sums.reduce((a, b) => a + b, 0)) };
}

/** The rows that a cell is the sum of: one, unless files or earlier laptops brought more. */
export const rowsOfCell = (
  { giftedDays }: Pick<VisitRecords, "giftedDays">,
  { id }: Pick<Peer, "id">,
  { part, on }: Pick<GiftedDay, "part" | "on">,
): readonly GiftedDay[] =>
  giftedDays.filter(
    (row) =>
      // Days are told apart on site only; elsewhere a part is one cell.
      row.peerId === id && row.part === part && (part !== "onSite" || row.on === on),
  );

/** The row of a cell, its id made of whose and what it is, so that two laptops begin the same. */
export const rowOfCell = (
  peer: Pick<Peer, "id" | "visitId">,
  { part, on }: Pick<GiftedDay, "part" | "on">,
  hours: number,
): GiftedDay => ({
  id: GiftedDayId.parse(derivedId("gifted", peer.id, part, on ?? "")),
  visitId: peer.visitId,
  peerId: peer.id,
  part,
  on,
  hours,
});

/** A whole day for each peer and day on site that has no hours yet. */
export const suggestedDays = (
  records: Pick<VisitRecords, "visit" | "peers" | "giftedDays">,
): readonly GiftedDay[] =>
  inOrder(records.peers).flatMap((peer) =>
    records.visit.daysOnSite.flatMap((on) => {
      const cell = { part: "onSite", on } as const;
      return sumOf(rowsOfCell(records, peer, cell)) > 0
        ? []
        : [rowOfCell(peer, cell, giftedRules.hoursADay)];
    }),
  );

/**
 * Hours as somebody types them, to one place: "7.4", "7:30", "6 h", or days, "1d", "0.5 d"; nothing typed
 * is zero. Null for anything else, and for more than `most` hours.
 */
export function hoursTyped(typed: string, most: number): number | null {
  const text = typed.trim().toLowerCase().replace(",", ".");
  if (text === "") return 0;
  const [, hour, minute] = /^(\d{1,3}):([0-5]\d)$/u.exec(text) ?? [];
  const [, count, unit] =
    /^(\d{1,3}(?:\.\d{1,2})?|\.\d{1,2})\s*(h|hours?|d|days?)?$/u.exec(text) ?? [];
  const hours =
    hour === undefined
      ? Number(count) * (unit?.startsWith("d") === true ? giftedRules.hoursADay : 1)
      : Number(hour) + Number(minute) / 60;
  return Number.isFinite(hours) && hours <= most ? tidy(hours) : null;
}

/** "Five days", "0.5 days under five", "1.2 days over five", "Nothing yet". */
export function againstInWords(hours: number): string {
  if (hours === 0) return "Nothing yet";
  const five = numberInWords(giftedRules.days);
  const over = tidy(inDays(hours) - giftedRules.days);
  if (over === 0) return `${five.charAt(0).toUpperCase()}${five.slice(1)} days`;
  const by = Math.abs(over);
  return `${by} ${by === 1 ? "day" : "days"} ${over < 0 ? "under" : "over"} ${five}`;
}

function columnsOf({
  visit,
  giftedDays,
}: Pick<VisitRecords, "visit" | "giftedDays">): readonly GiftedColumn[] {
  const onSite = giftedDays.filter(({ part, hours }) => part === "onSite" && hours > 0);
  const days = new Set([...visit.daysOnSite, ...onSite.flatMap(({ on }) => on ?? [])]);
  const whole = (part: GiftedDay["part"]): GiftedColumn => ({
    part,
    on: null,
    label: giftedPartWords[part],
    most: 200,
  });
  return [
    whole("preparation"),
    ...[...days].sort().map((on) => ({
      part: "onSite" as const,
      on,
      label: `${giftedPartWords.onSite}, ${shortDay(on)}`,
      most: 24,
    })),
    // Without days on site, or for time of which the day is not said.
    ...(days.size === 0 || onSite.some(({ on }) => on === null) ? [whole("onSite")] : []),
    whole("travel"),
    whole("writing"),
    whole("other"),
  ];
}

const sumOf = (rows: readonly GiftedDay[]): number =>
  tidy(rows.reduce((sum, { hours }) => sum + hours, 0));

const inDays = (hours: number): number => tidy(hours / giftedRules.hoursADay);

const tidy = (value: number): number => Math.round(value * 10) / 10;
