import type { ReactElement } from "react";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  type RetentionClock,
  retentionClock,
  retentionReminder,
} from "../../../../shared/visit/retention/retentionClock.ts";
import { retentionInWords } from "../../../../shared/visit/retention/retentionInWords.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { putReminderAway, useDueReminders, usePutAway } from "./reminders.ts";

/** The reminder that is due of an open visit, until it is put away; nothing while there is none. */
export function RetentionReminder({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day in England. */
  readonly today: string;
}): ReactElement | null {
  const { id, host } = records.visit;
  const clock = retentionClock(records, today);
  const key = retentionReminder(clock);
  const putAway = usePutAway(id);
  if (key === null || putAway === undefined || putAway.reminder === key) return null;
  return <ReminderNotice id={id} host={host.name} clock={clock} reminder={key} isHere />;
}

/** The reminders of all visits on this laptop, for the first screen. */
export function RetentionReminders({ today }: { readonly today: string }): ReactElement | null {
  const due = useDueReminders(today);
  return (
    <>
      {due.map(({ visit, clock, key }) => (
        <ReminderNotice
          key={visit.id}
          id={visit.id}
          host={visit.host.name}
          clock={clock}
          reminder={key}
          isHere={false}
        />
      ))}
    </>
  );
}

function ReminderNotice({
  id,
  host,
  clock,
  reminder,
  isHere,
}: {
  readonly id: VisitId;
  readonly host: string;
  readonly clock: RetentionClock;
  readonly reminder: string;
  /** In the visit itself: whose notes they are need not be said. */
  readonly isHere: boolean;
}): ReactElement {
  const { title, detail } = retentionInWords(clock);
  const isNow = clock.state !== "coming";
  return (
    <Notice
      tone={isNow ? "warning" : "information"}
      title={isHere ? title : `${host}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      actions={
        <>
          <TextLink href={paths.retention(id)}>
            {isNow ? "Destroy or hold them" : "Retention"}
          </TextLink>
          <Button
            variant="plain"
            aria-label={`Put away until the next: ${host}`}
            onPress={() => void putReminderAway(id, reminder)}
          >
            Put away until the next
          </Button>
        </>
      }
    >
      {detail}
    </Notice>
  );
}
