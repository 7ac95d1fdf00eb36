import type { ReactElement } from "react";
import type { LeftOutMessage } from "../../../shared/letter/compareWithHeard.ts";
import { OccasionLine } from "./OccasionLine.tsx";

const whyWords = {
  parked: "Parked",
  emerging: "Still emerging",
  notInLetter: "Not marked for the letter",
  gone: "No longer in the visit in these words",
} as const satisfies Record<LeftOutMessage["why"], string>;

/** The other direction: what the host was told and does not find in the letter; nothing where there is none. */
export function LeftOutList({
  leftOut,
}: {
  readonly leftOut: readonly LeftOutMessage[];
}): ReactElement | null {
  if (leftOut.length === 0) return null;
  return (
    <section className="cf-compared" aria-labelledby="nothing-new-left-out">
      <h2 id="nothing-new-left-out">
        Heard, and not in the letter <span className="cf-soft">{leftOut.length}</span>
      </h2>
      <ul aria-labelledby="nothing-new-left-out">
        {leftOut.map(({ key, text, why, occasions }) => (
          <li key={key} className="cf-compared-row">
            <p className="cf-verdict cf-soft">{whyWords[why]}</p>
            <div className="cf-compared-words">
              <p className="cf-serif cf-compared-now">{text}</p>
            </div>
            <div className="cf-compared-heard">
              <ol aria-label="When it was heard">
                {occasions.map((occasion) => (
                  <OccasionLine key={occasion.id} occasion={occasion} isFirst={false} now={text} />
                ))}
              </ol>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
