import type { ReactElement } from "react";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import { byLabel } from "../../../../shared/visit/cases/caseLists.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { paths } from "../../../places/paths.ts";
import { Table } from "../../../ui/lists/Table.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { isMissedChance, missedChances } from "./timeline.ts";

/** The cases and how far each is mapped; a row opens the map. */
export function MappedCases({
  records,
  form,
}: {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
}): ReactElement {
  const missed = missedChances(form);
  const stepsOf = (caseId: string) =>
    records.caseSteps.filter((step) => step.caseId === caseId && step.form === form.key);
  const rows = [...records.cases].sort(byLabel);
  return (
    <Table
      caption="Cases and how far they are mapped"
      isCaptionHidden
      columns={[
        {
          id: "case",
          heading: "Case",
          isRowHeading: true,
          cell: ({ id, label }) => (
            <TextLink href={paths.cases(records.visit.id, id)}>{label}</TextLink>
          ),
        },
        {
          id: "steps",
          heading: "Steps",
          isNumeric: true,
          cell: ({ id }) => stepsOf(id).length || "",
        },
        {
          id: "agencies",
          heading: "Agencies",
          cell: ({ id }) =>
            listInWords(
              [...new Set(stepsOf(id).map(({ agency }) => agency.trim()))].filter(Boolean),
            ),
        },
        {
          id: "missed",
          heading: "Missed chances",
          isNumeric: true,
          cell: ({ id }) => stepsOf(id).filter((step) => isMissedChance(step, missed)).length || "",
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
