import { useState, type ReactElement } from "react";
import { momentOf } from "../../../shared/letter/heardByHost.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { readTime } from "../../../shared/words/readTime.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { addCheckIn, newCheckInText } from "./checkIns.ts";
import { CheckInsPaper } from "./CheckInsPaper.tsx";
import { HeardLedger } from "./HeardLedger.tsx";
import { OneCheckIn } from "./OneCheckIn.tsx";
import { shareable } from "./shareable.ts";
import "./CheckIns.css";

/** What the host has heard, occasion by occasion, and what it has not: nothing in the letter is to be a surprise. */
export function CheckInsScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const checkIns = [...records.checkIns].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  const all = shareable(records);
  const last = checkIns.at(-1);
  const makesLetter = records.visit.outputs.includes("letter");
  // One that was recorded just now is open, wherever its time puts it.
  const [atFirst] = useState(() => new Set(checkIns.map(({ id }) => id)));
  return (
    <Page width="wide">
      <CheckInsPaper records={records} checkIns={checkIns} all={all} />
      <PageHeading
        title="Check-ins with the host"
        below={`Share what is emerging at least once a day, and write down how it was taken. Nothing in ${makesLetter ? "the letter" : "what the host is given"} is to be a surprise.`}
      />
      {(makesLetter || records.letters.length > 0) && <HeardLedger records={records} />}
      <section aria-labelledby="check-ins-held" className="cf-check-ins">
        <h2 id="check-ins-held">Occasions</h2>
        {checkIns.length === 0 && (
          <EmptyState title="No check-in is recorded yet">
            Say below with whom you met; then tick what was shared.
          </EmptyState>
        )}
        {checkIns.map((checkIn) => (
          <OneCheckIn
            key={checkIn.id}
            checkIn={checkIn}
            records={records}
            all={all}
            isOpenAtFirst={checkIn === last || !atFirst.has(checkIn.id)}
          />
        ))}
        <AddCheckIn records={records} today={today} />
      </section>
    </Page>
  );
}

function AddCheckIn({
  records,
  today,
}: {
  readonly records: VisitRecords;
  readonly today: string;
}): ReactElement {
  const { field, tried, empty } = useTextToAdd("checkIns", "withWhom", {
    missing: "Say with whom, as a role",
    draft: newCheckInText(records.visit.id),
  });
  const [day, setDay] = useState<string | null>(lastOf(records.visit.daysOnSite, today));
  const [time, setTime] = useState("");
  const [isNoTime, setNoTime] = useState(false);
  const add = () => {
    const withWhom = tried();
    const at = readTime(time);
    setNoTime(at === undefined);
    if (withWhom === null || at === undefined || day === null) return;
    empty();
    setTime("");
    void addCheckIn(records, { day, at, withWhom });
  };
  return (
    <form
      className="cf-check-in-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField label="New check-in with" hint="A role, not a name" {...field} />
      <DayField label="Day" value={day} onChange={setDay} />
      <TextField
        label="Time"
        hint="Such as 17:00"
        width="number"
        value={time}
        onChange={setTime}
        error={isNoTime ? "Enter a time such as 17:00" : undefined}
        isOptional
      />
      <Button type="submit" glyph="add">
        Record a check-in
      </Button>
    </form>
  );
}

/** Today while on site, else the nearest day on site before today, else today. */
function lastOf(days: readonly string[], today: string): string {
  return [...days].sort().findLast((day) => day <= today) ?? today;
}
