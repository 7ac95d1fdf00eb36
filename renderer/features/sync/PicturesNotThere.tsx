import type { ReactElement } from "react";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { paths } from "../../places/paths.ts";
import type { SyncStatus } from "../../sync/syncStatus.ts";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { notThereInWords } from "./notThereInWords.ts";

/** Which pictures are still not here although they were looked for, why, and whom to ask. */
export function PicturesNotThere({
  visitId,
  status,
}: {
  readonly visitId: VisitId;
  readonly status: SyncStatus;
}): ReactElement | null {
  const found = notThereInWords(status);
  if (found === null) return null;
  const { pictures, title, why, whatToDo } = found;
  return (
    <Notice tone="warning" title={title}>
      <p>{why}</p>
      <p>{whatToDo}</p>
      <Disclosure title="Which they are">
        <ul>
          {pictures.map(({ id, words, sessionId, session, addedByName }) => (
            <li key={id}>
              “{words}”, in{" "}
              <TextLink href={paths.session(visitId, sessionId)}>
                {session || "Untitled session"}
              </TextLink>
              {addedByName !== "" && `, added on the laptop of ${addedByName}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  );
}
