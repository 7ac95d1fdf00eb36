import { londonDate } from "../../words/londonTime.ts";
import type { VisitRecords } from "../records.ts";

/** Something that the visit says has happened, on a day that this laptop has not come to. */
export interface HappenedLater {
  readonly what: "issued" | "held" | "destroyed";
  /** ISO day in England. */
  readonly day: string;
}

/**
 * What of the visit lies after `today`, the latest of it; null where nothing does. It did happen, so
 * either this laptop’s clock is behind or another’s was ahead, and a day that is reckoned by it is not to
 * be relied on. The sample visit has a today of its own.
 */
export function clockBehind(
  { visit, letters, holds, destructions }: VisitRecords,
  today: string,
): HappenedLater | null {
  if (visit.isSample) return null;
  const happened = [
    ...letters.map(({ issued }) => ({ what: "issued" as const, at: issued?.at ?? null })),
    ...holds.map(({ placedAt }) => ({ what: "held" as const, at: placedAt })),
    ...destructions.map(({ at }) => ({ what: "destroyed" as const, at })),
  ];
  const later = happened
    .flatMap(({ what, at }) => (at === null ? [] : [{ what, day: londonDate(at) }]))
    .filter(({ day }) => day > today)
    .sort((a, b) => b.day.localeCompare(a.day));
  return later[0] ?? null;
}
