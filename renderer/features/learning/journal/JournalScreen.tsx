import { use, useEffect, useMemo, useState, type ReactElement } from "react";
import type { OwnEntry } from "../../../../shared/journal/sealedEntry.ts";
import type { DeviceId } from "../../../../shared/ops/action.ts";
import { notTakenInWords } from "../../../../shared/ops/notTakenInWords.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { useFocusOn } from "../../../ui/useFocusOn.ts";
import { saveCpdNote } from "../saveCpdNote.ts";
import { EntryRow } from "./EntryRow.tsx";
import { carryOver, ownEntries, writtenByOthers } from "./journalCommands.ts";
import { JournalPaper } from "./JournalPaper.tsx";
import { NewEntry, newEntryId } from "./NewEntry.tsx";
import "./Journal.css";

/** What whoever works at this laptop writes for themselves, by day. */
export function JournalScreen({
  records,
  nameOf,
}: {
  readonly records: VisitRecords;
  readonly nameOf: (device: DeviceId) => string;
}): ReactElement {
  const me = use(OwnPeerContext);
  const focusOn = useFocusOn();
  const [said, setSaid] = useState("");
  const [namesHost, setNamesHost] = useState(false);
  const visitId = records.visit.id;
  useEffect(() => void carryOver(visitId), [visitId]);
  const entries = ownEntries(records);
  // A new object of records after every action.
  const notTaken = useMemo(() => writtenByOthers(records.visit.id), [records]);
  const refused = (id: string) =>
    notTakenInWords(id, notTaken, { nameOf, why: "nobody but you can write in it" });
  const byDay = Map.groupBy(entries, ({ day }) => day);
  const newestFirst = [...byDay].toReversed();
  const say = (words: string) => {
    setSaid(words);
    focusOn(newEntryId);
  };
  return (
    <Page>
      {entries.length > 0 && <JournalPaper byDay={byDay} />}
      <PageHeading title="My journal" below="Private to this laptop until you share an entry." />
      <p className="cf-soft">
        Nobody else can read it: colleagues’ laptops and the team’s store hold it sealed, and no
        visit file has it. If this laptop is lost, or the visit is closed on it, what you have not
        shared or saved as a CPD note is gone.
      </p>
      <NewEntry visitId={records.visit.id} onKept={() => say("Kept.")} />
      <StatusText>{said}</StatusText>
      {entries.length === 0 ? (
        <EmptyState title="Nothing is written yet">
          Entries stand here by their day. You can write one from anywhere in the visit.
        </EmptyState>
      ) : (
        <>
          {newestFirst.map(([day, ofDay]) => (
            <DayOfJournal
              key={day}
              day={day}
              entries={ofDay}
              peerId={me?.id ?? null}
              say={say}
              refused={refused}
            />
          ))}
          {me !== null && (
            <section className="cf-journal-save" aria-labelledby="journal-save">
              <h2 id="journal-save">For your own record</h2>
              <p>
                A CPD note has these entries and the points of {me.initials} under What we learned.
                It is a Word file, in plain: keep it where only you can open it.
              </p>
              <Checkbox isSelected={namesHost} onChange={setNamesHost}>
                The note names the council
              </Checkbox>
              <div>
                <Button
                  onPress={() =>
                    void saveCpdNote(
                      records,
                      {
                        peerId: me.id,
                        namesHost,
                        own: entries.map(({ day, text }) => ({ day, text })),
                      },
                      new Date(),
                    ).then(setSaid)
                  }
                >
                  Save as a CPD note
                </Button>
              </div>
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function DayOfJournal({
  day,
  entries,
  peerId,
  say,
  refused,
}: {
  readonly day: string;
  readonly entries: readonly OwnEntry[];
  readonly say: (words: string) => void;
  /** What other laptops wrote in an entry, in words. */
  readonly refused: (id: string) => readonly string[];
} & Pick<Parameters<typeof EntryRow>[0], "peerId">): ReactElement {
  return (
    <section className="cf-journal-day" aria-labelledby={`journal-${day}`}>
      <h2 id={`journal-${day}`}>{dayWithWeekday(day)}</h2>
      <ul className="cf-learning-points">
        {entries.map((own) => (
          <EntryRow
            key={own.entry.id}
            own={own}
            peerId={peerId}
            say={say}
            refused={refused(own.entry.id)}
          />
        ))}
      </ul>
    </section>
  );
}
