import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";
import { ComboBox } from "../../ui/forms/ComboBox.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary } from "../../ui/forms/ErrorSummary.tsx";
import { Field } from "../../ui/forms/Field.tsx";
import { FileDrop } from "../../ui/forms/FileDrop.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { ConfirmDialog } from "../../ui/overlays/ConfirmDialog.tsx";
import { Stack } from "../../ui/text/Stack.tsx";

const kinds = [
  { id: "heard", label: "Heard" },
  { id: "read", label: "Read" },
  { id: "seen", label: "Seen" },
] as const;

const groups = [
  { id: "socialWorkers", label: "Social workers", hint: "Front line" },
  { id: "schools", label: "Schools" },
  { id: "police", label: "Police" },
  { id: "parents", label: "Parents and carers" },
] as const;

/** Every field, with a form that is sent with a mistake. */
export function FormGallery(): ReactElement {
  const [host, setHost] = useState("");
  const [focus, setFocus] = useState("");
  const [day, setDay] = useState<string | null>("2024-10-15");
  const [kind, setKind] = useState<(typeof kinds)[number]["id"]>("heard");
  const [group, setGroup] = useState<(typeof groups)[number]["id"] | null>("schools");
  const [heard, setHeard] = useState<readonly (typeof groups)[number]["id"][]>(["police"]);
  const [isTold, setTold] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const error = attempt > 0 && host === "" ? "Enter the name of the host council" : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
      }}
    >
      <Stack gap={5}>
        <ErrorSummary
          attempt={attempt}
          problems={error === undefined ? [] : [{ fieldId: "host", message: error }]}
        />
        <TextField id="host" label="Host council" error={error} value={host} onChange={setHost} />
        <TextArea
          label="Focus"
          hint="What the visit is to find out, in a sentence or two"
          isOptional
          value={focus}
          onChange={setFocus}
        />
        <DayField label="First day on site" value={day} onChange={setDay} />
        <NumberField label="Days on site" unit="days" defaultValue={3} minValue={1} />
        <RadioGroup
          label="Evidence was"
          layout="segments"
          options={kinds}
          value={kind}
          onChange={setKind}
        />
        <RadioGroup label="Who spoke" options={groups} value={group} onChange={setGroup} />
        <Select label="Source group" options={groups} value={group} onChange={setGroup} />
        <ComboBox label="Find a source group" options={groups} value={group} onChange={setGroup} />
        <CheckboxGroup label="Voices heard" options={groups} value={heard} onChange={setHeard} />
        <Checkbox
          isSelected={isTold}
          onChange={setTold}
          hint="Leave it open while you are not sure"
        >
          The host has heard this message
        </Checkbox>
        <Field label="Colour of the folder" hint="A control that is not one of ours">
          {(control) => <input {...control} className="cf-input cf-width-name" />}
        </Field>
        <FileDrop
          label="Drop notes and case lists here"
          hint="Plain text and CSV; nothing is saved before you have seen how it was read"
          onFiles={() => undefined}
        />
        <Stack gap={3} isRow>
          <Button type="submit" variant="primary">
            Save the visit
          </Button>
          <Button
            variant="danger"
            onPress={() => {
              setAsking(true);
            }}
          >
            Destroy the notes
          </Button>
        </Stack>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setAsking(false);
        }}
        title="Destroy the notes of this visit?"
        confirmLabel="Destroy the notes"
        cancelLabel="Keep the notes"
        onConfirm={() => undefined}
        isDanger
      >
        <p>1,204 lines from 24 sessions go for good. The letter and its certificate stay.</p>
      </ConfirmDialog>
    </form>
  );
}
