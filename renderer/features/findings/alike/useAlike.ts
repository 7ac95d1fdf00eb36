import { useEffect, useRef, useState } from "react";
import type { SourceGroup } from "../../../../shared/visit/programme/vocabulary.ts";
import type { LinesAlike } from "../../../../shared/words/linesAlike.ts";
import { idle } from "../../../idle.ts";
import { WorkerCalls } from "../../../worker/workerCalls.ts";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import type { AlikeTasks } from "./alike.worker.ts";

/** Which of the lines say alike, worked out beside the window while `isOpen`; null until it is known. */
export function useAlike(
  points: readonly EvidencePoint[],
  { groups, isOpen }: { readonly groups: readonly SourceGroup[]; readonly isOpen: boolean },
): readonly LinesAlike[] | null {
  const [found, setFound] = useState<readonly LinesAlike[] | null>(null);
  const calls = useRef<WorkerCalls<AlikeTasks> | null>(null);
  useEffect(
    () => () => {
      calls.current?.end("closed");
      calls.current = null;
    },
    [],
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    const ends = new AbortController();
    const look = async (): Promise<void> => {
      // Whoever links line after line is not waiting for it.
      if (!(await idle(ends.signal))) return;
      calls.current ??= new WorkerCalls<AlikeTasks>(
        new Worker(new URL("./alike.worker.ts", import.meta.url), { type: "module" }),
      );
      const lines = points
        .filter(({ ref }) => ref.type === "note")
        .map(({ key, text, source }) => ({ key, text, session: source }));
      const labels = groups.map(({ label }) => label);
      const alike = await calls.current.call("alike", { lines, groups: labels });
      if (!ends.signal.aborted) setFound(alike);
    };
    // Suggestions that cannot be made are none.
    void look().catch(() => ends.signal.aborted || setFound([]));
    return () => {
      ends.abort();
    };
  }, [points, groups, isOpen]);
  return found;
}
