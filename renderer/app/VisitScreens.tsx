import { lazy, memo, Suspense, type ReactElement } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import { addDays } from "../../shared/words/inWords.ts";
import type { Peer } from "../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { BringInScreen } from "../features/bringIn/BringInScreen.tsx";
import { openReturned } from "../features/bringIn/openReturned.ts";
import { openTables } from "../features/bringIn/openTables.ts";
import { CasesScreen } from "../features/cases/CasesScreen.tsx";
import { certificatesOf } from "../features/cases/draw/certificatesOf.ts";
import { CheckInsScreen } from "../features/checkIns/CheckInsScreen.tsx";
import { ConcernsScreen } from "../features/concerns/ConcernsScreen.tsx";
import { ConflictsScreen } from "../features/conflicts/ConflictsScreen.tsx";
import { FindingsScreen } from "../features/findings/FindingsScreen.tsx";
import { DeletedScreen } from "../features/history/DeletedScreen.tsx";
import { LetterScreen } from "../features/letter/LetterScreen.tsx";
import { SessionScreen } from "../features/sessions/SessionScreen.tsx";
import { SessionsScreen } from "../features/sessions/SessionsScreen.tsx";
import { SyncScreen } from "../features/sync/SyncScreen.tsx";
import { TeamScreen } from "../features/team/TeamScreen.tsx";
import { VisitDetailsScreen } from "../features/visits/VisitDetailsScreen.tsx";
import { VisitScreen } from "../features/visits/VisitScreen.tsx";
import type { TeamSync } from "../sync/teamSync.ts";
import type { VisitRoute } from "../places/route.ts";
import { useToday } from "./useToday.ts";

// Shown once or twice in a visit: it does not keep the first screen waiting.
const PresentScreen = lazy(async () => ({
  default: (await import("../features/present/PresentScreen.tsx")).PresentScreen,
}));
const FactualCheckScreen = lazy(async () => ({
  default: (await import("../features/factualCheck/FactualCheckScreen.tsx")).FactualCheckScreen,
}));

const NothingNewScreen = lazy(async () => ({
  default: (await import("../features/nothingNew/NothingNewScreen.tsx")).NothingNewScreen,
}));

const HandOverScreen = lazy(async () => ({
  default: (await import("../features/handOver/HandOverScreen.tsx")).HandOverScreen,
}));

const NextStepsScreen = lazy(async () => ({
  default: (await import("../features/nextSteps/NextStepsScreen.tsx")).NextStepsScreen,
}));

const AnnexScreen = lazy(async () => ({
  default: (await import("../features/annex/AnnexScreen.tsx")).AnnexScreen,
}));

const VersionsScreen = lazy(async () => ({
  default: (await import("../features/letter/versions/VersionsScreen.tsx")).VersionsScreen,
}));

/** The screen of each place of a visit, with the visit's records; what the frame says meanwhile draws it no second time. */
export const VisitScreens = memo(function VisitScreens({
  route,
  records,
  nameOf,
  me,
  sync,
}: {
  readonly route: VisitRoute;
  readonly records: VisitRecords;
  readonly nameOf: (device: DeviceId) => string;
  /** Who of the team sits at this laptop; null when the team's table does not tell. */
  readonly me: Peer | null;
  /** Null while it is opened. */
  readonly sync: TeamSync | null;
}): ReactElement | null {
  const now = useToday();
  // The sample visit stays on the day after its fieldwork: a letter that is years late teaches nothing.
  const lastDay = [...records.visit.daysOnSite].sort().at(-1);
  const today = records.visit.isSample && lastDay !== undefined ? addDays(lastDay, 1) : now;
  switch (route.place) {
    case "visit":
      return <VisitScreen records={records} today={today} />;
    case "details":
      return <VisitDetailsScreen records={records} />;
    case "team":
      return <TeamScreen records={records} sync={sync} />;
    case "checkIns":
      return <CheckInsScreen records={records} today={today} />;
    case "sync":
      return sync && <SyncScreen records={records} sync={sync} />;
    case "findings":
      return <FindingsScreen records={records} findingId={route.findingId} />;
    case "letter":
      return <LetterScreen records={records} sectionId={route.sectionId} me={me} nameOf={nameOf} />;
    case "present":
      return (
        <Suspense fallback={null}>
          <PresentScreen records={records} />
        </Suspense>
      );
    case "nothingNew":
      return (
        <Suspense fallback={null}>
          <NothingNewScreen records={records} />
        </Suspense>
      );
    case "handOver":
      return (
        <Suspense fallback={null}>
          <HandOverScreen records={records} certificatesOf={certificatesOf} />
        </Suspense>
      );
    case "nextSteps":
      return (
        <Suspense fallback={null}>
          <NextStepsScreen records={records} />
        </Suspense>
      );
    case "factualCheck":
      return (
        <Suspense fallback={null}>
          <FactualCheckScreen records={records} today={today} me={me} openReturned={openReturned} />
        </Suspense>
      );
    case "annex":
      return (
        <Suspense fallback={null}>
          <AnnexScreen records={records} me={me} />
        </Suspense>
      );
    case "versions":
      return (
        <Suspense fallback={null}>
          <VersionsScreen records={records} />
        </Suspense>
      );
    case "sessions":
      return <SessionsScreen records={records} />;
    case "session":
      return <SessionScreen key={route.sessionId} records={records} sessionId={route.sessionId} />;
    case "bringIn":
      return <BringInScreen records={records} />;
    case "concerns":
      return (
        <ConcernsScreen
          key={route.concernId}
          records={records}
          shown={route.concernId}
          sync={sync}
        />
      );
    case "conflicts":
      return <ConflictsScreen records={records} nameOf={nameOf} />;
    case "deleted":
      return <DeletedScreen records={records} nameOf={nameOf} />;
    case "cases":
      return <CasesScreen records={records} rowId={route.rowId} me={me} openTables={openTables} />;
    default:
      return assertNever(route);
  }
});
