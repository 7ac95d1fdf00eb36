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
  <Paper title={of === "" ? "Timetable" : `Timetable: ${of}`}>
    {() => (
      <PaperTable
        columns={["From", "To", "What", "Room", "Peers"]}
        groups={[...Map.groupBy(blocks, ({ day }) => day)].map(([day, own]) => ({
          heading: dayWithWeekday(day),
          rows: own.map((block) => [
            timeOf(block.from),
            block.isOpenEnded ? "" : timeOf(block.to),
            block.title,
            block.room,
            initialsOfPeers(block.peerIds, records),
          ]),
        }))}
      />
    )}
  </Paper>
);
