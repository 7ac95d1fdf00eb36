import { type ReactElement, useState } from "react";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { Conflict } from "../../../shared/ops/conflict.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { ConflictCard } from "./ConflictCard.tsx";
import { conflictKey } from "./settle.ts";
import { useConflicts } from "./useConflicts.ts";
import "./Conflicts.css";

export interface ConflictsScreenProps {
  readonly records: VisitRecords;
  /** Whose laptop a device is: "you", or the initials of a member. */
  readonly nameOf: (device: DeviceId) => string;
}

/** What peers wrote at once so that only the team can say what holds, card by card. */
export function ConflictsScreen({ records, nameOf }: ConflictsScreenProps): ReactElement {
  const conflicts = useConflicts(records.visit.id);
  const [said, setSaid] = useState("");
  // A card in which somebody is writing stays, whatever another laptop does to its conflict.
  const [written, setWritten] = useState<ReadonlyMap<string, Conflict>>(new Map());
  const keys = new Set(conflicts.map(conflictKey));
  const left = [...written].filter(([key]) => !keys.has(key)).map(([, conflict]) => conflict);
  // In one order whatever comes and goes: a card that is moved would take the caret from its editor.
  const cards = [...conflicts, ...left].sort((a, b) => (conflictKey(a) < conflictKey(b) ? -1 : 1));
  const setWriting = (conflict: Conflict, isWriting: boolean) => {
    setWritten((before) => {
      const next = new Map(before);
      if (isWriting) next.set(conflictKey(conflict), conflict);
      else next.delete(conflictKey(conflict));
      return next;
    });
  };
  return (
    <Page width="wide">
      <Stack gap={1}>
        <PageHeading
          title="Two versions"
          below={conflicts.length === 0 ? undefined : inWords(conflicts.length)}
        />
        <StatusText>{said}</StatusText>
      </Stack>
      {cards.length === 0 ? (
        <EmptyState title="Nothing to settle">
          When two peers change the same words without having seen each other’s, both versions wait
          here and the team chooses or joins them. Nothing is lost meanwhile.
        </EmptyState>
      ) : (
        <ul className="cf-conflicts" aria-label="To settle">
          {cards.map((conflict) => (
            <ConflictCard
              key={conflictKey(conflict)}
              conflict={conflict}
              records={records}
              nameOf={nameOf}
              isSettledElsewhere={!keys.has(conflictKey(conflict))}
              onWriting={(isWriting) => setWriting(conflict, isWriting)}
              onSaid={setSaid}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

function inWords(count: number): string {
  const what = count === 1 ? "1 place was" : `${count} places were`;
  return `${what} changed by two peers at once. What is shown elsewhere is the first version; the other is kept.`;
}
