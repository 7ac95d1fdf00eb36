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
}

/** Where each peer stands on a finding: filled circle agrees, open with ? queries, square with × dissents, dotted has not said. */
export function PositionInitials({
  positions,
}: {
  readonly positions: readonly PeerPosition[];
}): ReactElement {
  return (
    <ul className="cf-positions" aria-label="Where peers stand">
      {positions.map(({ peerId, name, initials, stance }) => (
        <li
          key={peerId}
          className={`cf-position cf-position-${stance ?? "silent"}`}
          title={`${name} ${stanceInWords(stance)}`}
        >
          <span aria-hidden="true">{initials}</span>
          <span className="cf-position-sign" aria-hidden="true">
            {stance === "queries" ? "?" : stance === "dissents" ? "×" : ""}
          </span>
          <span className="cf-visually-hidden">{`${name} ${stanceInWords(stance)}`}</span>
        </li>
      ))}
    </ul>
  );
}

function stanceInWords(stance: PeerPosition["stance"]): string {
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
