import type { ReactElement } from "react";
import { clockBehind } from "../../../../shared/visit/retention/clockBehind.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { Notice } from "../../../ui/text/Notice.tsx";

const happened = {
  issued: "the letter was issued",
  held: "the notes were held",
  destroyed: "a laptop destroyed its notes",
} as const;

/** That the days reckoned here are not to be relied on, where the visit knows of a later day than the laptop. */
export function ClockNotice({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day in England. */
  readonly today: string;
}): ReactElement | null {
  const later = clockBehind(records, today);
  if (later === null) return null;
  return (
    <Notice tone="warning" title="This laptop’s clock does not fit the visit">
      It says {dayWithWeekday(today)}, and {happened[later.what]} on {dayWithWeekday(later.day)}.
      Either this clock is behind, or another laptop’s was ahead. Set it right first: the days here,
      the reminders and the certificate go by it.
    </Notice>
  );
}
