import type { VisitId } from "../../../shared/visit/ids.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { openSampleVisit } from "../../features/visits/visits.ts";
import { goTo, pathInVisit } from "../../places/paths.ts";
import { Signal } from "../../signal.ts";
import { tourSteps } from "./tourSteps.ts";

/** Where in the tour somebody is, and in which visit; null while nobody takes it. */
export const tour = new Signal<{ readonly visitId: VisitId; readonly at: number } | null>(null);

/** Begins the tour on the sample visit. */
export async function beginTour(): Promise<void> {
  goToStep(await openSampleVisit(), 0);
}

/** Goes to a step of the tour, and its place. */
export function goToStep(visitId: VisitId, at: number): void {
  const step = tourSteps[at];
  if (step === undefined) return tour.set(null);
  // The notes of an interview: the one that has most of them.
  const of = step.place === "session" ? fullestSession(visitId) : null;
  tour.set({ visitId, at });
  goTo(pathInVisit(step.place === "session" && of === null ? "sessions" : step.place, visitId, of));
}

function fullestSession(visitId: VisitId): string | null {
  const records = openedVisit(visitId)?.records.value();
  if (!records) return null;
  const interviews = records.sessions.filter(({ kind }) =>
    /^(?:oneToOne|paired|group)$/u.test(kind),
  );
  const lines = (id: string) => records.notes.filter(({ sessionId }) => sessionId === id).length;
  const [fullest] = interviews.toSorted((a, b) => lines(b.id) - lines(a.id));
  return fullest?.id ?? null;
}
