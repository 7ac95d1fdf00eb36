import { useState, type ReactElement } from "react";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { scopeCheck, scopeCheckInWords } from "../../../shared/visit/enquiries/scopeCheck.ts";
import { usualScopeLoad } from "../../../shared/visit/programme/scopeLoad.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Glyph } from "../../ui/text/Glyph.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { useFocusOn } from "../../ui/useFocusOn.ts";
import { AddOnSite } from "./AddOnSite.tsx";
import { GoingOn } from "./GoingOn.tsx";
import { LineList } from "./LineList.tsx";
import { addEnquiry, changeScopeLoad, focusText, shortNameFieldId } from "./scopeCommands.ts";
import "./Scope.css";

/** What the visit looks at: its focus, its lines of enquiry as a tree, and whether they fit into the days. */
export function ScopeScreen({
  records,
  today,
  me,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  /** Whose laptop this is; null where the team's table does not tell. */
  readonly me: PeerId | null;
}): ReactElement {
  const { visit } = records;
  const focusOn = useFocusOn();
  const [isAddingOnSite, setAddingOnSite] = useState(false);
  return (
    <Page>
      <PageHeading
        title="Scope"
        below="Few lines of enquiry, each of which the team can answer in the days it has."
      />
      <Stack gap={6}>
        <SavedTextArea
          label="Focus"
          hint="Follows “You asked us to look at” in the letter"
          rows={1}
          draft={focusText(visit)}
        />
        <Fits records={records} today={today} me={me} />
        <section aria-labelledby="scope-lines">
          <h2 id="scope-lines">Lines of enquiry</h2>
          {records.enquiries.length === 0 ? (
            <EmptyState title="No line of enquiry yet">
              Each is one question that the visit sets out to answer, with prompts that stand beside
              the notes. Another can stand under it.
            </EmptyState>
          ) : (
            <LineList records={records} />
          )}
          <Stack isRow gap={3}>
            <Button
              glyph="add"
              onPress={() => void addEnquiry(records).then((id) => focusOn(shortNameFieldId(id)))}
            >
              Add a line
            </Button>
            <Button onPress={() => setAddingOnSite(true)}>Add a line found on site</Button>
          </Stack>
        </section>
      </Stack>
      {isAddingOnSite && (
        <AddOnSite records={records} today={today} onClose={() => setAddingOnSite(false)} />
      )}
    </Page>
  );
}

/** The sum in one sentence, and the numbers it is made of. */
function Fits({
  records,
  today,
  me,
}: {
  readonly records: VisitRecords;
  readonly today: string;
  readonly me: PeerId | null;
}): ReactElement {
  const { visit } = records;
  const check = scopeCheck(records);
  const load = visit.scopeLoad ?? usualScopeLoad;
  return (
    <section aria-labelledby="scope-fits">
      <h2 id="scope-fits">Does it fit?</h2>
      {check === null ? (
        <p className="cf-soft">That is reckoned once there is a line of enquiry.</p>
      ) : (
        <p className="cf-scope-sum" data-broad={check.tooMany > 0}>
          <Glyph name={check.tooMany > 0 ? "warning" : check.days === 0 ? "info" : "check"} />
          <span>{scopeCheckInWords(check)}</span>
        </p>
      )}
      <GoingOn records={records} today={today} me={me} />
      <Disclosure title="What it is reckoned with">
        <p className="cf-soft">
          Your team’s own numbers: the sector has none. A session that serves two lines counts for
          each of them; of lines that stand under another only those are counted. Days and team are
          those of the visit.
        </p>
        <Stack isRow gap={5}>
          <NumberField
            label="Sessions a line"
            minValue={1}
            maxValue={40}
            value={load.sessionsALine}
            onChange={(sessionsALine) => void changeScopeLoad(visit, { sessionsALine })}
          />
          <NumberField
            label="Length of a session"
            unit="minutes"
            minValue={15}
            maxValue={240}
            step={15}
            value={load.minutesASession}
            onChange={(minutesASession) => void changeScopeLoad(visit, { minutesASession })}
          />
          <NumberField
            label="Sessions of a pair in a day"
            unit="hours"
            minValue={1}
            maxValue={12}
            step={0.5}
            value={load.hoursADay}
            onChange={(hoursADay) => void changeScopeLoad(visit, { hoursADay })}
          />
        </Stack>
      </Disclosure>
    </section>
  );
}
