import type { ReactElement } from "react";
import { standingInWords } from "../../../shared/visit/kinds/telling.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";
import { paths } from "../../places/paths.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";

/** What must not be destroyed unseen: concerns that nobody has closed, and matters that are not settled. */
export function OpenConcerns({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const concerns = records.concerns.filter(({ closed }) => !closed);
  const matters = records.matters.filter(({ settled }) => !settled);
  const count = concerns.length + matters.length;
  if (count === 0) return null;
  const { id } = records.visit;
  return (
    <Notice
      tone="warning"
      title={
        count === 1 ? "One concern is still open" : `${count.toString()} concerns are still open`
      }
    >
      <p>
        Closing destroys what is recorded of them. See first that the host has each one, and close
        it with what came of it.
      </p>
      <ul>
        {concerns.map((concern) => (
          <li key={concern.id}>
            <TextLink href={paths.concerns(id, concern.id)}>
              {[
                `About a child, recorded ${londonDay(concern.recordedAt)}, ${londonTime(concern.recordedAt)}`,
                records.sessions.find((session) => session.id === concern.sessionId)?.title ?? "",
              ]
                .filter(Boolean)
                .join(", ")}
            </TextLink>
            : {standingInWords(concern, records.tellings)}
          </li>
        ))}
        {matters.map((matter) => (
          <li key={matter.id}>
            <TextLink href={paths.concerns(id, matter.id)}>
              {matter.about === "service" ? "A worry about the service" : "A dispute"}, recorded{" "}
              {londonDay(matter.recordedAt)}
            </TextLink>
            : {matter.raisedWith === "" ? "not raised yet" : `raised with ${matter.raisedWith}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
