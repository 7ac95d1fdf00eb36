import { useState, type ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { withoutInWords } from "../../pictures/wholeVisit.ts";
import { ClosePage } from "./ClosePage.tsx";
import { type Closing, saveArchive } from "./closing.ts";
import { UnsentNotice } from "./UnsentNotice.tsx";

export interface KeepArchivePageProps {
  readonly records: VisitRecords;
  readonly unsent: number;
  readonly archive: Closing["archive"] | null;
  readonly onArchive: (archive: Closing["archive"] | null) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

const reasonField = "noArchiveReason";
const choiceField = "archiveChoice";

/** The second page: save the visit file, or say why there is none. */
export function KeepArchivePage(props: KeepArchivePageProps): ReactElement {
  const { records, unsent, archive, onArchive, onBack, onDone } = props;
  const saved = archive !== null && "of" in archive ? archive : null;
  const isStale = saved !== null && saved.of !== records;
  const [choice, setChoice] = useState(archive !== null && saved === null ? "none" : "save");
  const [reason, setReason] = useState(
    archive !== null && !("of" in archive) ? archive.reason : "",
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async () => {
    setTrouble(null);
    const made = await saveArchive(records);
    if (made.ok) onArchive(made.value);
    else setTrouble(made.error);
  };
  const go = () => {
    const problem = whatIsMissing({ choice, reason, isSaved: saved !== null && !isStale });
    setProblems(problem === null ? [] : [problem]);
    setAttempt((before) => before + 1);
    if (problem !== null) return;
    if (choice === "none") onArchive({ type: "declined", reason: reason.trim() });
    onDone();
  };
  const errorAt = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.message;
  return (
    <ClosePage
      above={`${records.visit.host.name} · step 1 of 2`}
      title="Keep an archive"
      back={{ label: "Back", onPress: onBack }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        <UnsentNotice unsent={unsent} />
        <RadioGroup
          id={choiceField}
          label="What becomes of the visit’s contents?"
          options={[
            {
              id: "save",
              label: "Save an archive",
              hint: "One visit file with everything of the visit. It is not encrypted: keep it where the council’s rules say.",
            },
            { id: "none", label: "Keep nothing", hint: "The certificate says why." },
          ]}
          value={choice}
          onChange={setChoice}
          error={errorAt(choiceField)}
        />
        {choice === "save" ? (
          <>
            <div className="cf-close-actions">
              <Button onPress={() => void save()}>
                {saved === null ? "Save the archive…" : "Save it again…"}
              </Button>
              <StatusText>
                {saved !== null && !isStale && `Saved as ${saved.archive.fileName}.`}
                {saved !== null && saved.without > 0 && ` ${withoutInWords(saved.without)}`}
              </StatusText>
            </div>
            {isStale && (
              <Notice tone="warning" title="The visit has changed since the archive was saved">
                Save it again, so that the archive has everything.
              </Notice>
            )}
            {trouble !== null && (
              <Notice tone="problem" title="The archive was not saved" isAnnounced>
                {trouble}
              </Notice>
            )}
          </>
        ) : (
          <TextArea
            id={reasonField}
            label="Why is there no archive?"
            hint="For example: the council keeps the letter, and the terms of reference say that notes are destroyed"
            maxLength={500}
            value={reason}
            onChange={setReason}
            error={errorAt(reasonField)}
          />
        )}
        <div className="cf-close-actions">
          <Button type="submit" variant="primary">
            Continue
          </Button>
        </div>
      </form>
    </ClosePage>
  );
}

function whatIsMissing(of: {
  readonly choice: string;
  readonly reason: string;
  readonly isSaved: boolean;
}): FieldProblem | null {
  if (of.choice === "none")
    return of.reason.trim() === ""
      ? { fieldId: reasonField, message: "Say why there is no archive" }
      : null;
  return of.isSaved
    ? null
    : { fieldId: choiceField, message: "Save the archive, or choose to keep nothing" };
}
