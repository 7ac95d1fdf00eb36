import { useRef, useState, type ReactElement } from "react";
import type { FlaggedField } from "../../../shared/identifiers/identifiersInVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { SyncStatus } from "../../sync/syncStatus.ts";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { FirstSending } from "./FirstSending.tsx";
import { lookThrough } from "./lookThrough.ts";

/**
 * Looks through the visit before anything of it is sent for the first time: what may tell who somebody is
 * is said, with its place, and sent only when somebody knowingly does. `before(send)` is what a button
 * calls in place of `send`. A place to sync with is chosen behind it too: once there is one, main sends
 * whatever is packed by itself.
 */
export function useFirstSending(
  records: VisitRecords,
  { verifiedAt }: SyncStatus,
): {
  readonly before: (send: () => void) => void;
  readonly dialog: ReactElement;
} {
  const [asking, setAsking] = useState<{
    readonly found: readonly FlaggedField[];
    readonly send: () => void;
  } | null>(null);
  // Who said yes and met a store that was away is not asked again.
  const isPassed = useRef(false);
  const [isLooking, setLooking] = useState(false);
  const before = async (send: () => void) => {
    if (verifiedAt !== null || isPassed.current) return send();
    if (isLooking) return;
    setLooking(true);
    const found = await lookThrough(records).finally(() => setLooking(false));
    if (found.length === 0) return send();
    setAsking({ found, send });
  };
  return {
    before: (send) => void before(send),
    dialog: (
      <>
        <StatusText>{isLooking ? "Looking through what was typed" : ""}</StatusText>
        {asking !== null && (
          <FirstSending
            records={records}
            found={asking.found}
            onClose={() => setAsking(null)}
            onSend={() => {
              isPassed.current = true;
              asking.send();
            }}
          />
        )}
      </>
    ),
  };
}
