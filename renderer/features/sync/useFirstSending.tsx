import { useRef, useState, type ReactElement } from "react";
import type { FlaggedField } from "../../../shared/identifiers/identifiersInVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { SyncStatus } from "../../sync/syncStatus.ts";
import { FirstSending } from "./FirstSending.tsx";
import { lookThrough } from "./lookThrough.ts";

/**
 * Looks through the visit before anything of it is sent for the first time: what may tell who somebody is
 * is said, with its place, and sent only when somebody knowingly does. `before(send)` is what a button
 * calls in place of `send`.
 */
export function useFirstSending(
  records: VisitRecords,
  { verifiedAt }: SyncStatus,
): {
  readonly before: (send: () => void) => void;
  readonly dialog: ReactElement | null;
} {
  const [asking, setAsking] = useState<{
    readonly found: readonly FlaggedField[];
    readonly send: () => void;
  } | null>(null);
  // Who said yes and met a store that was away is not asked again.
  const isPassed = useRef(false);
  const before = async (send: () => void) => {
    if (verifiedAt !== null || isPassed.current) return send();
    const found = await lookThrough(records);
    if (found.length === 0) return send();
    setAsking({ found, send });
  };
  return {
    before: (send) => void before(send),
    dialog:
      asking === null ? null : (
        <FirstSending
          records={records}
          found={asking.found}
          onClose={() => setAsking(null)}
          onSend={() => {
            isPassed.current = true;
            asking.send();
          }}
        />
      ),
  };
}
