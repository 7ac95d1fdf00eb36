import { useState, type ReactElement } from "react";
import type { EveningPack } from "../../../shared/evening/eveningPack.ts";
import type { TomorrowTest } from "../../../shared/visit/kinds/tomorrowTest.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { addTest, newTestText, setTestsFor } from "./testCommands.ts";
import { TestRow } from "./TestRow.tsx";

/** What the team wants to find out next, and what became of what it wanted to. */
export function TestsPart({
  pack,
  records,
}: {
  readonly pack: EveningPack;
  readonly records: VisitRecords;
}): ReactElement {
  const { next, tests } = pack;
  // It moves to the list of those that are answered, and the focus goes with it.
  const [answered, setAnswered] = useState<string | null>(null);
  const list = { records, answered, onAnswered: setAnswered };
  return (
    <>
      <section aria-labelledby="evening-tests">
        <h2 id="evening-tests">
          {next === null ? "What is still to find out" : `Tests for ${dayWithWeekday(next)}`}
        </h2>
        {tests.next.length === 0 && (
          <p className="cf-soft">
            None yet. What would make a message stand or fall?
            {next !== null &&
              " It comes back beside the notes of the sessions in which it is asked."}
          </p>
        )}
        <TestList tests={tests.next} {...list} />
        <AddTest pack={pack} records={records} />
      </section>
      {tests.carriedOver.length > 0 && (
        <section aria-labelledby="evening-carried">
          <h2 id="evening-carried">Carried over</h2>
          <TestList tests={tests.carriedOver} {...list} />
          {next !== null && (
            <Button onPress={() => void setTestsFor(tests.carriedOver, next)}>
              Set them all for {dayWithWeekday(next)}
            </Button>
          )}
        </section>
      )}
      {tests.answered.length > 0 && (
        <section aria-labelledby="evening-answered">
          <h2 id="evening-answered">Answered</h2>
          <TestList tests={tests.answered} {...list} />
        </section>
      )}
    </>
  );
}

const TestList = ({
  tests,
  records,
  answered,
  onAnswered,
}: {
  readonly tests: readonly TomorrowTest[];
  readonly records: VisitRecords;
  readonly answered: string | null;
  readonly onAnswered: (id: string) => void;
}): ReactElement | null =>
  tests.length === 0 ? null : (
    <ul className="cf-tests">
      {tests.map((test) => (
        <TestRow
          key={test.id}
          test={test}
          records={records}
          isJustAnswered={test.id === answered}
          onAnswered={() => onAnswered(test.id)}
        />
      ))}
    </ul>
  );

function AddTest({
  pack,
  records,
}: {
  readonly pack: EveningPack;
  readonly records: VisitRecords;
}): ReactElement {
  const { field, tried, empty } = useTextToAdd("tomorrowTests", "text", {
    missing: "Say what to find out",
    draft: newTestText(records.visit.id),
  });
  return (
    <form
      className="cf-test-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = tried();
        if (text === null) return;
        // What is typed stays in its field until the disk has it.
        void addTest(records, { text, day: pack.next }).then(empty);
      }}
    >
      <TextField
        label="Another test"
        hint="Such as: who decides it, and do those who ask know that? Enter adds it"
        {...field}
        width="full"
      />
    </form>
  );
}
