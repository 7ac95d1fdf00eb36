import { type ReactElement, useState } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FileDrop } from "../../../ui/forms/FileDrop.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { ColumnChooser } from "./ColumnChooser.tsx";
import { type HandedTable, pastedTable } from "./pastedTable.ts";
import type { OpenTables } from "./openTables.ts";

export interface NewListProps {
  readonly records: VisitRecords;
  readonly openTables: OpenTables;
  readonly onDone: (said: string) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** Takes a list to draw from by paste, drop or file, and shows what each column was taken for. */
export function NewList({ records, openTables, onDone, onCancel }: NewListProps): ReactElement {
  const [pasted, setPasted] = useState("");
  const [found, setFound] = useState<readonly HandedTable[]>([]);
  const [chosen, setChosen] = useState<HandedTable | null>(null);
  const [refused, setRefused] = useState("");
  const take = (tables: readonly HandedTable[], why: string): void => {
    setRefused(tables.length === 0 ? why : "");
    setFound(tables);
    setChosen(tables.length === 1 ? (tables[0] ?? null) : null);
  };
  const nothing = "There is no list in it: no row that holds a case.";
  const onFiles = (files: readonly File[]): void =>
    void openTables(files.slice(0, 1)).then(
      ([file]) =>
        take(
          (file?.tables ?? [])
            .filter(({ table }) => table.rows.some(({ isBlank }) => !isBlank))
            .map(({ name, table }) => ({ name, fingerprint: file?.sha256 ?? "", table })),
          file?.refused ?? nothing,
        ),
      () => setRefused("The file could not be opened."),
    );
  if (chosen !== null)
    return (
      <ColumnChooser
        key={chosen.name}
        records={records}
        handed={chosen}
        onDone={onDone}
        onBack={() => take([], "")}
      />
    );
  return (
    <Stack gap={4}>
      <p className="cf-new-list-lead">
        The host gives a list of its open cases. References and a few columns are enough. Names,
        dates of birth, NHS numbers and addresses are never kept, whatever the list holds.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() === "") setRefused("Paste the list first: from Excel with its header.");
          else
            void pastedTable(pasted).then((table) =>
              take(table.table.rows.some(({ isBlank }) => !isBlank) ? [table] : [], nothing),
            );
        }}
      >
        <Stack gap={3}>
          <div className="cf-new-list-paste">
            <TextArea
              label="Paste the list"
              hint="As copied from Excel or as CSV, with its header"
              rows={4}
              value={pasted}
              onChange={setPasted}
            />
          </div>
          <Stack gap={3} isRow>
            <Button variant="primary" type="submit">
              Read the list
            </Button>
            {onCancel && <Button onPress={onCancel}>Cancel</Button>}
          </Stack>
        </Stack>
      </form>
      <FileDrop
        label="Or drop a file here"
        hint="CSV, Excel or OpenDocument, as the case system exports it"
        chooseLabel="Choose a file"
        accept={[".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ods"]}
        allowsMultiple={false}
        onFiles={onFiles}
      />
      {found.length > 1 && (
        <RadioGroup
          label="Which sheet is the list"
          options={found.map(({ name }) => ({ id: name, label: name }))}
          value={null}
          onChange={(name) => setChosen(found.find((one) => one.name === name) ?? null)}
        />
      )}
      {refused !== "" && <Notice tone="problem" isAnnounced title={refused} />}
    </Stack>
  );
}
