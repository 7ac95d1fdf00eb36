import type { ReactElement } from "react";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import { picturesByNote } from "../../../../shared/visit/kinds/picture.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { marks } from "../../../ui/evidence/marks.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { PaperLines, signsInWords } from "../../../ui/paper/PaperLines.tsx";
import { linesOnPaper } from "./linesOnPaper.ts";
import type { SessionLine } from "./sessionLines.ts";
import { sessionFacts } from "../sessionWords.ts";

/** The notes of a session as they are printed. Concerns are not among them, nor that there are any. */
export function SessionPaper({
  records,
  session,
  lines,
  enquiries,
}: {
  readonly records: VisitRecords;
  readonly session: Session;
  readonly lines: readonly SessionLine[];
  readonly enquiries: readonly Enquiry[];
}): ReactElement {
  return (
    <Paper
      title={session.title || "Untitled session"}
      below={sessionFacts(session, records)}
      parts={[
        ...(["strength", "area", "question", "quote", "plain"] as const)
          .filter((mark) => lines.some((line) => line.type === "note" && line.note.mark === mark))
          .map((mark) => ({
            id: mark,
            label: mark === "plain" ? "Lines without a mark" : marks[mark].word,
          })),
        { id: "times", label: "Times" },
        { id: "facts", label: "Lines of enquiry and sources" },
      ]}
    >
      {(shows) => {
        const onPaper = linesOnPaper(lines, {
          session,
          enquiries,
          visit: records.visit,
          pictures: picturesByNote(records.pictures),
        })
          .filter(({ mark }) => shows(mark))
          .map((line) => ({
            ...line,
            at: shows("times") ? line.at : null,
            facts: shows("facts") ? line.facts : [],
          }));
        if (onPaper.length === 0) return <p className="cf-paper-below">Nothing noted.</p>;
        return (
          <>
            <p className="cf-paper-below cf-paper-small">{signsInWords(onPaper)}</p>
            <PaperLines lines={onPaper} />
          </>
        );
      }}
    </Paper>
  );
}
