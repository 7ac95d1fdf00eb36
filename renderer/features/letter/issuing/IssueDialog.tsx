import { useRef, useState, type ReactElement } from "react";
import { type LetterFormId, letterForms } from "../../../../shared/bridge/savedFiles.ts";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import { holdersInWords } from "../../../../shared/letter/versions/copiesGiven.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { ProblemList } from "../problems/ProblemList.tsx";
import { hashInShort } from "./issuedInWords.ts";
import { issuePrepared, issuingErrorInWords } from "./issueDraft.ts";

export interface IssueDialogProps {
  readonly issued: IssuedLetter;
  readonly records: VisitRecords;
  readonly problems: readonly LetterProblem[];
  readonly onGoTo: (problem: LetterProblem) => void;
  readonly onClose: () => void;
  /** Says where it went, and what came of further forms. */
  readonly onIssued: (fileName: string, alsoSaid: readonly string[]) => void;
}

/** LibreOffice still lays a letter of this length out on four pages; other programs may not. */
const closeToFull = 3.9;

/** Says what issuing means, and issues: the file first, the version only once that is safe. */
export function IssueDialog({
  issued,
  records,
  problems,
  onGoTo,
  onClose,
  onIssued,
}: IssueDialogProps): ReactElement {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [forms, setForms] = useState<readonly LetterFormId[]>(["letterPdf"]);
  const isUnderWay = useRef(false);
  const holders = holdersInWords(records, issued.version);
  const issue = async () => {
    if (isUnderWay.current) return;
    const [first, ...others] = forms;
    if (first === undefined) {
      setError("Choose at least one form to save it in.");
      return;
    }
    isUnderWay.current = true;
    setSaving(true);
    setError(null);
    const result = await issuePrepared(issued, records, [first, ...others]);
    isUnderWay.current = false;
    setSaving(false);
    if (result.ok) onIssued(result.value.fileName, result.value.alsoSaid);
    else setError(issuingErrorInWords(result.error));
  };
  return (
    <Dialog
      isOpen
      onClose={() => {
        // The version is being written: it can no longer be called off from here.
        if (!isUnderWay.current) onClose();
      }}
      title={`Issue version ${issued.version} of the letter`}
      actions={
        <>
          <Button variant="primary" onPress={() => void issue()}>
            {error === null ? "Save and issue" : "Try again"}
          </Button>
          <Button onPress={() => !isUnderWay.current && onClose()}>Not yet</Button>
        </>
      }
    >
      <p>
        You choose where it goes. Once it is saved, version {issued.version} is fixed: it cannot be
        changed or taken back here. The draft stays, and a later change becomes version{" "}
        {issued.version + 1}.
      </p>
      <FactList
        facts={[
          { term: "To", detail: issued.addressee.name },
          { term: "Dated", detail: issued.issued.model.date },
          { term: "Length", detail: `${issued.issued.pagesFilled.toFixed(1)} of 4 pages` },
          ...(holders === "" ? [] : [{ term: "Who has an older one", detail: holders }]),
          {
            term: "Fingerprint",
            detail: (
              <>
                <span className="cf-hash">{hashInShort(issued.issued.contentHash)}</span>
                <span className="cf-soft"> tells this text from any other</span>
              </>
            ),
          },
        ]}
      />
      <CheckboxGroup
        label="Save it as"
        hint="All say the same words and bear the same fingerprint. Each can be saved later too."
        options={letterForms}
        value={forms}
        onChange={setForms}
      />
      {forms.includes("letterDocx") && issued.issued.pagesFilled > closeToFull && (
        <p className="cf-soft">
          Word breaks lines in its own way: a letter as full as this may run on to a fifth page
          there. Look at it before you send it.
        </p>
      )}
      {problems.length > 0 && (
        <Disclosure title={`Reasons on record and worth a look (${problems.length})`}>
          <div className="cf-refusals">
            <ProblemList records={records} problems={problems} onGoTo={onGoTo} />
          </div>
        </Disclosure>
      )}
      {isSaving && <Progress label="Making the letter" />}
      {error !== null && (
        <Notice tone="problem" title="Not issued" isAnnounced>
          {error}
        </Notice>
      )}
    </Dialog>
  );
}
