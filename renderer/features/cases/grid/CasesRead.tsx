import { type ReactElement, type ReactNode, useMemo, useState } from "react";
import { sampleOf } from "../../../../shared/visit/cases/sampleOf.ts";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { FormSelect } from "../FormSelect.tsx";
import { MappedCases } from "../mapping/MappedCases.tsx";
import { useReader } from "../readers/reader.ts";
import { WhoReads } from "../readers/WhoReads.tsx";
import { useShownForm } from "../shownForm.ts";
import { type AnsweredRow, rowsOfForm } from "./answeredRow.ts";
import { copyTable } from "../../../ui/lists/copyTable.ts";
import { tableOf } from "./tableOf.ts";
import { everyRow, filterChoices, filtered, type GridFilter } from "./filters.ts";
import { CasesPaper } from "./CasesPaper.tsx";
import { FormGrid, type RowGroup } from "./FormGrid.tsx";
import { HostGrades } from "./HostGrades.tsx";

export interface CasesReadProps {
  readonly records: VisitRecords;
  /** Shown while no case is there. */
  readonly empty: ReactNode;
  readonly onEdit: (sampled: SampledCase) => void;
  readonly onDelete: (sampled: SampledCase) => void;
}

/** What the cases that were read show, form by form. */
export function CasesRead({ records, empty, onEdit, onDelete }: CasesReadProps): ReactElement {
  const form = useShownForm(records);
  if (records.cases.length === 0 && form?.rows !== "meetings") return <>{empty}</>;
  if (form === null)
    return (
      <EmptyState title="No form yet">
        Under Forms, add what the cases are to be read with: a form that ships, one from a file, or
        your own.
      </EmptyState>
    );
  if (form.rows === "steps")
    return (
      <Stack gap={4}>
        <div className="cf-grid-bar">
          <FormSelect records={records} />
        </div>
        <MappedCases records={records} form={form} />
      </Stack>
    );
  return <GridOfForm key={form.key} {...{ records, form, onEdit, onDelete }} />;
}

function GridOfForm({
  records,
  form,
  onEdit,
  onDelete,
}: Omit<CasesReadProps, "empty"> & { readonly form: FormOfVisit }): ReactElement {
  const { reader } = useReader(records);
  const [filter, setFilter] = useState<GridFilter>(everyRow);
  const [goesOn, setGoesOn] = useState<"across" | "down">("across");
  const [saysInterval, setSaysInterval] = useState(false);
  const [said, setSaid] = useState("");
  const all = useMemo(() => rowsOfForm(records, form, reader), [records, form, reader]);
  const choices = useMemo(() => filterChoices(all, records), [all, records]);
  const rows = filtered(all, filter, records);
  const groups = groupsOf(rows, records);
  const isBlind = all.some(({ seen }) => seen !== "team");
  return (
    <>
      <CasesPaper
        form={form}
        groups={groups}
        below={[
          form.name,
          rows.length < all.length ? `${rows.length} of ${all.length} shown and added up` : "",
        ]
          .filter(Boolean)
          .join(" \u00B7 ")}
      />
      <div className="cf-grid-bar">
        <FormSelect records={records} />
        {isBlind && <WhoReads records={records} />}
        {(["origin", "stratum", "reader"] as const).map((by) =>
          choices[by].length < 2 ? null : (
            <Select
              key={by}
              label={filterNames[by]}
              options={[
                { id: "all", label: "All" },
                ...choices[by].map(({ id, label, count }) => ({
                  id: `is ${id}`,
                  label: `${label} (${count})`,
                })),
              ]}
              value={filter[by] === null ? "all" : `is ${filter[by]}`}
              onChange={(id) => setFilter({ ...filter, [by]: id === "all" ? null : id.slice(3) })}
            />
          ),
        )}
        <RadioGroup
          label="After an answer go"
          layout="segments"
          options={[
            { id: "across", label: "Across" },
            { id: "down", label: "Down" },
          ]}
          value={goesOn}
          onChange={setGoesOn}
        />
        <div className="cf-grid-end">
          <StatusText>{said}</StatusText>
          <Checkbox isSelected={saysInterval} onChange={setSaysInterval}>
            Say how sure
          </Checkbox>
          <Button
            onPress={() => setSaid(copyTable(tableOf(form, groups)) ? "Copied" : "Not copied")}
          >
            Copy as table
          </Button>
        </div>
      </div>
      {saysInterval && (
        <p className="cf-soft cf-dense">
          Under each share of the drawn cases stands what it may be in the whole list: so it is
          nineteen times in twenty, if the cases were drawn at random and none was left out.
        </p>
      )}
      {rows.length < all.length && (
        <p className="cf-soft cf-dense">
          {rows.length} of {all.length} shown and added up.
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={form.rows === "meetings" ? "No meeting observed yet" : "Nothing to show"}
        >
          {form.rows === "meetings"
            ? "A session of the kind Observed meeting is a row here."
            : "No case is left by what is chosen above."}
        </EmptyState>
      ) : (
        <FormGrid {...{ records, form, groups, goesOn, saysInterval, onEdit, onDelete }} />
      )}
      {groups
        .filter(({ title }) => title === "Drawn" || title === "Chosen")
        .map(({ title, rows: counting }) => (
          <HostGrades key={title} form={form} rows={counting} of={`${title.toLowerCase()} cases`} />
        ))}
    </>
  );
}

const filterNames = { origin: "Cases", stratum: "Group in the list", reader: "Reader" } as const;

/** Rows that may be added up together, each kind apart from the others. */
function groupsOf(rows: readonly AnsweredRow[], records: VisitRecords): readonly RowGroup[] {
  const sample = sampleOf(records);
  const of = (cases: readonly SampledCase[]): readonly AnsweredRow[] => {
    const ids = new Set<string>(cases.map(({ id }) => id));
    return rows.filter(({ at }) => "case" in at && ids.has(at.case.id));
  };
  return [
    { title: "Drawn", heading: null, rows: of(sample.drawn) },
    {
      title: "Chosen",
      heading:
        sample.drawn.length === 0 ? null : "Without a draw: shown to the team or chosen by it",
      rows: of(sample.chosen),
    },
    {
      title: "Offered",
      heading: "Offered by the host: shown apart and never counted in",
      rows: of(sample.offered),
    },
    {
      title: "Not counted",
      heading: "Replaced, or of a draw that does not count",
      rows: of([...sample.replaced, ...sample.passed]),
    },
    { title: "Meetings", heading: null, rows: rows.filter(({ at }) => "meeting" in at) },
  ].filter((group) => group.rows.length > 0);
}
