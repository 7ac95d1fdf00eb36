import type { FigureRow, Indicator } from "../visit/kinds/indicator.ts";
import { type Figure, figureOf } from "./figure.ts";
import { maybeChance, standsApart } from "./standsApart.ts";

/** Whose figures the host's is held against. */
export type Comparator = "neighbours" | "england" | "region";

/** A figure and of which period it is. */
export interface FigureAt {
  readonly figure: Figure;
  readonly period: string;
}

/** What is weighed of an indicator: also of one that is not kept yet. */
export type Measured = Pick<Indicator, "name" | "unit" | "goodIs" | "question" | "figures">;

/** What a data profile says of one indicator (F9, F66). */
export interface Weighed<I extends Measured = Measured> {
  readonly indicator: I;
  /** The host's last figure; null where it has none. */
  readonly latest: FigureAt | null;
  /** How many the latest figure rests on; null where nobody says. */
  readonly n: number | null;
  /** Of the same period, or the last one before it. */
  readonly beside: Readonly<Record<Comparator, FigureAt | null>>;
  /** The neighbours' own figures of the host's period. */
  readonly neighbours: readonly { readonly name: string; readonly figure: Figure }[];
  /** Whether the neighbours' figure was worked out here, as the middle one of theirs. */
  readonly isMedian: boolean;
  readonly rank: Rank | null;
  /** How it stands to what it is held against: `better` and `worse` stand out, `apart` too where nobody says what good is. */
  readonly standing: "better" | "worse" | "apart" | "near" | "maybeChance" | "nothingBeside";
  readonly heldAgainst: Comparator | null;
  readonly direction: Direction | null;
}

/** The host's place among itself and its neighbours, highest first. */
export interface Rank {
  readonly place: number;
  readonly of: number;
  readonly isJoint: boolean;
}

/** What became of the host's figure over its periods. */
export interface Direction {
  readonly from: FigureAt;
  readonly change: "improving" | "worsening" | "rising" | "falling" | "steady";
  /** How many periods have a figure; with two there is a change and no direction. */
  readonly periods: number;
}

/** Weighs an indicator by the rule that stands on the screen. */
export function weighIndicator<I extends Measured>(indicator: I): Weighed<I> {
  const { periods, rows } = indicator.figures;
  const rowOf = (of: FigureRow["of"]) => rows.find((row) => row.of === of);
  const own = figuresIn(rowOf("host"), periods);
  const latest = own.at(-1) ?? null;
  const at = latest === null ? -1 : latest.at;
  const neighbours = rows.flatMap((row) => {
    const figure = row.of === "neighbour" ? figureOf(row.values[at]) : null;
    return figure === null ? [] : [{ name: row.name, figure }];
  });
  const upTo = (of: Comparator) =>
    figuresIn(rowOf(of), periods).findLast((one) => one.at <= at) ?? null;
  const given = upTo("neighbours");
  const median =
    latest === null || given?.at === at || neighbours.length < fewestForMedian
      ? null
      : { figure: medianOf(neighbours.map(({ figure }) => figure)), period: latest.period };
  const beside = {
    neighbours: median ?? given,
    england: upTo("england"),
    region: upTo("region"),
  };
  const n = figureOf(rowOf("count")?.values[at])?.value ?? null;
  return {
    indicator,
    latest,
    n,
    beside,
    neighbours,
    isMedian: median !== null,
    rank: latest === null ? null : rankOf(latest.figure.value, neighbours),
    ...standingOf(indicator, latest, n, beside),
    direction: directionOf(indicator, own),
  };
}

/** Whether it stands out, and is one to ask about. */
export const standsOut = ({ standing }: Weighed): boolean =>
  standing === "better" || standing === "worse" || standing === "apart";

/** What stands out first, what is worse before what is better; else in the profile's order. */
export const byUrgency = (a: Weighed, b: Weighed): number =>
  urgency.indexOf(a.standing) - urgency.indexOf(b.standing);

const urgency: readonly Weighed["standing"][] = [
  "worse",
  "apart",
  "better",
  "maybeChance",
  "near",
  "nothingBeside",
];

const fewestForMedian = 3;

/** In which order it is held against others: the first that has a figure. */
const comparators: readonly Comparator[] = ["neighbours", "england", "region"];

function standingOf(
  { unit, goodIs }: Measured,
  latest: FigureAt | null,
  n: number | null,
  beside: Weighed["beside"],
): Pick<Weighed, "standing" | "heldAgainst"> {
  const heldAgainst = comparators.find((of) => beside[of] !== null) ?? null;
  const other = heldAgainst === null ? null : beside[heldAgainst];
  if (latest === null || other === null) return { standing: "nothingBeside", heldAgainst: null };
  const value = latest.figure.value;
  const from = other.figure.value;
  if (!standsApart(value, from, { isShare: unit === "%" }))
    return { standing: "near", heldAgainst };
  if (unit === "%" && n !== null && maybeChance(value, n, from))
    return { standing: "maybeChance", heldAgainst };
  if (goodIs === "neither") return { standing: "apart", heldAgainst };
  return { standing: value > from === (goodIs === "higher") ? "better" : "worse", heldAgainst };
}

function directionOf({ unit, goodIs }: Measured, own: readonly FigureAt[]): Weighed["direction"] {
  const from = own[0];
  const to = own.at(-1);
  if (from === undefined || to === undefined || own.length < 2) return null;
  const isUp = to.figure.value > from.figure.value;
  const change = !standsApart(to.figure.value, from.figure.value, { isShare: unit === "%" })
    ? "steady"
    : goodIs === "neither"
      ? isUp
        ? "rising"
        : "falling"
      : isUp === (goodIs === "higher")
        ? "improving"
        : "worsening";
  return { from, change, periods: own.length };
}

function rankOf(value: number, neighbours: Weighed["neighbours"]): Rank | null {
  if (neighbours.length < 2) return null;
  const values = neighbours.map(({ figure }) => figure.value);
  return {
    place: 1 + values.filter((other) => other > value).length,
    of: values.length + 1,
    isJoint: values.includes(value),
  };
}

function figuresIn(
  row: FigureRow | undefined,
  periods: readonly string[],
): readonly (FigureAt & { readonly at: number })[] {
  return (row?.values ?? []).flatMap((kept, at) => {
    const figure = figureOf(kept);
    return figure === null ? [] : [{ figure, period: periods[at] ?? "", at }];
  });
}

function medianOf(figures: readonly Figure[]): Figure {
  const values = figures.map(({ value }) => value).sort((a, b) => a - b);
  const middle = values.length / 2;
  const low = values[Math.ceil(middle) - 1] ?? 0;
  const high = values[Math.floor(middle)] ?? 0;
  return {
    value: (low + high) / 2,
    decimals: Math.max(...figures.map(({ decimals }) => decimals)),
  };
}
