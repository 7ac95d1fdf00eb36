import { type ReactElement, useState } from "react";
import { isOffered } from "../../../../shared/visit/cases/caseLists.ts";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { casesToGive, giveToTwo } from "./readerCommands.ts";
import { readerChoices } from "./reader.ts";

/** Which cases two of the team read blind, and who they are. */
export function GiveDialog({
  records,
  form,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly onClose: (given: number) => void;
}): ReactElement {
  const choices = casesToGive(records, form);
  const [cases, setCases] = useState<readonly string[]>([]);
  const [first, setFirst] = useState<PeerId | null>(null);
  const [second, setSecond] = useState<PeerId | null>(null);
  const [isTried, setTried] = useState(false);
  const isSame = first !== null && first === second;
  const give = () => {
    if (first === null || second === null || isSame || cases.length === 0) return setTried(true);
    const given = choices.filter(({ id }) => cases.includes(id));
    void giveToTwo(records.visit.id, given, { form: form.key, readers: [first, second] });
    onClose(given.length);
  };
  const peers = readerChoices(records.peers);
  return (
    <Dialog
      isOpen
      onClose={() => onClose(0)}
      title="Give cases to two readers"
      actions={
        <>
          <Button variant="primary" onPress={give}>
            Give cases
          </Button>
          <Button onPress={() => onClose(0)}>Cancel</Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>
          Both read the same file on the form {form.name}, and neither sees the other’s answers
          until both say that they are done.
        </p>
        <Stack isRow gap={4}>
          <Select
            label="First reader"
            options={peers}
            value={first}
            onChange={setFirst}
            error={isTried && first === null ? "Choose a reader" : undefined}
          />
          <Select
            label="Second reader"
            options={peers}
            value={second}
            onChange={setSecond}
            error={
              isSame
                ? "Choose somebody else"
                : isTried && second === null
                  ? "Choose a reader"
                  : undefined
            }
          />
        </Stack>
        {choices.length === 0 ? (
          <p>Every case is answered on this form already, or is read blind.</p>
        ) : (
          <CheckboxGroup
            label="Cases"
            hint="Only those that nobody has answered on this form"
            error={isTried && cases.length === 0 ? "Choose at least one case" : undefined}
            options={choices.map((each) => ({
              id: each.id,
              label: isOffered(each, records.offers)
                ? `${each.label}, offered by the host`
                : each.label,
            }))}
            value={cases}
            onChange={setCases}
          />
        )}
      </Stack>
    </Dialog>
  );
}
