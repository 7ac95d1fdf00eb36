import { useEffect, type ReactElement } from "react";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { londonTime } from "../../../shared/words/londonTime.ts";
import { useSignal } from "../../signal.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { heldSince, holdOpen, letGo, longestHoldMs } from "../../vault/heldOpen.ts";

/**
 * In a session, for somebody who writes by hand: the laptop does not lock while they touch no key. Only
 * where a ground rule says so to which both sides agreed; nothing else shows otherwise.
 */
export function StayOpen({
  records,
}: {
  readonly records: Pick<VisitRecords, "visit" | "agreements">;
}): ReactElement | null {
  const isAgreed = decidingRule(records, "lock")?.isAgreed === true;
  const since = useSignal(heldSince);
  // Whoever leaves the session, or takes the agreement back, is no longer waited for.
  useEffect(() => (isAgreed ? letGo : undefined), [isAgreed]);
  if (!isAgreed) return null;
  return (
    <>
      <StatusText>
        {since !== null &&
          `Open until ${londonTime(new Date(since + longestHoldMs).toISOString())}`}
      </StatusText>
      <Button variant="plain" onPress={since === null ? holdOpen : letGo}>
        {since === null ? "Stay open: I write by hand" : "Lock as usual"}
      </Button>
    </>
  );
}
