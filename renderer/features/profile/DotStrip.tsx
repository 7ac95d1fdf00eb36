import type { ReactElement } from "react";
import type { Weighed } from "../../../shared/profile/weighIndicator.ts";

const width = 200;
const height = 26;
const margin = 9;
const middle = height / 2;

/** The host among the others on one line, lowest to the left. What it shows stands in words beside it. */
export function DotStrip({ weighed }: { readonly weighed: Weighed }): ReactElement | null {
  const { latest, beside, neighbours } = weighed;
  if (latest === null) return null;
  const others = Object.values(beside).flatMap((one) => one?.figure.value ?? []);
  const own = neighbours.map(({ figure }) => figure.value);
  const all = [latest.figure.value, ...others, ...own];
  if (all.length < 2) return null;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (value: number) =>
    high === low ? width / 2 : margin + ((value - low) / (high - low)) * (width - 2 * margin);
  const at = (one: Weighed["beside"]["england"]) => (one === null ? null : x(one.figure.value));
  const [ofNeighbours, ofEngland, ofRegion] = [
    at(beside.neighbours),
    at(beside.england),
    at(beside.region),
  ];
  return (
    <svg className="cf-strip" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="cf-strip-axis" x1={margin} x2={width - margin} y1={middle} y2={middle} />
      {neighbours.map(({ name, figure }) => (
        <circle key={name} className="cf-dot-neighbour" cx={x(figure.value)} cy={middle} r={3} />
      ))}
      {ofNeighbours !== null && (
        <line
          className="cf-strip-neighbours"
          x1={ofNeighbours}
          x2={ofNeighbours}
          y1={middle - 9}
          y2={middle + 9}
        />
      )}
      {ofRegion !== null && (
        <rect className="cf-dot-england" x={ofRegion - 3} y={middle - 3} width={6} height={6} />
      )}
      {ofEngland !== null && (
        <path className="cf-dot-england" d={`M${ofEngland} ${middle - 5}l5 5l-5 5l-5 -5z`} />
      )}
      <circle className="cf-dot-host" cx={x(latest.figure.value)} cy={middle} r={5.5} />
    </svg>
  );
}
