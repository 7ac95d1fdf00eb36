import { type ComponentType, type ReactElement, useState } from "react";
import type { SessionId } from "../../../shared/visit/ids.ts";
import type { Session } from "../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, shortDay } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { addWallSession, isEmpty, removeSession } from "./wallSession.ts";

/** Asks what each of some photographs shows, and adds them to a session. The sessions' own; `app/` hands it over. */
export type AddPictures = ComponentType<{
  readonly records: VisitRecords;
  readonly session: Session;
  readonly files: readonly File[];
  /** With how many of them were added. */
  readonly onClose: (added: number) => void;
}>;

/** Photographs among the files: they belong to a session, and each is asked for its words. */
export function PicturesToBringIn({
  records,
  files,
  AddPictures,
  onDone,
}: {
  readonly records: VisitRecords;
  readonly files: readonly File[];
  readonly AddPictures: AddPictures;
  /** They were gone through, or are left out. */
  readonly onDone: () => void;
}): ReactElement {
  const [chosen, setChosen] = useState<SessionId | typeof newWall>(newWall);
  const [session, setSession] = useState<Session | null>(null);
  const [added, setAdded] = useState(0);
  const now = records.sessions.find(({ id }) => id === session?.id) ?? session;
  if (added > 0 && now !== null)
    return (
      <Notice
        title={
          added === files.length
            ? `${capital(counted(added, "picture"))} added to “${now.title}”`
            : `${added} of ${files.length} pictures added to “${now.title}”`
        }
        actions={<Button onPress={onDone}>Bring in more</Button>}
      >
        <TextLink href={paths.session(records.visit.id, now.id)}>Look at them there</TextLink>
      </Notice>
    );
  const begin = async () =>
    setSession(records.sessions.find(({ id }) => id === chosen) ?? (await addWallSession(records)));
  const end = (count: number) => {
    setAdded(count);
    if (count > 0) return;
    // One that was made for them.
    if (session !== null && chosen === newWall) {
      if (isEmpty(session, records)) void removeSession(session);
      // What was typed for a picture waits there.
      else setChosen(session.id);
    }
    setSession(null);
  };
  return (
    <section aria-labelledby="bring-pictures">
      <Stack gap={3}>
        <h2 id="bring-pictures">{capital(counted(files.length, "picture"))}</h2>
        <Select<string>
          label="Which session do they belong to?"
          hint="What a flip chart or a wall shows is evidence that was seen. You are asked for its words next."
          options={[
            { id: newWall, label: "A new one: Flip charts and walls" },
            ...records.sessions
              .filter(({ state }) => state !== "cancelled")
              .map(({ id, title, day }) => ({
                id,
                label: [title || "Untitled session", day === null ? "" : shortDay(day)]
                  .filter(Boolean)
                  .join(", "),
              })),
          ]}
          value={chosen}
          onChange={(id) => setChosen(records.sessions.find((one) => one.id === id)?.id ?? newWall)}
        />
        <div className="cf-bring-actions">
          <Button variant="primary" onPress={() => void begin()}>
            Go through them
          </Button>
          <Button onPress={onDone}>Leave them out</Button>
        </div>
      </Stack>
      {now !== null && <AddPictures records={records} session={now} files={files} onClose={end} />}
    </section>
  );
}

const newWall = "newWall";
