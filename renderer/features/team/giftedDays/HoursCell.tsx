import { useState, type ReactElement } from "react";
import { type GiftedColumn, hoursTyped } from "../../../../shared/visit/giftedDays.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { keepHours } from "./giftedDaysCommands.ts";

export const hoursCellId = (peer: Peer, at: number): string => `gifted-${peer.id}-${at}`;

/** The hours of a peer for one part: kept when it is left, or at Enter, which goes on to the next peer. */
export function HoursCell({
  peer,
  column,
  at,
  hours,
  onNext,
  onFill,
}: {
  readonly peer: Peer;
  readonly column: GiftedColumn;
  /** Which column it stands in. */
  readonly at: number;
  readonly hours: number;
  readonly onNext: () => void;
  readonly onFill: () => void;
}): ReactElement {
  const shown = hours === 0 ? "" : String(hours);
  // Null while nothing is typed that is not kept.
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const keep = (): boolean => {
    if (typed === null) return true;
    const read = hoursTyped(typed, column.most);
    setProblem(
      read === null ? `Hours up to ${column.most}, such as 7.4, or days, such as 1d` : undefined,
    );
    if (read === null) return false;
    // What was typed stands there until it comes back as kept.
    void keepHours(peer, column, read).finally(() =>
      setTyped((now) => (now === typed ? null : now)),
    );
    return true;
  };
  return (
    <TextField
      id={hoursCellId(peer, at)}
      label={`${column.label}, ${peer.initials}`}
      isLabelHidden
      width="number"
      inputMode="decimal"
      value={typed ?? shown}
      onChange={setTyped}
      onBlur={() => void keep()}
      error={problem}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          setTyped(null);
          setProblem(undefined);
        }
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (!keep()) return;
        if (event.altKey) onFill();
        else onNext();
      }}
    />
  );
}
