import type { ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import { outcomeWords, type TomorrowTest } from "../../../shared/visit/kinds/tomorrowTest.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";
import { PeersField } from "../../ui/forms/PeersField.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { changeTest, deleteTest, testText } from "./testCommands.ts";
import { recordPlace } from "../../places/showRecord.ts";

export interface TestRowProps {
  readonly test: TomorrowTest;
  readonly records: VisitRecords;
  /** It moved here because it was answered a moment ago. */
  readonly isJustAnswered: boolean;
  readonly onAnswered: () => void;
}

const outcomes = (Object.keys(outcomeWords) as TomorrowTest["outcome"][]) // keys of a record over the outcomes
  .map((id) => ({ id, label: outcomeWords[id] }));

/** A test: what to find out, who sees to it and in which sessions, and what came of it. */
export function TestRow({ test, records, isJustAnswered, onAnswered }: TestRowProps): ReactElement {
  const finding = records.findings.find(({ id }) => id === test.findingId);
  const sessions = records.sessions.filter(
    ({ id, day, state }) =>
      test.sessionIds.includes(id) || (state !== "cancelled" && day !== null && day === test.day),
  );
  return (
    <li className="cf-test" {...recordPlace(test.id)}>
      <SavedTextArea label="What to find out" rows={1} draft={testText(test, "text")} />
      <TwoVersions of={test.id} />
      {finding !== undefined && (
        <p className="cf-soft cf-test-of">Of the message: {finding.sentence}</p>
      )}
      <div className="cf-test-facts">
        <Select
          label="What came of it"
          options={outcomes}
          value={test.outcome}
          onChange={(outcome) => {
            if (test.outcome === "open" && outcome !== "open") onAnswered();
            void changeTest(test, { outcome });
          }}
        />
        {test.outcome !== "open" && (
          <SavedTextArea
            // Whoever says what came of it says next what was found.
            autoFocus={isJustAnswered}
            label="What was found"
            rows={1}
            draft={testText(test, "answer")}
          />
        )}
      </div>
      <Disclosure title={whoAndWhere(test, records)} level={4}>
        <PeersField
          label="Who sees to it"
          peers={records.peers}
          value={test.peerIds}
          onChange={(peerIds) => void changeTest(test, { peerIds })}
        />
        {sessions.length > 0 && (
          <CheckboxGroup
            label="Asked in"
            hint="It stands beside the notes of these sessions; of none: of every session of the day"
            options={sessions.map(({ id, title, startsAt }) => ({
              id,
              label: [startsAt, title].filter(Boolean).join(" "),
            }))}
            value={test.sessionIds}
            onChange={(ids) =>
              void changeTest(test, {
                sessionIds: sessions.flatMap(({ id }) => (ids.includes(id) ? [id] : [])),
              })
            }
          />
        )}
        <Button variant="danger" onPress={() => void deleteTest(test)}>
          Delete this test
        </Button>
      </Disclosure>
    </li>
  );
}

/** "JP, RT · asked in Schools", or what is still to say. */
export function whoAndWhere(test: TomorrowTest, { peers, sessions }: VisitRecords): string {
  const who = inOrder(peers.filter(({ id }) => test.peerIds.includes(id))).map(
    ({ initials }) => initials,
  );
  const where = sessions.filter(({ id }) => test.sessionIds.includes(id)).map(({ title }) => title);
  return [
    who.length === 0 ? "Nobody named yet" : who.join(", "),
    where.length > 0
      ? `asked in ${where.join(", ")}`
      : test.day === null
        ? "of no day or session"
        : "asked in any session of the day",
  ].join(" \u00B7 ");
}
