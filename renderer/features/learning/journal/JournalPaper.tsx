import { Fragment, type ReactElement } from "react";
import type { OwnEntry } from "../../../../shared/journal/sealedEntry.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";

/** The journal on paper, for whoever wrote it. */
export const JournalPaper = ({
  byDay,
}: {
  readonly byDay: ReadonlyMap<string, readonly OwnEntry[]>;
}): ReactElement => (
  <Paper title="My journal" below="Private to whoever printed it">
    {() =>
      [...byDay].map(([day, entries]) => (
        <Fragment key={day}>
          <h2>{dayWithWeekday(day)}</h2>
          {entries.map(({ entry, text }) => (
            <p key={entry.id} className="cf-journal-printed">
              {text}
            </p>
          ))}
        </Fragment>
      ))
    }
  </Paper>
);
