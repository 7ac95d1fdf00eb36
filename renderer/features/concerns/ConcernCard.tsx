import { useId, useState, type ReactElement } from "react";
import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import {
  countsAsTold,
  isTold,
  standingInWords,
  type Telling,
  tellingsOf,
} from "../../../shared/visit/kinds/telling.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";
import { paths } from "../../places/paths.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import {
  closeConcern,
  concernText,
  deleteConcern,
  destroyConcernOn,
  keepAsNote,
  removeTelling,
  today,
} from "./concerns.ts";
import { TellingForm } from "./TellingForm.tsx";
import "./Concerns.css";

export interface ConcernCardProps {
  readonly records: VisitRecords;
  readonly concern: Concern;
  /** Whether its words are for whoever sits here. */
  readonly mayRead: boolean;
}

/** One concern about a child: what was seen or heard, who was told and when, what came of it. */
export function ConcernCard({ records, concern, mayRead }: ConcernCardProps): ReactElement {
  const [isTelling, setTelling] = useState(false);
  const headingId = useId();
  const session = records.sessions.find(({ id }) => id === concern.sessionId);
  const writer = records.peers.find(({ id }) => id === concern.recordedBy);
  const own = tellingsOf(concern, records.tellings);
  return (
    <article className="cf-concern" aria-labelledby={headingId}>
      <header className="cf-concern-head">
        <h3 id={headingId}>
          {londonDay(concern.recordedAt)}, {londonTime(concern.recordedAt)}
        </h3>
        <span className="cf-concern-standing">
          {capital(standingInWords(concern, records.tellings))}
        </span>
        <TwoVersions of={concern.id} />
        {mayRead && <MoreOfConcern records={records} concern={concern} />}
      </header>
      <p className="cf-soft">
        {session === undefined ? (
          "Recorded outside any session"
        ) : (
          <>
            Recorded in{" "}
            <TextLink href={paths.session(records.visit.id, session.id)}>
              {session.title || "Untitled session"}
            </TextLink>
          </>
        )}
        {writer !== undefined && ` by ${writer.initials}`}
      </p>
      {mayRead ? (
        <SavedTextArea
          label="What was seen or heard"
          hint="No names. A reference only if the duty manager needs it"
          rows={2}
          draft={concernText(concern, "text")}
        />
      ) : (
        <p>
          What was seen or heard is shown to the lead and to whoever wrote it. Ask the lead if you
          need to act on it.
        </p>
      )}
      <Told records={records} concern={concern} own={own} />
      {isTelling ? (
        <TellingForm records={records} concern={concern} onDone={() => setTelling(false)} />
      ) : (
        <div className="cf-telling-do">
          <Button
            variant={isTold(concern, records.tellings) ? "quiet" : "primary"}
            onPress={() => setTelling(true)}
          >
            Record who was told
          </Button>
          <Button onPress={() => void closeConcern(concern, { isOver: !concern.closed })}>
            {concern.closed ? "Open again" : "Close this concern"}
          </Button>
        </div>
      )}
      {mayRead && (
        <div className="cf-concern-after">
          <SavedTextArea
            label="What came of it"
            isOptional
            rows={1}
            draft={concernText(concern, "outcome")}
          />
          <DayField
            label="Destroy its words on"
            hint="Where that is not with the visit"
            isOptional
            value={concern.destroyOn}
            onChange={(day) => {
              if (day !== concern.destroyOn) void destroyConcernOn(concern, day);
            }}
          />
          {concern.destroyOn !== null && concern.destroyOn <= today() && (
            <p className="cf-concern-nobody">
              That day has come: delete it, or say in what came of it why it is kept.
            </p>
          )}
        </div>
      )}
    </article>
  );
}

function Told({
  records,
  concern,
  own,
}: {
  readonly records: VisitRecords;
  readonly concern: Concern;
  readonly own: readonly Telling[];
}): ReactElement {
  if (own.length === 0 && concern.told === "")
    return (
      <p className="cf-concern-nobody">
        Nobody is recorded as told. Tell the duty manager at once, then record it.
      </p>
    );
  return (
    <div>
      {concern.told !== "" && (
        <p className="cf-soft">
          As the line says: {concern.told}. It counts as told once role and time are recorded.
        </p>
      )}
      {own.length > 0 && (
        <ul className="cf-tellings" aria-label="Who was told">
          {own.map((telling) => (
            <OneTelling key={telling.id} records={records} telling={telling} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneTelling({
  records,
  telling,
}: {
  readonly records: VisitRecords;
  readonly telling: Telling;
}): ReactElement {
  const by = records.peers.find(({ id }) => id === telling.toldBy);
  const when = [telling.day === null ? "" : dayInWords(telling.day), telling.at ?? ""]
    .filter(Boolean)
    .join(", ");
  const role = telling.role || "Nobody named by role";
  return (
    <li>
      <span>
        <strong>{role}</strong>, {when || "no time"}
        {by !== undefined && `, by ${by.initials}`}
        {telling.answer !== "" && `: ${telling.answer}`}
        {!countsAsTold(telling) && " (does not count without role, day and time)"}
      </span>
      <TwoVersions of={telling.id} />
      <MenuButton
        label={`More for ${role}, ${when}`}
        isGlyphOnly
        choices={[
          {
            id: "history",
            label: "History",
            run: () => showHistory({ table: "tellings", row: telling.id }),
          },
          { id: "remove", label: "Remove, it was a slip", run: () => void removeTelling(telling) },
        ]}
      />
    </li>
  );
}

function MoreOfConcern({
  records,
  concern,
}: {
  readonly records: VisitRecords;
  readonly concern: Concern;
}): ReactElement {
  const isInSession = records.sessions.some(({ id }) => id === concern.sessionId);
  const isUntold = records.tellings.every(({ concernId }) => concernId !== concern.id);
  return (
    <MenuButton
      label={`More for the concern of ${londonTime(concern.recordedAt)}`}
      isGlyphOnly
      choices={[
        {
          id: "history",
          label: "History",
          run: () => showHistory({ table: "concerns", row: concern.id }),
        },
        ...(isInSession && isUntold
          ? [
              {
                id: "note",
                label: "Keep as a note, it is no concern",
                run: () => void keepAsNote(concern),
              },
            ]
          : []),
        { id: "delete", label: "Delete, it was a slip", run: () => void deleteConcern(concern) },
      ]}
    />
  );
}
