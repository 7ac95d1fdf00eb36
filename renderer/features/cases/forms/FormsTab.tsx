import { type ReactElement, useState } from "react";
import { formsOf, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FilePick } from "../../../ui/forms/FilePick.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { Table } from "../../../ui/lists/Table.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { chooseForm, useShownForm } from "../shownForm.ts";
import { addForm, bringInForm, changeForm, formsToAdd, ownForm, saveForm } from "./formCommands.ts";
import { FormEditor } from "./FormEditor.tsx";
import { NewFormDialog } from "./NewFormDialog.tsx";
import "./FormsTab.css";

/** The forms of the visit: which there are, and what each asks. */
export function FormsTab({ records }: { readonly records: VisitRecords }): ReactElement {
  const [said, setSaid] = useState("");
  const [isNaming, setNaming] = useState(false);
  const forms = formsOf(records);
  const shown = useShownForm(records);
  const show = (key: string) => chooseForm(records.visit.id, key);
  const add = (file: Parameters<typeof addForm>[0]) =>
    void addForm(file, records).then((key) => {
      show(key);
      setSaid(`${file.name} is added. Change its words below as you need.`);
    });
  const toAdd = formsToAdd(records);
  return (
    <div className="cf-forms">
      <div className="cf-forms-actions">
        <MenuButton
          label="Add a form"
          choices={[
            ...toAdd.map((file) => ({ id: file.key, label: file.name, run: () => add(file) })),
            { id: "own", label: "A form of your own", run: () => setNaming(true) },
          ]}
        />
        <FilePick
          label="Bring in a form"
          accept={[".json"]}
          onFile={(file) => {
            void bringInForm(file, records).then((made) => {
              if ("key" in made) show(made.key);
              setSaid("key" in made ? `${file.name} is brought in.` : made.problem);
            });
          }}
        />
        <StatusText>{said}</StatusText>
      </div>
      {forms.length > 0 && (
        <Table
          caption="Forms of this visit"
          isCaptionHidden
          columns={[
            {
              id: "name",
              heading: "Form",
              isRowHeading: true,
              cell: (form) => (
                <Button variant="plain" onPress={() => show(form.key)}>
                  {form === shown ? <strong>{form.name}</strong> : form.name}
                </Button>
              ),
            },
            { id: "rows", heading: "Looks at", cell: ({ rows }) => rowsInWords[rows] },
            { id: "areas", heading: "Areas", isNumeric: true, cell: ({ areas }) => areas.length },
            {
              id: "state",
              heading: <span className="cf-visually-hidden">In use</span>,
              cell: ({ isRetired }) => (isRetired ? "Retired" : ""),
            },
            {
              id: "do",
              heading: <span className="cf-visually-hidden">Actions</span>,
              cell: (form) => <FormMenu records={records} form={form} onSaid={setSaid} />,
            },
          ]}
          rows={forms}
          rowKey={({ key }) => `form-${key}`}
        />
      )}
      {shown !== null && <FormEditor key={shown.key} records={records} form={shown} />}
      {isNaming && (
        <NewFormDialog
          onClose={() => setNaming(false)}
          onName={(name) => add(ownForm(name, records))}
        />
      )}
    </div>
  );
}

const rowsInWords = {
  cases: "Case files",
  steps: "Steps in a case",
  meetings: "Observed meetings",
} as const;

function FormMenu({
  records,
  form,
  onSaid,
}: {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly onSaid: (words: string) => void;
}): ReactElement {
  const { isRetired } = form;
  return (
    <MenuButton
      isGlyphOnly
      label={`More for ${form.name}`}
      choices={[
        { id: "save", label: "Save as a file", run: () => void saveForm(form).then(onSaid) },
        {
          id: "retire",
          label: isRetired ? "Use it again" : "Retire the form",
          run: () =>
            void changeForm(records, form, isRetired ? "Use form again" : "Retire form", (row) => ({
              ...row,
              isRetired: !isRetired,
            })),
        },
      ]}
    />
  );
}
