import { type ReactElement, useState } from "react";
import { originWords, type SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import { PeersField } from "../../ui/forms/PeersField.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { FormDialog } from "../../ui/overlays/FormDialog.tsx";

export interface CaseFormDialogProps {
  readonly sampled: SampledCase;
  readonly isNew: boolean;
  /** Whether the host ever offered it. */
  readonly isOffered: boolean;
  readonly peers: readonly Peer[];
  readonly onKeep: (sampled: SampledCase) => void;
  readonly onClose: () => void;
}

/**
 * What is known of a case besides its ratings. A case the host offered stays one, and of one that a draw
 * gave neither its reference nor how it came is changed.
 */
export function CaseFormDialog({
  sampled,
  isNew,
  isOffered,
  peers,
  onKeep,
  onClose,
}: CaseFormDialogProps): ReactElement {
  const [draft, setDraft] = useState(sampled);
  const [attempt, setAttempt] = useState(0);
  const isOfDraw = sampled.drawnIn !== null;
  const problems = attempt === 0 ? [] : problemsOf(draft);
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message;
  const keep = () => {
    if (problemsOf(draft).length > 0) return setAttempt(attempt + 1);
    const isReplacement = draft.origin === "replacement";
    onKeep({
      ...draft,
      label: draft.label.trim(),
      drawId: draft.origin === "offered" ? null : draft.drawId,
      reference: draft.reference?.trim() || null,
      replacementReason: isReplacement ? draft.replacementReason?.trim() || null : null,
    });
    onClose();
  };
  return (
    <FormDialog
      title={isNew ? "Add a case" : `Edit case ${sampled.label}`}
      submit={isNew ? "Add case" : "Keep changes"}
      onSubmit={keep}
      onClose={onClose}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      <TextField
        // The dialog was opened to fill this in.
        autoFocus
        id="case-label"
        label="Number or label"
        hint="As in the notes, such as 4 or H1"
        width="number"
        maxLength={20}
        error={errorOf("case-label")}
        value={draft.label}
        onChange={(label) => setDraft({ ...draft, label })}
      />
      {isOffered || isOfDraw ? (
        <p>
          {isOffered
            ? "Offered by the host. It stays marked as such."
            : `${originWords[sampled.origin]}: host’s reference ${sampled.reference ?? "not kept"}. What a draw gave stays as it is.`}
        </p>
      ) : (
        <RadioGroup
          id="case-origin"
          label="How it came into the sample"
          options={[
            { id: "drawn", label: originWords.drawn },
            { id: "replacement", label: originWords.replacement },
            {
              id: "offered",
              label: originWords.offered,
              hint: "Shown apart, never counted in, and stays marked",
            },
          ]}
          value={draft.origin}
          onChange={(origin) => setDraft({ ...draft, origin })}
        />
      )}
      {draft.origin === "replacement" && !isOfDraw && (
        <TextField
          id="case-reason"
          label="Why the other could not be read"
          hint="Such as: file locked, court"
          maxLength={500}
          error={errorOf("case-reason")}
          value={draft.replacementReason ?? ""}
          onChange={(replacementReason) => setDraft({ ...draft, replacementReason })}
        />
      )}
      {!isOfDraw && (
        <TextField
          label="Host’s reference"
          hint="Stays out of everything that leaves the team"
          isOptional
          width="name"
          maxLength={500}
          value={draft.reference ?? ""}
          onChange={(reference) => setDraft({ ...draft, reference })}
        />
      )}
      <PeersField
        label="Read by"
        peers={peers}
        value={draft.readBy}
        onChange={(readBy) => setDraft({ ...draft, readBy })}
      />
      <TextArea
        label="Remark"
        isOptional
        value={draft.remark}
        onChange={(remark) => setDraft({ ...draft, remark })}
      />
    </FormDialog>
  );
}

function problemsOf({ label, origin, replacementReason }: SampledCase): readonly FieldProblem[] {
  return [
    ...(label.trim() === "" ? [{ fieldId: "case-label", message: "Enter a number or label" }] : []),
    ...(origin === "replacement" && !replacementReason?.trim()
      ? [{ fieldId: "case-reason", message: "Say why the other case could not be read" }]
      : []),
  ];
}
