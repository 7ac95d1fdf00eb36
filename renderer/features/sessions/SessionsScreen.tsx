import { type ReactElement, useMemo, useState } from "react";
import { countVisit } from "../../../shared/letter/visitCounts.ts";
import { initialsOfPeers } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Session } from "../../../shared/visit/kinds/session.ts";
import { sessionKindWords } from "../../../shared/visit/kinds/session.ts";
import { goTo, paths } from "../../places/paths.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { type Column, Table } from "../../ui/lists/Table.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { NewMark } from "../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { NewSessionDialog } from "./form/NewSessionDialog.tsx";
import { SessionFormDialog } from "./form/SessionFormDialog.tsx";
import {
  cancelSession,
  countLines,
  deleteSession,
  reinstateSession,
  sessionsByDay,
} from "./sessions.ts";
import { dayOfSession, groupsInWords, timeInWords } from "./sessionWords.ts";
import "./SessionsScreen.css";

export interface SessionsScreenProps {
  readonly records: VisitRecords;
}

/** All sessions of the visit, by day and time. */
export function SessionsScreen({ records }: SessionsScreenProps): ReactElement {
  const [form, setForm] = useState<Session | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState("");
  const days = useMemo(() => sessionsByDay(records.sessions), [records.sessions]);
  const lines = useMemo(() => countLines(records), [records]);
  const { visit } = records;

  const choicesFor = (session: Session) => [
    { id: "edit", label: "Edit session", run: () => setForm(session) },
    {
      id: "history",
      label: "History",
      run: () => showHistory({ table: "sessions", row: session.id }),
    },
    session.state === "cancelled"
      ? {
          id: "restore",
          label: "It takes place after all",
          run: () => void reinstateSession(session),
        }
      : {
          id: "cancel",
          label: "Mark as cancelled",
          run: () => void cancelSession(session),
        },
    {
      id: "delete",
      label: "Delete session and its notes",
      isDanger: true,
      run: () => {
        void deleteSession(session).then(() => {
          setSaid(`“${session.title}” and its notes are deleted. Ctrl+Z brings them back.`);
        });
      },
    },
  ];

  const columns: readonly Column<Session>[] = [
    {
      id: "time",
      heading: "Time",
      cell: (session) => <span className="cf-sessions-time">{timeInWords(session)}</span>,
    },
    {
      id: "title",
      heading: "Session",
      isRowHeading: true,
      cell: (session) => (
        <span className={session.state === "cancelled" ? "cf-sessions-cancelled" : undefined}>
          <TextLink href={paths.session(visit.id, session.id)}>
            {session.title || "Untitled session"}
          </TextLink>
          <span className="cf-visually-hidden">, </span>
          <span className="cf-sessions-kind">
            {[sessionKindWords[session.kind], session.room].filter(Boolean).join(", ")}
          </span>
          <NewMark of={session.id} />
          <TwoVersions of={session.id} />
        </span>
      ),
    },
    { id: "groups", heading: "Source groups", cell: (session) => groupsInWords(session, records) },
    { id: "peers", heading: "Peers", cell: (session) => initialsOfPeers(session.peerIds, records) },
    {
      id: "people",
      heading: "People",
      isNumeric: true,
      cell: (session) => session.peopleMet || "",
    },
    {
      id: "lines",
      heading: "Lines",
      isNumeric: true,
      cell: (session) => lines.get(session.id) ?? "",
    },
    { id: "state", heading: "State", cell: (session) => stateNames[session.state] },
    {
      id: "more",
      heading: <span className="cf-visually-hidden">Actions</span>,
      cell: (session) => (
        <MenuButton
          isGlyphOnly
          label={`More for ${session.title || "untitled session"}`}
          choices={choicesFor(session)}
        />
      ),
    },
  ];

  return (
    <Page width="wide">
      <Stack gap={1}>
        <PageHeading
          title="Sessions"
          below={records.sessions.length > 0 ? summary(records) : undefined}
          actions={
            <>
              <Button variant="primary" onPress={() => setAdding(true)}>
                Add a session
              </Button>
              <Button onPress={() => goTo(paths.timetable(visit.id))}>Timetable</Button>
              <Button onPress={() => goTo(paths.bringIn(visit.id))}>Bring in notes</Button>
            </>
          }
        />
        <StatusText>{said}</StatusText>
      </Stack>
      {records.sessions.length === 0 ? (
        <EmptyState
          title="No sessions yet"
          action={
            <Stack isRow gap={2}>
              <Button variant="primary" onPress={() => setAdding(true)}>
                Add a session
              </Button>
              <Button onPress={() => goTo(paths.bringIn(visit.id))}>Bring in notes</Button>
            </Stack>
          }
        >
          Every interview, focus group, observation and reading is a session. Add one and type in
          it, or bring in notes that were typed elsewhere.
        </EmptyState>
      ) : (
        days.map(({ day, sessions }) => (
          <section key={day ?? "none"} className="cf-sessions-day">
            <h2>{dayOfSession(day)}</h2>
            <Table
              caption={`Sessions, ${dayOfSession(day)}`}
              isCaptionHidden
              columns={columns}
              rows={sessions}
              rowKey={({ id }) => id}
            />
          </section>
        ))
      )}
      {form && <SessionFormDialog records={records} session={form} onClose={() => setForm(null)} />}
      {isAdding && <NewSessionDialog records={records} onClose={() => setAdding(false)} />}
    </Page>
  );
}

const stateNames = { planned: "Planned", held: "Held", cancelled: "Cancelled" } as const;

/** The very figures that the letter and the visit's page give. */
function summary(records: VisitRecords): string {
  const counts = countVisit(records);
  const planned = records.sessions.filter(({ state }) => state === "planned").length;
  return [
    `${counts.sessions} held`,
    counts.otherSessions > 0
      ? `${counts.otherSessions} ${counts.otherSessions === 1 ? "reading, questionnaire or check-in" : "readings, questionnaires and check-ins"}`
      : "",
    planned > 0 ? `${planned} to come` : "",
    `${counts.notes} evidence points`,
  ]
    .filter(Boolean)
    .join(" · ");
}
