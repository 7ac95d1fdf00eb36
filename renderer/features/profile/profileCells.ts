import {
  besideInWords,
  directionInWords,
  latestInWords,
  rankOfIndicator,
  standingAlone,
} from "../../../shared/profile/indicatorInWords.ts";
import { figureInWords, figureOf, whyMissing } from "../../../shared/profile/figure.ts";
import type { Weighed } from "../../../shared/profile/weighIndicator.ts";
import { goodIsWords, type Indicator } from "../../../shared/visit/kinds/indicator.ts";

/** The profile as a table of words: its heads, then a row for each indicator. The host's earlier periods come before its latest. */
export function profileCells(
  weighed: readonly Weighed<Indicator>[],
): readonly (readonly string[])[] {
  const periods = [...new Set(weighed.flatMap(({ indicator }) => indicator.figures.periods))];
  const named = periods.filter((period) => period !== "");
  return [
    [
      "Indicator",
      "What good is",
      ...named.map((period) => `Host ${period}`),
      "Host, latest",
      "n",
      "Statistical neighbours",
      "England",
      "Region",
      "Rank among neighbours",
      "Over time",
      "How it stands",
    ],
    ...weighed.map((one) => [
      one.indicator.name,
      goodIsWords[one.indicator.goodIs],
      ...named.map((period) => hostIn(one, period)),
      [latestInWords(one), one.latest?.period ? `(${one.latest.period})` : ""]
        .filter(Boolean)
        .join(" "),
      one.n === null ? "not given" : new Intl.NumberFormat("en-GB").format(one.n),
      besideInWords(one, "neighbours"),
      besideInWords(one, "england"),
      besideInWords(one, "region"),
      rankOfIndicator(one) || "not given",
      directionInWords(one),
      standingAlone(one),
    ]),
  ];
}

function hostIn({ indicator }: Weighed<Indicator>, period: string): string {
  const at = indicator.figures.periods.indexOf(period);
  const kept = indicator.figures.rows.find(({ of }) => of === "host")?.values[at];
  const figure = figureOf(kept);
  return figure === null ? whyMissing(kept) : figureInWords(figure, indicator.unit);
}
