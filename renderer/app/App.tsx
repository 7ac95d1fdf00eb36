import { useEffect, type ReactElement } from "react";
import { bridgeEvents } from "../bridge/bridge.ts";
import { LowSpaceNotice } from "../features/backups/LowSpaceNotice.tsx";
import { CloseVisitScreen } from "../features/closeVisit/CloseVisitScreen.tsx";
import { NewVisitScreen } from "../features/visits/NewVisitScreen.tsx";
import { StartScreen } from "../features/visits/StartScreen.tsx";
import { goTo, paths } from "../paths.ts";
import { useRoute } from "./route.ts";
import { VisitShell } from "./VisitShell.tsx";

/** The whole window: the start, or one open visit in its frame. */
export function App(): ReactElement {
  const route = useRoute();
  if (route.screen === "closeVisit")
    return <CloseVisitScreen key={route.visitId} visitId={route.visitId} />;
  if ("visitId" in route) return <VisitShell key={route.visitId} route={route} />;
  return <BeforeAVisit isNew={route.screen === "newVisit"} />;
}

/** Without a visit the application menu can do just what these two screens do. */
function BeforeAVisit({ isNew }: { readonly isNew: boolean }): ReactElement {
  useEffect(
    () =>
      bridgeEvents.menuCommand((command) => {
        if (command === "newVisit") goTo(paths.newVisit);
        if (command === "openVisitFile") goTo(paths.start);
        if (command === "print") window.print();
      }),
    [],
  );
  return isNew ? (
    <NewVisitScreen />
  ) : (
    <>
      <LowSpaceNotice />
      <StartScreen />
    </>
  );
}
