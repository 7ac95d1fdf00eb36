import { giftedRules, type GiftedTable } from "../../../../shared/visit/giftedDays.ts";

/** Headings of the table as it is printed and saved. */
export const giftedHeadings = ({ columns }: GiftedTable): readonly string[] => [
  "Peer",
  "Organisation",
  ...columns.map(({ label }) => `${label} (hours)`),
  `Days of ${giftedRules.hoursADay} hours`,
  "Against the usual",
];

/** Its rows, the team's sums last; empty where nothing was given. */
export const giftedCells = ({ rows, sums, days }: GiftedTable): readonly (readonly string[])[] => [
  ...rows.map(({ peer, hours, days: own, against }) => [
    peer.initials,
    peer.organisation,
    ...hours.map(orEmpty),
    String(own),
    against,
  ]),
  ["The team", "", ...sums.map(orEmpty), String(days), ""],
];

const orEmpty = (hours: number): string => (hours === 0 ? "" : String(hours));
