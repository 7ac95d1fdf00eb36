import type { ReactElement } from "react";
import { type Block, timeOf } from "../../../../shared/timetable/blocks.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { initialsOf } from "./TimetableGrid.tsx";

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
    {() =>
      [...Map.groupBy(blocks, ({ day }) => day)].map(([day, own]) => (
        <section key={day}>
          <h2>{dayWithWeekday(day)}</h2>
          <table className="cf-paper-table">
            <thead>
              <tr>
                {["From", "To", "What", "Room", "Peers"].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.map((block) => (
                <tr key={block.id}>
                  <td>{timeOf(block.from)}</td>
                  <td>{block.isOpenEnded ? "" : timeOf(block.to)}</td>
                  <td>{block.title}</td>
                  <td>{block.room}</td>
                  <td>{initialsOf(block, records)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))
    }
  </Paper>
);
