import type { ReactElement } from "react";
import "./EvidenceMeter.css";

/** Independent sessions, source groups and kinds (heard, read, seen) behind a finding. */
export interface EvidenceCount {
  readonly sessions: number;
  readonly groups: number;
  readonly kinds: number;
}

export interface EvidenceMeterProps extends EvidenceCount {
  /** What the team has set as enough. */
  readonly enough: EvidenceCount;
  /** Pieces of evidence that speak against it. */
  readonly against?: number;
}

/** How well a finding stands: counts, a stroke for each, open strokes for what is missing, and the word. */
export function EvidenceMeter({ enough, against = 0, ...count }: EvidenceMeterProps): ReactElement {
  const measures = [
    { id: "sessions", has: count.sessions, needs: enough.sessions, words: ["session", "sessions"] },
    { id: "groups", has: count.groups, needs: enough.groups, words: ["group", "groups"] },
    { id: "kinds", has: count.kinds, needs: enough.kinds, words: ["kind", "kinds"] },
  ] as const;
  const isThin = measures.some(({ has, needs }) => has < needs);
  const spoken = measures.map(({ has, words }) => `${has.toString()} ${plural(has, words)}`);
  const missing = measures
    .filter(({ has, needs }) => has < needs)
    .map(
      ({ has, needs, words }) => `${(needs - has).toString()} more ${plural(needs - has, words)}`,
    );
  return (
    <span className="cf-evidence">
      <span className="cf-visually-hidden">
        {`Evidence: ${spoken.join(", ")}. ${isThin ? `Thin: needs ${missing.join(", ")}.` : "Enough."}`}
        {against > 0 && ` ${against.toString()} against.`}
      </span>
      {measures.map(({ id, has, needs, words }) => (
        <span key={id} className="cf-evidence-measure" aria-hidden="true">
          <span className="cf-evidence-number">{has}</span>
          <span className={`cf-evidence-unit cf-evidence-${id}`}>{plural(has, words)}</span>
          <Strokes has={has} needs={needs} />
        </span>
      ))}
      <span
        className={`cf-evidence-verdict${isThin ? " cf-evidence-thin" : ""}`}
        aria-hidden="true"
      >
        {isThin ? "Thin" : "Enough"}
      </span>
      {against > 0 && (
        <span className="cf-evidence-against" aria-hidden="true">
          {against} against
        </span>
      )}
    </span>
  );
}

function Strokes({ has, needs }: { readonly has: number; readonly needs: number }): ReactElement {
  return (
    <span className="cf-evidence-strokes">
      {Array.from({ length: needs }, (_, index) => (
        <span key={index} className={index < has ? "cf-stroke cf-stroke-full" : "cf-stroke"} />
      ))}
    </span>
  );
}

function plural(count: number, [one, many]: readonly [string, string]): string {
  return count === 1 ? one : many;
}
