import { useState } from "react";
import type { FindingId } from "../../../shared/visit/ids.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";

export interface Walk {
  /** The one that is looked at; undefined where there is none. */
  readonly finding: Finding | undefined;
  /** "2 of 14". */
  readonly place: string;
  readonly step: (by: 1 | -1) => void;
}

/**
 * Goes through findings one after another, in the order of the moment in which it began: nothing moves
 * meanwhile, and what is deleted is left out.
 */
export function useWalk(
  findings: readonly Finding[],
  begin: () => { readonly order: readonly FindingId[]; readonly from?: FindingId | undefined },
): Walk {
  const [{ order, from }] = useState(begin);
  const [at, setAt] = useState(() => (from === undefined ? 0 : Math.max(0, order.indexOf(from))));
  const live = order.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  const last = live.length - 1;
  const index = Math.min(at, last);
  return {
    finding: live[index],
    place: `${index + 1} of ${live.length}`,
    step: (by) => setAt(Math.max(0, Math.min(last, index + by))),
  };
}
