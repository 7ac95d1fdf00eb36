import { useEffect, type ReactElement } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { bridgeEvents } from "../bridge/bridge.ts";
import { LowSpaceNotice } from "../features/backups/LowSpaceNotice.tsx";
import { CloseVisitScreen } from "../features/closeVisit/CloseVisitScreen.tsx";
import { JoinScreen } from "../features/join/JoinScreen.tsx";
import { NewVisitScreen } from "../features/visits/NewVisitScreen.tsx";
import { StartScreen } from "../features/visits/StartScreen.tsx";
import { goTo, paths } from "../paths.ts";
import { joinTeam } from "../sync/teams.ts";
import { useSyncStatus, useTeamSync } from "../sync/useTeamSync.ts";
import { useRoute } from "./route.ts";
import { VisitShell } from "./VisitShell.tsx";

/** The whole window: the start, or one open visit in its frame. */
export function App(): ReactElement {
  const route = useRoute();
  if (route.screen === "closeVisit")
    return <ClosingVisit key={route.visitId} visitId={route.visitId} />;
  if ("visitId" in route) return <VisitShell key={route.visitId} route={route} />;
  return <BeforeAVisit screen={route.screen} />;
}

/** Closing a visit, with what the others would miss: what was not sent, and who still holds it. */
function ClosingVisit({ visitId }: { readonly visitId: VisitId }): ReactElement {
  const status = useSyncStatus(useTeamSync(visitId));
  if (status === undefined) return <CloseVisitScreen visitId={visitId} />;
  // Where the team never synced nobody waits for anything.
  const unsent = status.store === null ? 0 : status.toSend;
  return <CloseVisitScreen visitId={visitId} unsent={unsent} members={status.members} />;
}

/** Without a visit the application menu can do just what these screens do. */
function BeforeAVisit({
  screen,
}: {
  readonly screen: "start" | "newVisit" | "join";
}): ReactElement {
  useEffect(
    () =>
      bridgeEvents.menuCommand((command) => {
        if (command === "newVisit") goTo(paths.newVisit);
        if (command === "openVisitFile") goTo(paths.start);
        if (command === "print") window.print();
      }),
    [],
  );
  switch (screen) {
    case "newVisit":
      return <NewVisitScreen />;
    case "join":
      return <JoinScreen join={joinTeam} />;
    case "start":
      return (
        <>
          <LowSpaceNotice />
          <StartScreen />
        </>
      );
    default:
      return assertNever(screen);
  }
}
