import { useState, type ReactElement } from "react";
import {
  type LetterProblem,
  standsInTheWay,
} from "../../../../shared/letter/problems/letterProblem.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import type { Signer } from "../../../../shared/letter/issueLetter.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { IssueDialog } from "./IssueDialog.tsx";
import type { Prepared } from "./issueDraft.ts";
import { ProblemList } from "../problems/ProblemList.tsx";

export interface IssueButtonProps {
  /** Saves what is typed, lays the letter out afresh and checks it. */
  readonly prepare: () => Promise<Prepared>;
  readonly records: VisitRecords;
  /** The letter's problems as they stand, reasons typed meanwhile among them; null until they are known. */
  readonly problems: readonly LetterProblem[] | null;
  readonly onGoTo: (problem: LetterProblem) => void;
  readonly onIssued: (issued: IssuedLetter, fileName: string, alsoSaid: readonly string[]) => void;
}

/** Issues the letter, or says everything that stands in its way. It can always be pressed. */
export function IssueButton({
  prepare,
  records,
  problems,
  onGoTo,
  onIssued,
}: IssueButtonProps): ReactElement {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const close = () => setPrepared(null);
  const goTo = (problem: LetterProblem) => {
    close();
    onGoTo(problem);
  };
  // Mended, or reasoned away, in the dialog itself.
  const isCleared =
    prepared?.ok === false &&
    prepared.error.type === "Refused" &&
    problems !== null &&
    !problems.some(standsInTheWay);
  return (
    <>
      <Button variant="primary" onPress={() => void prepare().then(setPrepared)}>
        Issue the letter
      </Button>
      {prepared?.ok === true && (
        <IssueDialog
          issued={prepared.value.issued}
          records={records}
          problems={problems ?? prepared.value.problems}
          onGoTo={goTo}
          onClose={close}
          onIssued={(fileName, alsoSaid) => {
            close();
            onIssued(prepared.value.issued, fileName, alsoSaid);
          }}
        />
      )}
      <Dialog
        isOpen={prepared?.ok === false}
        onClose={close}
        title={titleOf(prepared)}
        isDismissable
        size="wide"
        actions={
          <>
            {isCleared && (
              <Button variant="primary" onPress={() => void prepare().then(setPrepared)}>
                Go on to issue it
              </Button>
            )}
            <Button onPress={close}>Back to the letter</Button>
          </>
        }
      >
        {prepared?.ok === false && (
          <Refusal error={prepared.error} records={records} problems={problems} onGoTo={goTo} />
        )}
      </Dialog>
    </>
  );
}

/** What is asked: of a version that lacks only the reason for it, that reason. */
function titleOf(prepared: Prepared | null): string {
  const open =
    prepared?.ok === false && prepared.error.type === "Refused" ? prepared.error.problems : [];
  return open.length > 0 && open.every(({ type }) => type === "reissued")
    ? "Why is the letter issued anew?"
    : "The letter cannot be issued yet";
}

type PrepareError = Extract<Prepared, { readonly ok: false }>["error"];

function Refusal({
  error,
  records,
  problems,
  onGoTo,
}: {
  readonly error: PrepareError;
  readonly records: VisitRecords;
  readonly problems: readonly LetterProblem[] | null;
  readonly onGoTo: (problem: LetterProblem) => void;
}): ReactElement {
  switch (error.type) {
    case "NotTheLead":
      return <p>{whoIssues(error.lead)}</p>;
    case "SameAsVersion":
      return (
        <p>
          Nothing has changed since version {error.version}: it says word for word the same. You can
          save it again from the list of issued versions.
        </p>
      );
    case "LetterFailed":
      return (
        <Notice tone="problem" title="The pages could not be drawn">
          What you wrote is safe. Close this and try again; if it stays so, restart the app.
        </Notice>
      );
    case "Refused":
      return (
        <div className="cf-refusals">
          <ProblemList records={records} problems={problems ?? error.problems} onGoTo={onGoTo} />
        </div>
      );
  }
}

/** Who issues the letter, and why it is not whoever pressed the button. */
function whoIssues(lead: Signer | null): string {
  if (lead === null)
    return "Issuing the letter is the act of the review lead, and nobody in the team’s table has that seat. Give it to whoever leads, under Team; the letter then says who signed which words.";
  const who = [lead.initials, lead.role, lead.organisation].filter((part) => part !== "");
  return `Issuing the letter is the act of the review lead: ${who.join(", ")}. It is done on the lead’s laptop, and recorded with the fingerprint of what was signed. Your part in it is saved and goes there with the next sync. If somebody else is to sign, give them the lead’s seat under Team first.`;
}
