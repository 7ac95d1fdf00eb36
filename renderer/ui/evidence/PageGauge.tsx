import type { CSSProperties, ReactElement } from "react";
import { Meter } from "react-aria-components";
import "./PageGauge.css";

export interface PageGaugeProps {
  /** Pages filled, measured by layout: 3.6. Null until they are measured. */
  readonly filled: number | null;
  /** Pages the letter may have. */
  readonly limit?: number;
}

/** How full the letter is: a bar of one segment per page, and "3.6 of 4 pages". Its size never changes, however full. */
export function PageGauge({ filled: measured, limit = 4 }: PageGaugeProps): ReactElement {
  const filled = measured ?? 0;
  const over = Math.max(0, filled - limit);
  const words = measured === null ? "Measuring the pages" : pagesInWords(filled, limit);
  return (
    <div className="cf-gauge">
      <Meter
        className="cf-gauge-bar"
        aria-label="Pages filled"
        minValue={0}
        maxValue={limit}
        value={Math.min(filled, limit)}
        valueLabel={over > 0 ? `${words}, ${overInWords(filled, limit)}` : words}
      >
        {Array.from({ length: limit }, (_, page) => (
          <Segment key={page} fill={filled - page} />
        ))}
        <Segment fill={over} isOver />
      </Meter>
      <div className="cf-gauge-words" aria-hidden="true">
        {measured === null ? (
          <span>Measuring the pages</span>
        ) : (
          <>
            <span className="cf-gauge-number">{inTenths(tenthsShown(filled, limit))}</span>
            <span>of {limit} pages</span>
          </>
        )}
        <span className="cf-gauge-over">{over > 0 ? overInWords(filled, limit) : ""}</span>
      </div>
    </div>
  );
}

/** `3.6 of 4 pages`. A letter just over its limit never reads as just within it. */
export function pagesInWords(filled: number, limit: number): string {
  return `${inTenths(tenthsShown(filled, limit))} of ${limit.toString()} pages`;
}

function overInWords(filled: number, limit: number): string {
  return `${inTenths(tenthsShown(filled, limit) - limit * 10)} over`;
}

function tenthsShown(filled: number, limit: number): number {
  const rounded = Math.round(filled * 10);
  return filled > limit ? Math.max(limit * 10 + 1, rounded) : rounded;
}

function inTenths(tenths: number): string {
  return (tenths / 10).toFixed(1);
}

function Segment({
  fill,
  isOver = false,
}: {
  readonly fill: number;
  readonly isOver?: boolean;
}): ReactElement {
  const share = Math.min(1, Math.max(0, fill));
  const style: CSSProperties & { "--fill": number } = { "--fill": share };
  return (
    <span
      className={`cf-gauge-segment${isOver ? " cf-gauge-segment-over" : ""}`}
      data-empty={share === 0 || undefined}
    >
      <span className="cf-gauge-fill" style={style} />
    </span>
  );
}
