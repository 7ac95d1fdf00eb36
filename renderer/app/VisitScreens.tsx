import { useState, type ReactElement } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { TeamScreen } from "../features/team/TeamScreen.tsx";
import { VisitDetailsScreen } from "../features/visits/VisitDetailsScreen.tsx";
import { VisitScreen } from "../features/visits/VisitScreen.tsx";
import type { VisitRoute } from "./route.ts";

/** The screen of a route, with the visit's records. */
export function VisitScreens({
  route,
  records,
}: {
  readonly route: VisitRoute;
  readonly records: VisitRecords;
}): ReactElement {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  switch (route.screen) {
    case "visit":
      return <VisitScreen records={records} today={today} />;
    case "details":
      return <VisitDetailsScreen records={records} />;
    case "team":
      return <TeamScreen records={records} today={today} />;
    case "sessions":
    case "session":
    case "bringIn":
    case "cases":
    case "findings":
    case "letter":
      return <VisitScreen records={records} today={today} />;
    default:
      return assertNever(route);
  }
}
