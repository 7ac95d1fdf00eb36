import { memo, type ReactElement } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import { addDays } from "../../shared/words/inWords.ts";
import type { Peer } from "../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { NotesGone } from "../features/closeVisit/retention/NotesGone.tsx";
import { RetentionReminder } from "../features/closeVisit/retention/RetentionReminder.tsx";
import { isReduced } from "../../shared/visit/retention/reducedVisit.ts";
import { staysWithoutNotes, titleOf } from "../places/withoutNotes.ts";
import { openReturned } from "../features/bringIn/openReturned.ts";
import { openTables } from "../features/bringIn/openTables.ts";
import { setStance } from "../features/findings/finding/positionCommands.ts";
import type { TeamSync } from "../sync/teamSync.ts";
import type { VisitRoute } from "../places/route.ts";
import {
  AddPicturesDialog,
  AnnexScreen,
  BaselineScreen,
  BriefingScreen,
  BringInScreen,
  CasesScreen,
  CheckInsScreen,
  ChecklistScreen,
  EveningScreen,
  MeetingScreen,
  PreReadingScreen,
  TimetableScreen,
  RegisterScreen,
  RetentionScreen,
  KeptVisitScreen,
  ConcernsScreen,
  ConflictsScreen,
  CopiesScreen,
  DeletedScreen,
  FactualCheckScreen,
  FindingsScreen,
  GiftedDaysScreen,
  GroundRulesScreen,
  HandOverScreen,
  ImpactScreen,
  JournalScreen,
  LearningScreen,
  LetterScreen,
  NewsScreen,
  NextStepsScreen,
  NothingNewScreen,
  PresentScreen,
  ProfileScreen,
  PublicVersionScreen,
  QuestionnairesScreen,
  ScopeScreen,
  SessionScreen,
  StandScreen,
  SessionsScreen,
  StatementsScreen,
  SyncScreen,
  TeamScreen,
  ThemeFileScreen,
  VersionsScreen,
  VisitDetailsScreen,
  VisitScreen,
  VoicesScreen,
  WaitingScreen,
} from "./screens.ts";
import { evidenceFinder } from "./evidenceFinder.ts";
import { StayOpen } from "./lock/StayOpen.tsx";
import { useToday } from "./useToday.ts";

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
  if (isReduced(records)) {
    if (!staysWithoutNotes(route.place))
      return <NotesGone title={titleOf(route.place)} visit={records.visit} />;
    if (route.place === "visit") return <KeptVisitScreen records={records} today={now} />;
  }
  switch (route.place) {
    case "visit":
      return (
        <VisitScreen
          records={records}
          today={today}
          retention={<RetentionReminder records={records} today={today} />}
        />
      );
    case "details":
      return <VisitDetailsScreen records={records} />;
    case "briefing":
      return <BriefingScreen records={records} />;
    case "checklist":
      return <ChecklistScreen records={records} today={today} />;
    case "scope":
      return <ScopeScreen records={records} today={today} me={me?.id ?? null} />;
    case "groundRules":
      return <GroundRulesScreen records={records} today={today} />;
    case "retention":
      return <RetentionScreen records={records} today={today} sync={sync} />;
    case "team":
      return <TeamScreen records={records} sync={sync} />;
    case "checkIns":
      return <CheckInsScreen records={records} today={today} />;
    case "evening":
      return <EveningScreen records={records} today={today} />;
    case "meeting":
      return <MeetingScreen records={records} today={today} />;
    case "stand":
      return <StandScreen records={records} setStance={setStance} />;
    case "timetable":
      return <TimetableScreen records={records} today={today} />;
    case "preReading":
      return <PreReadingScreen records={records} today={today} />;
    case "profile":
      return <ProfileScreen records={records} openTables={openTables} />;
    case "statements":
      return <StatementsScreen records={records} />;
    case "voices":
      return <VoicesScreen records={records} />;
    case "news":
      return <NewsScreen records={records} nameOf={nameOf} />;
    case "waiting":
      return <WaitingScreen records={records} />;
    case "themeFile":
      return <ThemeFileScreen records={records} />;
    case "impact":
      return <ImpactScreen records={records} today={today} />;
    case "baseline":
      return <BaselineScreen records={records} findEvidence={evidenceFinder} />;
    case "register":
      return <RegisterScreen records={records} today={today} openTables={openTables} />;
    case "learning":
      return <LearningScreen records={records} />;
    case "questionnaires":
      return (
        <QuestionnairesScreen
          records={records}
          me={me}
          openReturned={openReturned}
          openTables={openTables}
        />
      );
    case "journal":
      return <JournalScreen records={records} nameOf={nameOf} />;
    case "giftedDays":
      return <GiftedDaysScreen records={records} />;
    case "sync":
      return sync && <SyncScreen records={records} sync={sync} />;
    case "findings":
      return <FindingsScreen records={records} findingId={route.findingId} />;
    case "letter":
      return <LetterScreen records={records} sectionId={route.sectionId} me={me} nameOf={nameOf} />;
    case "present":
      return <PresentScreen records={records} />;
    case "nothingNew":
      return <NothingNewScreen records={records} />;
    case "handOver":
      return <HandOverScreen records={records} />;
    case "nextSteps":
      return <NextStepsScreen records={records} />;
    case "factualCheck":
      return (
        <FactualCheckScreen records={records} today={today} me={me} openReturned={openReturned} />
      );
    case "annex":
      return <AnnexScreen records={records} me={me} />;
    case "copies":
      return <CopiesScreen records={records} me={me} today={today} />;
    case "publicVersion":
      return <PublicVersionScreen records={records} me={me} />;
    case "versions":
      return <VersionsScreen records={records} />;
    case "sessions":
      return <SessionsScreen records={records} />;
    case "session":
      return (
        <SessionScreen
          key={route.sessionId}
          records={records}
          sessionId={route.sessionId}
          stayOpen={<StayOpen records={records} />}
        />
      );
    case "bringIn":
      return <BringInScreen records={records} AddPictures={AddPicturesDialog} />;
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
