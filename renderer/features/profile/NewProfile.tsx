import { type ReactElement, useState } from "react";
import { readCsv } from "../../../shared/import/lists/readCsv.ts";
import { rowTexts } from "../../../shared/import/splitLines.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { FileDrop } from "../../ui/forms/FileDrop.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import type { HandedTable, OpenTables } from "./openTables.ts";
import { ProfileColumns } from "./ProfileColumns.tsx";

/** Takes a data profile by paste, drop or file, and shows what each column was taken for. */
export function NewProfile({
  records,
  openTables,
  onDone,
  onCancel,
}: {
  readonly records: VisitRecords;
  readonly openTables: OpenTables;
  readonly onDone: (said: string) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}): ReactElement {
  const [pasted, setPasted] = useState("");
  const [found, setFound] = useState<readonly HandedTable[]>([]);
  const [chosen, setChosen] = useState<HandedTable | null>(null);
  const [refused, setRefused] = useState("");
  const take = (tables: readonly HandedTable[], why: string): void => {
    const filled = tables.filter(({ table }) => table.rows.some(({ isBlank }) => !isBlank));
    setRefused(filled.length === 0 ? why : "");
    setFound(filled);
    setChosen(filled.length === 1 ? (filled[0] ?? null) : null);
  };
  const nothing = "There is no table in it: no row with an indicator and a figure.";
  if (chosen !== null)
    return (
      <ProfileColumns
        key={chosen.name}
        records={records}
        handed={chosen}
        onDone={onDone}
        onBack={() => take([], "")}
      />
    );
  return (
    <Stack gap={4}>
      <p className="cf-profile-lead">
        A table with an indicator in each row: the host’s figures, England’s, the region’s, its
        statistical neighbours’, together or council by council, of one year or several, across or
        down. What each column was taken for is shown before anything is kept.
      </p>
      <FileDrop
        label="Drop the profile here"
        hint="CSV, Excel or OpenDocument"
        chooseLabel="Choose a file"
        accept={[".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ods"]}
        allowsMultiple={false}
        onFiles={(files) =>
          void openTables(files.slice(0, 1)).then(
            ([file]) =>
              take(
                (file?.tables ?? []).map(({ name, table }) => ({ name, table })),
                file?.refused ?? nothing,
              ),
            () => setRefused("The file could not be opened. Nothing was kept of it."),
          )
        }
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() === "") setRefused("Paste the table first: from Excel with its heads.");
          else take([{ name: "Pasted profile", table: readCsv(rowTexts(pasted)) }], nothing);
        }}
      >
        <Stack gap={3}>
          <div className="cf-profile-paste">
            <TextArea
              label="Or paste it"
              hint="As copied from Excel or as CSV, with its heads"
              rows={4}
              value={pasted}
              onChange={setPasted}
            />
          </div>
          <Stack gap={3} isRow>
            <Button variant="primary" type="submit">
              Read the profile
            </Button>
            {onCancel && <Button onPress={onCancel}>Cancel</Button>}
          </Stack>
        </Stack>
      </form>
      {found.length > 1 && (
        <RadioGroup
          label="Which sheet is the profile"
          options={found.map(({ name }) => ({ id: name, label: name }))}
          value={null}
          onChange={(name) => setChosen(found.find((one) => one.name === name) ?? null)}
        />
      )}
      {refused !== "" && <Notice tone="problem" isAnnounced title={refused} />}
    </Stack>
  );
}
