import type { GiftedColumn } from "../../../../shared/visit/giftedDays.ts";
import { rowOfCell, rowsOfCell, suggestedDays } from "../../../../shared/visit/giftedDays.ts";
import { put, set } from "../../../../shared/visit/change.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { run } from "../../../db/run.ts";

/** Keeps the hours of a cell; of several rows that it is the sum of the first has them all. */
export const keepHours = (peer: Peer, column: GiftedColumn, hours: number): Promise<void> =>
  run(peer.visitId, "Change gifted hours", (records) => {
    const [first, ...more] = rowsOfCell(records, peer, column);
    if (first === undefined)
      return hours === 0 ? [] : [put("giftedDays", rowOfCell(peer, column, hours))];
    return [
      ...(first.hours === hours ? [] : [set("giftedDays", first, { hours })]),
      ...more.filter((row) => row.hours > 0).map((row) => set("giftedDays", row, { hours: 0 })),
    ];
  });

/** A whole day for each peer and day on site that has no hours yet, all as one step. */
export const fillDaysOnSite = (visitId: VisitId): Promise<void> =>
  run(visitId, "Fill in the days on site", (records) =>
    suggestedDays(records).map((row) =>
      put(
        "giftedDays",
        row,
        records.giftedDays.find(({ id }) => id === row.id),
      ),
    ),
  );
