import { type ReactElement, useState } from "react";
import {
  type AreaOfForm,
  describedRatings,
  type FormOfVisit,
} from "../../../../shared/visit/formsOf.ts";
import type { AreaAnswer } from "../../../../shared/visit/kinds/practiceForm.ts";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";

export interface AreaDialogProps {
  /** Null for a new one. */
  readonly area: AreaOfForm | null;
  readonly form: FormOfVisit;
  /** How many answers it has. */
  readonly answered: number;
  readonly onKeep: (
    words: {
      readonly label: string;
      readonly guidance: string;
      readonly descriptors: string[];
    },
    asked: { readonly answer: AreaAnswer; readonly scale: string | null },
  ) => void;
  readonly onClose: () => void;
}

/** The words of an area. What was answered under other words stays readable under those. */
export function AreaDialog({
  area,
  form,
  answered,
  onKeep,
  onClose,
}: AreaDialogProps): ReactElement {
  const [label, setLabel] = useState(area?.label ?? "");
  const [guidance, setGuidance] = useState(area?.guidance ?? "");
  const [descriptors, setDescriptors] = useState(area?.descriptors ?? []);
  const isInSteps = form.rows === "steps";
  const firstScale = isInSteps ? "words" : (form.scales[0]?.key ?? "words");
  const [asked, setAsked] = useState(area === null ? firstScale : (area.scale?.key ?? "words"));
  const [isTried, setTried] = useState(false);
  const scale = form.scales.find(({ key }) => key === asked) ?? null;
  const described = scale === null ? [] : describedRatings(scale);
  const keep = () => {
    if (label.trim() === "") return setTried(true);
    const words = described.map((_, i) => (descriptors[i] ?? "").trim());
    onKeep(
      {
        label: label.trim(),
        guidance: guidance.trim(),
        descriptors: words.every((one) => one === "") ? [] : words,
      },
      {
        answer: area?.answer ?? (scale === null ? "words" : "rated"),
        scale: scale?.key ?? null,
      },
    );
    onClose();
  };
  return (
    <FormDialog
      title={area === null ? "Add an area" : `Reword ${area.label}`}
      size="wide"
      submit={area === null ? "Add area" : "Keep words"}
      onSubmit={keep}
      onClose={onClose}
    >
      {answered > 0 && (
        <p className="cf-soft">
          {answered === 1 ? "One answer was" : `${answered} answers were`} given under the words of
          today. They stay readable under these.
        </p>
      )}
      <TextField
        // The dialog was opened to fill this in.
        autoFocus
        label="Area"
        maxLength={500}
        error={isTried && label.trim() === "" ? "Enter a name" : undefined}
        value={label}
        onChange={setLabel}
      />
      <TextArea
        label="Guidance"
        isOptional
        rows={2}
        maxLength={2000}
        value={guidance}
        onChange={setGuidance}
      />
      {area === null && !isInSteps && (
        <Select
          label="Answered"
          options={[
            ...form.scales.map(({ key, label: name }) => ({ id: key, label: name })),
            { id: "words", label: "In words" },
          ]}
          value={asked}
          onChange={setAsked}
        />
      )}
      {described.map((rating, i) => (
        <TextField
          key={rating.key}
          label={`What “${rating.label}” means`}
          isOptional
          width="full"
          maxLength={500}
          value={descriptors[i] ?? ""}
          onChange={(words) =>
            setDescriptors(described.map((_, at) => (at === i ? words : (descriptors[at] ?? ""))))
          }
        />
      ))}
    </FormDialog>
  );
}
