import type { SyncProgress } from "../../shared/bridge/stores.ts";

type Progress = Omit<SyncProgress, "team">;

/** Passes on the beginning and the end of each step, and what is between at most ten times a second. */
export function progressReporter(report: (progress: Progress) => void): (p: Progress) => void {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const isEdge = progress.done === 0 || progress.done === progress.of;
    const now = performance.now();
    if (!isEdge && now - reportedAt < 100) return;
    reportedAt = now;
    report(progress);
  };
}
