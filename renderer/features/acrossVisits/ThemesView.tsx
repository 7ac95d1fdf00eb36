import type { ReactElement } from "react";
import { askAreas } from "../../../shared/pool/askPool.ts";
import { askThemes } from "../../../shared/pool/askThemes.ts";
import type { PoolFilter, PoolIndex } from "../../../shared/pool/poolIndex.ts";
import { smallNumbersRule } from "../../../shared/pool/publishedTally.ts";
import { Table } from "../../ui/lists/Table.tsx";
import { figure } from "../../../shared/pool/figure.ts";
import { Nothing } from "./Nothing.tsx";

export interface AskedOf {
  readonly index: PoolIndex;
  readonly filter: PoolFilter;
}

/** Each theme: in how many visits it is an area, a strength, good practice, and in how many of each year. */
export function ThemesView({ index, filter }: AskedOf): ReactElement {
  const { themes, years, visitsByYear } = askThemes(index, filter);
  if (themes.length === 0) return <Nothing />;
  return (
    <Table
      caption="In how many visits each theme is an area for improvement, a strength, or good practice; then as an area year by year"
      columns={[
        { id: "theme", heading: "Theme", cell: (row) => row.theme, isRowHeading: true },
        { id: "area", heading: "Area", cell: (row) => figure(row.area), isNumeric: true },
        {
          id: "strength",
          heading: "Strength",
          cell: (row) => figure(row.strength),
          isNumeric: true,
        },
        {
          id: "good",
          heading: "To share",
          cell: (row) => figure(row.goodPractice),
          isNumeric: true,
        },
        ...years.map((year, i) => ({
          id: String(year),
          heading: (
            <>
              {year}
              <span className="cf-across-of">of {figure(visitsByYear[i] ?? 0)}</span>
            </>
          ),
          cell: (row: (typeof themes)[number]) => figure(row.areaByYear[i] ?? 0),
          isNumeric: true,
        })),
      ]}
      rows={themes}
    />
  );
}

/** Rows shown of a long list, so that a choice is answered at once; the filters narrow it, and a saved table has all. */
export const mostRows = 60;

/** Themes that came back as an area at the same council. */
export function RecurringView({ index, filter }: AskedOf): ReactElement {
  const { recurrences } = askThemes(index, filter);
  if (recurrences.length === 0)
    return <Nothing>No theme was an area for improvement at the same council twice.</Nothing>;
  return (
    <Table
      caption={
        recurrences.length > mostRows
          ? `An area for improvement at the same council more than once: the first ${mostRows} of ${figure(recurrences.length)}`
          : "An area for improvement at the same council more than once"
      }
      columns={[
        { id: "theme", heading: "Theme", cell: (row) => row.theme, isRowHeading: true },
        { id: "council", heading: "Council", cell: (row) => row.council },
        { id: "times", heading: "Visits", cell: (row) => row.years.length, isNumeric: true },
        { id: "years", heading: "When", cell: (row) => row.years.join(", ") },
      ]}
      rows={recurrences.slice(0, mostRows)}
    />
  );
}

/** What the case files showed, area by area. */
export function AreasView({ index, filter }: AskedOf): ReactElement {
  const areas = askAreas(index, filter);
  if (areas.length === 0) return <Nothing>No visit gives figures of its case files.</Nothing>;
  return (
    <>
      <Table
        caption="What the case files showed: sums of figures that were given in fives, so about right"
        columns={[
          { id: "area", heading: "Practice area", cell: (row) => row.area, isRowHeading: true },
          { id: "form", heading: "Form", cell: (row) => row.form },
          { id: "visits", heading: "Visits", cell: (row) => figure(row.visits), isNumeric: true },
          { id: "met", heading: "Met", cell: (row) => figure(row.met), isNumeric: true },
          { id: "partly", heading: "Partly", cell: (row) => figure(row.partly), isNumeric: true },
          { id: "notMet", heading: "Not met", cell: (row) => figure(row.notMet), isNumeric: true },
          {
            id: "held",
            heading: "Held back",
            cell: (row) => figure(row.heldBack),
            isNumeric: true,
          },
        ]}
        rows={areas}
      />
      <p className="cf-soft">{smallNumbersRule}</p>
    </>
  );
}
