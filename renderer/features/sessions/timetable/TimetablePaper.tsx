import type { ReactElement } from "react";
import { type Block, timeOf } from "../../../../shared/timetable/blocks.ts";
import { initialsOfPeers } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { PaperTable } from "../../../ui/paper/PaperTable.tsx";

/** The timetable on paper, day by day: of everybody, of one peer or of one room. */
export const TimetablePaper = ({
  of,
  blocks,
  records,
}: {
  /** Whose it is, in words; empty for everybody's. */
  readonly of: string;
  readonly blocks: readonly Block[];
  readonly records: VisitRecords;
}): ReactElement => (
  <Paper
    title={of === "" ? "Timetable" : `Timetable: ${of}`}
    isForHost
    parts={[
      ...daysOf(blocks).map((day) => ({ id: day, label: dayWithWeekday(day) })),
      { id: "rooms", label: "Rooms" },
      { id: "peers", label: "Peers" },
    ]}
  >
    {(shows) => (
      <PaperTable
        columns={[
          "From",
          "To",
          "What",
          ...(shows("rooms") ? ["Room"] : []),
          ...(shows("peers") ? ["Peers"] : []),
        ]}
        groups={daysOf(blocks)
          .filter(shows)
          .map((day) => ({
            heading: dayWithWeekday(day),
            rows: blocks
              .filter((block) => block.day === day)
              .map((block) => [
                timeOf(block.from),
                block.isOpenEnded ? "" : timeOf(block.to),
                block.title,
                ...(shows("rooms") ? [block.room] : []),
                ...(shows("peers") ? [initialsOfPeers(block.peerIds, records)] : []),
              ]),
          }))}
      />
    )}
  </Paper>
);

const daysOf = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(blocks.map(({ day }) => day)),
];
