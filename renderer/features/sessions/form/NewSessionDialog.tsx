import { type ReactElement, useContext, useState } from "react";
import { tooMuchSaid } from "../../../../shared/visit/fieldLimits.ts";
import { type SessionInWords, sessionInWords } from "../../../../shared/import/sessionInWords.ts";
import { newSession, type Session } from "../../../../shared/visit/kinds/session.ts";
import { SessionId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { londonDate, londonTime } from "../../../../shared/words/londonTime.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { useOnce } from "../../../ui/forms/useOnce.ts";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { useKnownRegister } from "../../../ui/text/registers.ts";
import { Stack } from "../../../ui/text/Stack.tsx";
import { today } from "../../../ui/today.ts";
import { SessionFormDialog } from "./SessionFormDialog.tsx";
import { addSession } from "../sessions.ts";
import { sessionFacts } from "../sessionWords.ts";
import { exampleGroup } from "./exampleGroup.ts";
import { TitleFlags } from "./TitleFlags.tsx";

/** Who is met is all it asks; the rest is read from the words and the clock, shown, and can be changed. */
export function NewSessionDialog({
  records,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly onClose: () => void;
}): ReactElement {
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const register = useKnownRegister(records);
  const me = useContext(OwnPeerContext);
  const guess = guessed(typed, records, me?.id ?? null);
  const begin = (session: Session) => {
    onClose();
    goTo(paths.session(records.visit.id, session.id));
  };
  const add = useOnce(async () => begin(await addSession(guess, records)));
  if (isWhole)
    return (
      <SessionFormDialog
        records={records}
        session={null}
        beginWith={typed.trim() === "" ? undefined : guess}
        onClose={onClose}
        onSaved={(session) => {
          if (session.state === "held" || session.day === today()) begin(session);
        }}
      />
    );
  const wrong =
    typed.trim() === ""
      ? "Say who is met or what is read"
      : tooMuchSaid("sessions", "title", guess.title);
  return (
    <FormDialog
      title="Add a session"
      submit="Begin notes"
      onSubmit={() => {
        setTried(true);
        if (wrong === undefined) void add();
      }}
      more={<Button onPress={() => setWhole(true)}>All fields</Button>}
      onClose={onClose}
    >
      <Stack gap={3}>
        <TextField
          // The dialog was opened to fill this in.
          autoFocus
          id="new-session-title"
          label="Who is met, or what is read"
          hint={`A role group, and what else there is to say: ${exampleGroup(records)}, 6 people, 2pm, room 4. Never a name`}
          value={typed}
          onChange={setTyped}
          error={isTried ? wrong : undefined}
          width="full"
        />
        <TitleFlags title={typed} register={register} />
        <output className="cf-new-session-read" aria-label="Read as">
          {typed.trim() === "" ? "" : inWords(guess, records)}
        </output>
      </Stack>
    </FormDialog>
  );
}

function guessed(
  typed: string,
  records: VisitRecords,
  me: SessionInWords["peerIds"][number] | null,
) {
  const instant = new Date().toISOString();
  return sessionInWords(typed, records, {
    today: londonDate(instant),
    now: londonTime(instant),
    me,
  });
}

/** The title as it will stand, and everything else that is known. */
function inWords(guess: SessionInWords, records: VisitRecords): string {
  const session = newSession({
    ...guess,
    id: SessionId.parse("0192a000-0000-7000-8000-000000000000"),
    visitId: records.visit.id,
    order: 0,
    sourceGroups: [...guess.sourceGroups],
    peerIds: [...guess.peerIds],
  });
  const facts = sessionFacts(session, records);
  return guess.sourceGroups.length > 0 || session.kind.endsWith("Reading")
    ? `${guess.title}: ${facts}`
    : `${guess.title}: ${facts} · no source group yet`;
}
