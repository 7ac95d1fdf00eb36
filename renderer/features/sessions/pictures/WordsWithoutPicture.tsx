import { type ReactElement, useState, useSyncExternalStore } from "react";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { wordsOfPicture } from "../../../pictures/wordsOfPicture.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { addWordsAsLine } from "./addPicture.ts";

/** Words that were typed for a picture which was not added: they are evidence without it, or wait for the next. */
export function WordsWithoutPicture({
  records,
  session,
}: {
  readonly records: VisitRecords;
  readonly session: Session;
}): ReactElement | null {
  const words = wordsOfPicture(session);
  const text = useSyncExternalStore(words.subscribe, words.text).trim();
  const [discarded, setDiscarded] = useState("");
  const [problem, setProblem] = useState(false);
  const bringBack = () => words.type(discarded);
  const discard = () => {
    setDiscarded(text);
    words.type("");
  };
  const addAsLine = async (): Promise<void> => {
    try {
      await addWordsAsLine(records, session, text);
      words.type("");
      setDiscarded("");
      setProblem(false);
    } catch {
      setProblem(true);
    }
  };
  if (text === "")
    return discarded === "" ? null : (
      <Notice
        isAnnounced
        title="The words of the picture are discarded"
        actions={<Button onPress={bringBack}>Bring them back</Button>}
      />
    );
  return (
    <Notice
      isAnnounced
      title="Words of a picture that was not added"
      actions={
        <>
          <Button onPress={() => void addAsLine()}>Add them as a line</Button>
          <Button onPress={discard}>Discard them</Button>
        </>
      }
    >
      <p>“{text}”</p>
      <p>They are kept here, and stand ready when you next add a picture to this session.</p>
      {problem && <p>They could not be saved as a line. They stay here; try again.</p>}
    </Notice>
  );
}
