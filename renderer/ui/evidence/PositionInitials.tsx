import type { ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { Position } from "../../../shared/visit/kinds/position.ts";
import "./PositionInitials.css";

export interface PeerPosition {
  readonly peerId: string;
  /** As the peer is called in the team, "Amara Obi". */
  readonly name: string;
  readonly initials: string;
  /** Null while the peer has not said. */
  readonly stance: Position["stance"] | null;
  /** Said of an earlier wording, so that it is to be said anew. */
  readonly isEarlier?: boolean;
}

/** Where each peer stands on a finding: filled circle agrees, open with ? queries, square with × dissents, dotted has not said, with a wave has said so of an earlier wording. */
export function PositionInitials({
  positions,
}: {
  readonly positions: readonly PeerPosition[];
}): ReactElement {
  return (
    <ul className="cf-positions" aria-label="Where peers stand">
      {positions.map(({ peerId, name, initials, stance, isEarlier = false }) => (
        <li
          key={peerId}
          className={`cf-position cf-position-${stance ?? "silent"}`}
          title={`${name} ${stanceInWords(stance, isEarlier)}`}
        >
          <span aria-hidden="true">{initials}</span>
          <span className="cf-position-sign" aria-hidden="true">
            {stance === "queries" ? "?" : stance === "dissents" ? "×" : isEarlier ? "~" : ""}
          </span>
          <span className="cf-visually-hidden">{`${name} ${stanceInWords(stance, isEarlier)}`}</span>
        </li>
      ))}
    </ul>
  );
}

function stanceInWords(stance: PeerPosition["stance"], isEarlier: boolean): string {
  if (isEarlier) return "spoke of an earlier wording";
  switch (stance) {
    case "agrees":
      return "agrees";
    case "queries":
      return "queries";
    case "dissents":
      return "dissents";
    case null:
      return "has not said";
    default:
      return assertNever(stance);
  }
}
