import type { FindingId, SessionId, VisitId } from "../shared/visit/ids.ts";
import type { SectionId } from "../shared/visit/letterSections.ts";

/** Where everything is in the window: the part after `#`, which is also what a link's href takes. */
export const paths = {
  start: "#/",
  newVisit: "#/new",
  join: "#/join",
  visit: (id: VisitId) => `#/visit/${id}`,
  visitDetails: (id: VisitId) => `#/visit/${id}/details`,
  closeVisit: (id: VisitId) => `#/close/${id}`,
  sessions: (id: VisitId) => `#/visit/${id}/sessions`,
  session: (id: VisitId, session: SessionId) => `#/visit/${id}/sessions/${session}`,
  bringIn: (id: VisitId) => `#/visit/${id}/bring-in`,
  cases: (id: VisitId) => `#/visit/${id}/cases`,
  findings: (id: VisitId) => `#/visit/${id}/findings`,
  finding: (id: VisitId, finding: FindingId) => `#/visit/${id}/findings/${finding}`,
  letter: (id: VisitId) => `#/visit/${id}/letter`,
  letterSection: (id: VisitId, section: SectionId) => `#/visit/${id}/letter/${section}`,
  conflicts: (id: VisitId) => `#/visit/${id}/two-versions`,
  deleted: (id: VisitId) => `#/visit/${id}/deleted`,
  team: (id: VisitId) => `#/visit/${id}/team`,
  sync: (id: VisitId) => `#/visit/${id}/sync`,
} as const;

/** Goes to a place of `paths`. */
export function goTo(path: string): void {
  window.location.hash = path;
}
