import type { ReactElement } from "react";
import { ratingOf, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import { Table } from "../../../ui/lists/Table.tsx";
import type { AnsweredRow } from "./answeredRow.ts";
import { counted } from "./tableOf.ts";

/** The host's own grades of its audits, each with what the team thinks of it. Nothing where a form asks for neither. */
export function HostGrades({
  form,
  rows,
  of,
}: {
  readonly form: FormOfVisit;
  readonly rows: readonly AnsweredRow[];
  /** "drawn cases", "chosen cases". */
  readonly of: string;
}): ReactElement | null {
  const grade = form.areas.find(({ answer }) => answer === "hostGrade");
  const view = form.areas.find(({ answer }) => answer === "teamView");
  if (grade?.scale == null || view?.scale == null) return null;
  const read = counted(rows).filter(
    ({ answers }) =>
      ratingOf(grade, answers[grade.answerKey]) && ratingOf(view, answers[view.answerKey]),
  );
  if (read.length === 0) return null;
  const views = view.scale.ratings;
  const count = (gradeKey: string | null, viewKey: string) =>
    read.filter(
      ({ answers }) =>
        (gradeKey === null || answers[grade.answerKey] === gradeKey) &&
        answers[view.answerKey] === viewKey,
    ).length;
  const rowsShown = [
    ...grade.scale.ratings
      .filter(({ key }) => read.some(({ answers }) => answers[grade.answerKey] === key))
      .map(({ key, label }) => ({ key, label })),
    { key: null, label: "All" },
  ];
  return (
    <Table
      caption={`${grade.label} beside ${view.label.toLowerCase()}, ${of} (n = ${read.length})`}
      columns={[
        { id: "grade", heading: grade.label, isRowHeading: true, cell: (row) => row.label },
        ...views.map(({ key, label }) => ({
          id: key,
          heading: label,
          isNumeric: true,
          cell: (row: (typeof rowsShown)[number]) => count(row.key, key) || "",
        })),
      ]}
      rows={rowsShown}
      rowKey={({ key }) => key ?? "all"}
    />
  );
}
