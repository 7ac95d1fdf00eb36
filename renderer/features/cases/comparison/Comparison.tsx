import { type ReactElement, useMemo } from "react";
import {
  compareSample,
  type ColumnCompared,
  comparedInWords,
  type ValueCompared,
} from "../../../../shared/sampling/compareSample.ts";
import { replacedCases } from "../../../../shared/visit/cases/caseLists.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import type { ListView } from "../draw/listView.ts";
import "./Comparison.css";

/** The sample held against the list it was drawn from, column by column. */
export function Comparison({ view }: { readonly view: ListView }): ReactElement {
  const { draw, cases, drawable, columns, order } = view;
  const compared = useMemo(() => {
    const replaced = replacedCases(cases);
    const inSample = new Set(
      cases.filter(({ id }) => !replaced.has(id)).map(({ reference }) => reference),
    );
    const sample = order.filter(({ row }) => inSample.has(row.reference)).map(({ row }) => row);
    return compareSample(sample, drawable, columns, draw?.columns.map(({ key }) => key) ?? []);
  }, [cases, order, drawable, columns, draw]);
  if (draw === null)
    return (
      <EmptyState title="Nothing drawn yet">
        Once a sample is drawn, it is held here against the list: teams, plans, ages and whatever
        else the list says.
      </EmptyState>
    );
  if (compared.length === 0)
    return (
      <EmptyState title="Nothing to compare">
        The list says nothing of its cases by which a sample could differ.
      </EmptyState>
    );
  const outstanding = compared.flatMap(({ values }) =>
    values.filter(({ standsOut }) => standsOut !== null),
  ).length;
  const all = compared.reduce((sum, { values }) => sum + values.length, 0);
  return (
    <Stack gap={5}>
      <p className="cf-comparison-lead">
        {outstanding === 0
          ? "The sample is like its list as far as chance goes."
          : `${outstanding === 1 ? "One of the" : `${outstanding.toString()} of the`} ${all.toString()} shares below ${outstanding === 1 ? "differs" : "differ"} from the list more than chance gives in nineteen draws of twenty. Of twenty shares one does so by chance alone.`}
        {" The sample is as it stands now, replacements in and replaced cases out."}
      </p>
      <p className="cf-comparison-key cf-soft">
        <span className="cf-comparison-sample" aria-hidden="true" /> Share of the sample
        <span className="cf-comparison-list" aria-hidden="true" /> Share of the list
      </p>
      <div className="cf-comparison">
        {compared.map((column) => (
          <ColumnFigure key={column.column.key} compared={column} />
        ))}
      </div>
    </Stack>
  );
}

function ColumnFigure({ compared }: { readonly compared: ColumnCompared }): ReactElement {
  const { column, values, sample, list, isSet } = compared;
  return (
    <figure className="cf-comparison-column" aria-label={column.label}>
      <figcaption>
        <h3>{column.label}</h3>
        <p className="cf-soft cf-dense">
          {isSet
            ? "Drawn by: the shares were set"
            : `Sample n = ${sample.toString()}, list n = ${list.toLocaleString("en-GB")}`}
        </p>
      </figcaption>
      <ul>
        {values.map((value) => (
          <ValueBars key={value.value} value={value} compared={compared} />
        ))}
      </ul>
    </figure>
  );
}

function ValueBars({
  value,
  compared,
}: {
  readonly value: ValueCompared;
  readonly compared: ColumnCompared;
}): ReactElement {
  const { inSample, inList, standsOut } = value;
  const most = Math.max(
    ...compared.values.flatMap((each) => [
      each.inSample / Math.max(1, compared.sample),
      each.inList / Math.max(1, compared.list),
    ]),
  );
  const width = (count: number, of: number) =>
    `${((count / Math.max(1, of) / most) * 100).toFixed(1)}%`;
  return (
    <li className="cf-comparison-value">
      <span className="cf-comparison-name">{value.value}</span>
      <span className="cf-comparison-bars" aria-hidden="true">
        <span
          className="cf-comparison-sample"
          style={{ width: width(inSample, compared.sample) }}
        />
        <span className="cf-comparison-list" style={{ width: width(inList, compared.list) }} />
      </span>
      <span className="cf-comparison-words">
        {comparedInWords(value, compared)}
        {standsOut !== null && (
          <strong>
            {standsOut === "more" ? ": more than chance gives" : ": fewer than chance gives"}
          </strong>
        )}
      </span>
    </li>
  );
}
