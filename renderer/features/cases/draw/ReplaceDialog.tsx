import { type ReactElement, useState } from "react";
import {
  type ReplacementKind,
  replacementKinds,
  type SampledCase,
} from "../../../../shared/visit/kinds/sampledCase.ts";
import { nextInOrder } from "../../../../shared/sampling/drawCases.ts";
import { stratumInWords } from "../../../../shared/sampling/strata.ts";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { replaceCase, TakenMeanwhile } from "./drawCommands.ts";
import { type ListView, sampleLines } from "./listView.ts";
import { rateInWords, tooManyReplaced } from "./replacementRate.ts";

export interface ReplaceDialogProps {
  readonly view: ListView;
  readonly sampled: SampledCase;
  readonly onClose: (said?: string) => void;
}

/** Says why a drawn case cannot be read and takes the next in order. */
export function ReplaceDialog({ view, sampled, onClose }: ReplaceDialogProps): ReactElement {
  const [kind, setKind] = useState<ReplacementKind | null>(null);
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const { draw, list, order } = view;
  const { taken, replaced } = sampleLines(view);
  const next = nextInOrder(order, sampled.reference ?? "", taken);
  const needsWords = kind === "other" && reason.trim() === "";
  const after = replaced + 1;
  const replace = (): void => {
    setIsAsked(true);
    if (kind === null || needsWords || next === null || draw === null) return;
    replaceCase({ draw, list }, { replaced: sampled, next, kind, reason: reason.trim() }).then(
      () =>
        onClose(`Case ${sampled.label} is replaced by ${next.row.reference}, the next in order.`),
      (fault: unknown) =>
        onClose(
          fault instanceof TakenMeanwhile
            ? `A colleague has taken ${next.row.reference} meanwhile. Nothing was changed: replace the case again, by the one after it.`
            : "The replacement could not be saved. Nothing was changed.",
        ),
    );
  };
  const group = next === null ? undefined : draw?.strata[next.stratum];
  return (
    <FormDialog
      title={`Replace case ${sampled.label}`}
      submit={next === null ? null : `Take ${next.row.reference}`}
      onSubmit={replace}
      onClose={() => onClose()}
    >
      {next === null ? (
        <p>There is no further case in its group: the list has none left to take in its place.</p>
      ) : (
        <p>
          {`In place of ${sampled.reference ?? `case ${sampled.label}`} comes ${next.row.reference}, place ${next.place.toLocaleString("en-GB")} in the order${group !== undefined && group.values.length > 0 ? ` and the next of ${stratumInWords(group)}` : ""}.`}
        </p>
      )}
      {draw !== null && next !== null && tooManyReplaced(draw, after) && (
        <Notice
          tone="warning"
          title={`${rateInWords(draw, after)}, more than the team’s own limit`}
        >
          Say it to the host. A sample of which much was replaced says less.
        </Notice>
      )}
      {next !== null && (
        <>
          <RadioGroup<ReplacementKind>
            label="Why it cannot be read"
            error={isAsked && kind === null ? "Choose why it cannot be read" : undefined}
            options={(Object.keys(replacementKinds) as ReplacementKind[]).map((id) => ({
              id, // its keys
              label: replacementKinds[id],
            }))}
            value={kind}
            onChange={setKind}
          />
          <TextField
            label="In words"
            hint="Nothing that tells who the child is"
            isOptional={kind !== "other"}
            width="full"
            maxLength={500}
            error={isAsked && needsWords ? "Say the reason in words" : undefined}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
