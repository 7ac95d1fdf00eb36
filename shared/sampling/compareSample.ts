import type { ListRow } from "../visit/kinds/listPart.ts";
import { chanceOf } from "./hypergeometric.ts";
import { type ListColumn, notSaid, valuesIn } from "./listColumns.ts";

/** How often one value of a column stands in the sample and in the list. */
export type ValueCompared = {
  readonly value: string;
  readonly inSample: number;
  readonly inList: number;
  /** Whether chance gives so many or so few in no more than one draw of twenty. */
  readonly standsOut: "more" | "fewer" | null;
};

/** A sample held against its list by one column. */
export type ColumnCompared = {
  readonly column: ListColumn;
  readonly sample: number;
  readonly list: number;
  readonly values: readonly ValueCompared[];
  /** How many further values were put together at the end; 0 when none were. */
  readonly others: number;
  /** The draw was parted by this column: its shares were set, and chance has no part in them. */
  readonly isSet: boolean;
};

const mostValues = 8;
const seldom = 0.05;

/**
 * Holds a sample against the rows it was drawn from, column by column: the commonest values of the list,
 * ages and years in their own order, the rest together. `sample` are rows of `list`.
 */
export function compareSample(
  sample: readonly ListRow[],
  list: readonly ListRow[],
  columns: readonly ListColumn[],
  drawnBy: readonly string[],
): readonly ColumnCompared[] {
  const references = new Set(sample.map(({ reference }) => reference));
  return columns.flatMap((column): readonly ColumnCompared[] => {
    const values = valuesIn(list, column.key);
    const counts = new Map<string, { inSample: number; inList: number }>();
    list.forEach(({ reference }, at) => {
      const value = values[at] ?? notSaid;
      const count = counts.get(value) ?? { inSample: 0, inList: 0 };
      count.inList += 1;
      if (references.has(reference)) count.inSample += 1;
      counts.set(value, count);
    });
    // One value alone says nothing, and nearly as many values as cases neither.
    if (counts.size < 2 || counts.size > Math.max(mostValues, list.length / 3)) return [];
    const all = [...counts].sort(
      ([a, one], [b, other]) => other.inList - one.inList || (a < b ? -1 : 1),
    );
    const most = all.length <= mostValues + 1 ? all : all.slice(0, mostValues);
    const shown = most.every(([value]) => placeOfAmount(value) !== null)
      ? most.toSorted(([a], [b]) => (placeOfAmount(a) ?? 0) - (placeOfAmount(b) ?? 0))
      : most;
    const rest = all.slice(shown.length);
    const isSet = drawnBy.includes(column.key);
    const compared = (value: string, inSample: number, inList: number): ValueCompared => ({
      value,
      inSample,
      inList,
      standsOut: isSet
        ? null
        : standsOut(inSample, inList, { sample: references.size, list: list.length }),
    });
    return [
      {
        column,
        sample: references.size,
        list: list.length,
        values: [
          ...shown.map(([value, { inSample, inList }]) => compared(value, inSample, inList)),
          ...(rest.length === 0
            ? []
            : [
                compared(
                  `${rest.length.toString()} others`,
                  rest.reduce((sum, [, { inSample }]) => sum + inSample, 0),
                  rest.reduce((sum, [, { inList }]) => sum + inList, 0),
                ),
              ]),
        ],
        others: rest.length,
        isSet,
      },
    ];
  });
}

/** Where an age band, a year or another amount stands among its like; null for what is none. */
function placeOfAmount(value: string): number | null {
  if (value === notSaid) return Infinity;
  if (/^unborn$/i.test(value)) return -1;
  const [, bound = "", digits = ""] =
    /^(under|below|over|above|<|>)?\s*(\d{1,9}(?:\.\d+)?)(?!\p{L}|\d)/iu.exec(value) ?? [];
  if (digits === "") return null;
  return Number(digits) + (/^[u<b]/i.test(bound) ? -0.5 : bound === "" ? 0 : 0.5);
}

function standsOut(
  inSample: number,
  inList: number,
  { sample, list }: { readonly sample: number; readonly list: number },
): ValueCompared["standsOut"] {
  if (sample === 0) return null;
  const chance = chanceOf({ found: inSample, drawn: sample, marked: inList, all: list });
  if (chance > seldom) return null;
  return inSample * list > inList * sample ? "more" : "fewer";
}

/** One value in words: "3 of 12 from East, 41 of 214 in the list". */
export const comparedInWords = (
  { value, inSample, inList }: ValueCompared,
  { column, sample, list }: Pick<ColumnCompared, "column" | "sample" | "list">,
): string =>
  `${inSample === 0 ? "None" : inSample.toLocaleString("en-GB")} of ${sample.toLocaleString("en-GB")} ${whose(column, value)}, ${inList.toLocaleString("en-GB")} of ${list.toLocaleString("en-GB")} in the list`;

function whose({ key, label }: ListColumn, value: string): string {
  if (value === notSaid) return `with no ${label.toLowerCase()} said`;
  switch (key) {
    case "team":
      return `from ${value}`;
    case "ageBand":
      return `aged ${value}`;
    case "yearOpened":
      return `opened in ${value}`;
    default:
      return `with ${label.toLowerCase()} ${value}`;
  }
}
