import type { ReactElement } from "react";
import { NewVisitScreen } from "../features/visits/NewVisitScreen.tsx";
import { StartScreen } from "../features/visits/StartScreen.tsx";
import { useRoute } from "./route.ts";
import { VisitShell } from "./VisitShell.tsx";

/** The whole window: the start, or one open visit in its frame. */
export function App(): ReactElement {
  const route = useRoute();
  if ("visitId" in route) return <VisitShell key={route.visitId} route={route} />;
  return route.screen === "start" ? <StartScreen /> : <NewVisitScreen />;
}
