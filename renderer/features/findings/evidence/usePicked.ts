import { useMemo, useState } from "react";
import type { EvidencePoint } from "./EvidencePoint.ts";
import {
  allOf,
  nothingPicked,
  type Picked,
  ranged,
  stillThere,
  toggled,
} from "./pickedEvidence.ts";

/** Evidence picked to do something with all of it, for as long as the screen is open, whatever the list is narrowed to. */
export interface Picking {
  readonly picked: Picked;
  /** What is picked, in the order of all evidence. */
  readonly points: readonly EvidencePoint[];
  readonly toggle: (key: string) => void;
  /** From where the range begins, or `from`, to `to` as the list is shown. */
  readonly range: (shown: readonly string[], ends: { from: string; to: string }) => void;
  /** Where the next range begins. */
  readonly anchorAt: (key: string) => void;
  readonly all: (shown: readonly string[]) => void;
  readonly clear: () => void;
}

export function usePicked(evidence: readonly EvidencePoint[]): Picking {
  const [kept, setPicked] = useState(nothingPicked);
  const picked = useMemo(() => {
    if (kept.keys.size === 0) return kept;
    const there = new Set(evidence.map(({ key }) => key));
    return stillThere(kept, (key) => there.has(key));
  }, [kept, evidence]);
  const points = useMemo(
    () => (picked.keys.size === 0 ? [] : evidence.filter(({ key }) => picked.keys.has(key))),
    [picked, evidence],
  );
  const acts = useMemo(
    () => ({
      toggle: (key: string) => {
        setPicked((before) => toggled(before, key));
      },
      range: (shown: readonly string[], ends: { from: string; to: string }) => {
        setPicked((before) => ranged(before, shown, ends));
      },
      anchorAt: (key: string) => {
        setPicked((before) => ({ ...before, anchor: key, beside: before.keys }));
      },
      all: (shown: readonly string[]) => {
        setPicked((before) => allOf(before, shown));
      },
      clear: () => {
        setPicked(nothingPicked);
      },
    }),
    [],
  );
  return useMemo(() => ({ picked, points, ...acts }), [picked, points, acts]);
}
