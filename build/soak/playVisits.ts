import { mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { playVisit } from "./shortVisit.ts";

/** What many visits came to. */
export interface PlayedVisits {
  readonly visits: number;
  readonly saved: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Visits in which something was amiss, with the seed that repeats each. */
  readonly amiss: readonly { readonly seed: number; readonly what: string }[];
}

/** Plays so many visits from a first seed on; in memory where the system has a disk there. */
export async function playVisits(
  visits: number,
  {
    seed = 0,
    onVisit = () => undefined,
  }: { readonly seed?: number; readonly onVisit?: (done: number) => void } = {},
): Promise<PlayedVisits> {
  const home = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const root = await mkdtemp(path.join(home, "cf-visits-"));
  const faults: Record<string, number> = {};
  const amiss: { seed: number; what: string }[] = [];
  let saved = 0;
  try {
    for (let played = 0; played < visits; played += 1) {
      const own = seed + played;
      const visit = await playVisit(own, path.join(root, String(own)));
      saved += visit.saved;
      for (const [fault, times] of Object.entries(visit.faults))
        faults[fault] = (faults[fault] ?? 0) + times;
      const what = [
        ...(visit.lost.length > 0 ? [`${visit.lost.length} lost`] : []),
        ...(visit.strange > 0 ? [`${visit.strange} that nobody wrote`] : []),
        ...(visit.differing > 0 ? [`${visit.differing} rows differ`] : []),
        ...(visit.notRescued > 0 ? [`${visit.notRescued} not rescued`] : []),
        ...(visit.isStuck ? ["stuck"] : []),
      ];
      if (what.length > 0) amiss.push({ seed: own, what: what.join(", ") });
      onVisit(played + 1);
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return { visits, saved, faults, amiss };
}

/** In words: "26,431 visits, 145,000 changes saved; …". */
export function playedInWords({ visits, saved, faults, amiss }: PlayedVisits): string {
  const number = (count: number) => count.toLocaleString("en-GB");
  const struck = Object.entries(faults)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fault, times]) => `${fault} ${number(times)}`);
  const bad = amiss.map(({ seed, what }) => `\n  visit ${seed}: ${what}`).join("");
  return `${number(visits)} visits, ${number(saved)} changes saved; ${struck.join(", ")}; visits with anything lost, changed, doubled or stuck: ${number(amiss.length)}${bad}`;
}
