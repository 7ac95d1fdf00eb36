import { useSyncExternalStore } from "react";
import { FindingId, SessionId, VisitId } from "../../shared/visit/ids.ts";
import { SectionId } from "../../shared/visit/letterSections.ts";

/** A screen of the app and what it shows. */
export type Route =
  | { readonly screen: "start" | "newVisit" | "join" }
  | { readonly screen: "closeVisit"; readonly visitId: VisitId }
  | VisitRoute;

/** A screen inside an open visit. */
export type VisitRoute =
  | {
      readonly screen:
        | "visit"
        | "details"
        | "sessions"
        | "bringIn"
        | "cases"
        | "team"
        | "sync"
        | "conflicts"
        | "deleted";
      readonly visitId: VisitId;
    }
  | { readonly screen: "session"; readonly visitId: VisitId; readonly sessionId: SessionId }
  | { readonly screen: "findings"; readonly visitId: VisitId; readonly findingId: FindingId | null }
  | { readonly screen: "letter"; readonly visitId: VisitId; readonly sectionId: SectionId | null };

/** Reads a place of `renderer/paths.ts`; what is not one leads to the start. */
export function readRoute(hash: string): Route {
  const [, first, visit, place, detail] = hash.replace(/^#/, "").split("/");
  if (first === "new") return { screen: "newVisit" };
  if (first === "join") return { screen: "join" };
  const visitId = VisitId.safeParse(visit);
  if (first === "close" && visitId.success) return { screen: "closeVisit", visitId: visitId.data };
  if (first !== "visit" || !visitId.success) return { screen: "start" };
  const at = { visitId: visitId.data };
  switch (place) {
    case "details":
    case "cases":
    case "team":
    case "sync":
    case "deleted":
      return { screen: place, ...at };
    case "two-versions":
      return { screen: "conflicts", ...at };
    case "bring-in":
      return { screen: "bringIn", ...at };
    case "sessions": {
      const sessionId = SessionId.safeParse(detail);
      return sessionId.success
        ? { screen: "session", ...at, sessionId: sessionId.data }
        : { screen: "sessions", ...at };
    }
    case "findings":
      return { screen: place, ...at, findingId: FindingId.safeParse(detail).data ?? null };
    case "letter":
      return { screen: place, ...at, sectionId: SectionId.safeParse(detail).data ?? null };
    default:
      return { screen: "visit", ...at };
  }
}

/** The route shown now; follows links and the back key. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return readRoute(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
