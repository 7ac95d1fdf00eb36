import { type ReactElement, useContext, useEffect, useRef } from "react";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { reasonDraft } from "../reasonOfProblem.ts";
import { asksFor, keptWhere } from "./problemWords.ts";

/** The reason for passing a problem, saved as it is typed and in view from the first letter. */
export function ReasonField({
  problem,
  records,
  onDone,
}: {
  readonly problem: LetterProblem;
  readonly records: VisitRecords;
  readonly onDone: () => void;
}): ReactElement {
  const me = useContext(OwnPeerContext);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current?.querySelector("textarea");
    input?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className="cf-reason" ref={field}>
      <SavedTextArea
        label={asksFor(problem)}
        hint={keptWhere(problem)}
        draft={reasonDraft(problem, records, me?.id ?? null)}
        maxLength={5_000}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      />
      <div className="cf-problem-actions">
        <Button onPress={onDone}>Done</Button>
      </div>
    </div>
  );
}
