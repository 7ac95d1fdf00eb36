import type { ReactElement } from "react";
import { figureOf } from "../../../shared/profile/figure.ts";
import type { Measured } from "../../../shared/profile/weighIndicator.ts";
import type { FigureRow } from "../../../shared/visit/kinds/indicator.ts";

const width = 132;
const height = 40;
const margin = 5;

/** The host's figures over the periods, with those of its neighbours, or England, thin behind. Its words stand beside it. */
export function Sparkline({ indicator }: { readonly indicator: Measured }): ReactElement | null {
  const { periods, rows } = indicator.figures;
  const valuesOf = (of: FigureRow["of"]) =>
    periods.map((_, at) => figureOf(rows.find((row) => row.of === of)?.values[at])?.value ?? null);
  const host = valuesOf("host");
  const behind = [valuesOf("neighbours"), valuesOf("england")].find((values) => count(values) > 1);
  if (count(host) < 2) return null;
  const all = [...host, ...(behind ?? [])].filter((value) => value !== null);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (value: number, at: number) => ({
    x: margin + (at / Math.max(1, periods.length - 1)) * (width - 2 * margin),
    y: high === low ? height / 2 : margin + ((high - value) / (high - low)) * (height - 2 * margin),
  });
  const last = host.findLastIndex((value) => value !== null);
  const end = place(host[last] ?? 0, last);
  return (
    <svg className="cf-spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {behind !== undefined && <path className="cf-spark-behind" d={pathOf(behind, place)} />}
      <path className="cf-spark-host" d={pathOf(host, place)} />
      <circle className="cf-dot-host" cx={end.x} cy={end.y} r={3.5} />
    </svg>
  );
}

/** A line through what is there; it breaks where a figure is missing. */
function pathOf(
  values: readonly (number | null)[],
  place: (value: number, at: number) => { readonly x: number; readonly y: number },
): string {
  let isOpen = false;
  return values
    .map((value, at) => {
      if (value === null) {
        isOpen = false;
        return "";
      }
      const { x, y } = place(value, at);
      const step = `${isOpen ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      isOpen = true;
      // A figure between two gaps would be no line at all.
      return values[at - 1] == null && values[at + 1] == null ? `${step}h0.01` : step;
    })
    .join("");
}

const count = (values: readonly (number | null)[]): number =>
  values.filter((value) => value !== null).length;
