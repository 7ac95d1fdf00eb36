import { initialsOf } from "../../../../shared/visit/kinds/peer.ts";
import { type ReactElement, useState } from "react";
import { readingsOf, stageOf } from "../../../../shared/practice/blindReading.ts";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ConfirmDialog } from "../../../ui/overlays/ConfirmDialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import type { AnsweredRow } from "../grid/answeredRow.ts";
import { openBoth, sayDone } from "./readerCommands.ts";
import { WhoReads } from "./WhoReads.tsx";

/** Where the blind reading of a case stands, and what its reader can do. Nothing where it is not read blind. */
export function BlindNotice({
  records,
  form,
  row,
  onSaid,
}: {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly row: AnsweredRow;
  readonly onSaid: (words: string) => void;
}): ReactElement | null {
  const [isAsking, setAsking] = useState(false);
  if (!("case" in row.at) || row.seen === "team") return null;
  const { case: sampled, reading } = row.at;
  const readings = readingsOf(records, { caseId: sampled.id, form: form.key });
  const initials = (all: typeof readings) =>
    listInWords(all.map(({ peerId }) => initialsOf(records.peers, peerId)));
  if (stageOf(readings) === "done")
    return (
      <Notice
        title={`${initials(readings)} are done`}
        actions={
          <Button
            variant="primary"
            onPress={() => void openBoth(sampled.visitId, { caseId: sampled.id, form: form.key })}
          >
            Open both readings
          </Button>
        }
      >
        What they agree on becomes the team’s answer. What differs waits under Two readers.
      </Notice>
    );
  const reads = readings.filter(({ doneAt }) => doneAt === null);
  if (reading === null)
    return (
      <Stack gap={3}>
        <Notice title={`Read blind by ${initials(readings)}`}>
          {initials(reads)} {reads.length === 1 ? "is" : "are"} not done yet. Until then nobody sees
          an answer, and none of them counts.
        </Notice>
        <WhoReads records={records} />
      </Stack>
    );
  const blank = form.areas.filter(
    ({ scale, answerKey }) => scale !== null && row.answers[answerKey] === undefined,
  ).length;
  const others = readings.filter(({ id }) => id !== reading.id);
  return (
    <>
      <Notice
        title={`You read this blind, and so does ${initials(others)}`}
        actions={
          <>
            <Button variant="primary" onPress={() => setAsking(true)}>
              Say that you are done
            </Button>
            <WhoReads records={records} />
          </>
        }
      >
        Your answers are sealed on every laptop of the team until you are both done. They count
        nowhere before. Sealed means kept from sight: somebody who wrote a program for it could open
        them.
      </Notice>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Done with case ${sampled.label}?`}
        confirmLabel="I am done"
        onConfirm={() => {
          void sayDone([reading], sampled.visitId).then(() =>
            onSaid("Done. The readings open once both readers are."),
          );
        }}
      >
        {blank > 0 && (
          <p>{blank === 1 ? "One area is" : `${blank} areas are`} still blank, and stay so.</p>
        )}
        <p>
          Your answers are fixed from then on, and open as soon as {initials(others)} is done too.
        </p>
      </ConfirmDialog>
    </>
  );
}
