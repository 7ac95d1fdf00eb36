import { later } from "./later.tsx";

export const HelpDialog = later(async () => (await import("./help/HelpDialog.tsx")).HelpDialog);

// One line a screen, each with a script of its own.
export const VisitScreen = later(
  async () => (await import("../features/visits/VisitScreen.tsx")).VisitScreen,
);
export const SessionsScreen = later(
  async () => (await import("../features/sessions/SessionsScreen.tsx")).SessionsScreen,
);
export const SessionScreen = later(
  async () => (await import("../features/sessions/notes/SessionScreen.tsx")).SessionScreen,
);
export const FindingsScreen = later(
  async () => (await import("../features/findings/FindingsScreen.tsx")).FindingsScreen,
);
export const LetterScreen = later(
  async () => (await import("../features/letter/LetterScreen.tsx")).LetterScreen,
);
export const CasesScreen = later(
  async () => (await import("../features/cases/CasesScreen.tsx")).CasesScreen,
);
export const BringInScreen = later(
  async () => (await import("../features/bringIn/BringInScreen.tsx")).BringInScreen,
);
export const CheckInsScreen = later(
  async () => (await import("../features/checkIns/CheckInsScreen.tsx")).CheckInsScreen,
);
export const EveningScreen = later(
  async () => (await import("../features/evening/EveningScreen.tsx")).EveningScreen,
);
export const MeetingScreen = later(
  async () => (await import("../features/evening/MeetingScreen.tsx")).MeetingScreen,
);
export const StandScreen = later(
  async () => (await import("../features/evening/StandScreen.tsx")).StandScreen,
);
export const RegisterScreen = later(
  async () => (await import("../features/register/RegisterScreen.tsx")).RegisterScreen,
);
export const ThemeFileScreen = later(
  async () => (await import("../features/themeFile/ThemeFileScreen.tsx")).ThemeFileScreen,
);
export const TimetableScreen = later(
  async () => (await import("../features/sessions/timetable/TimetableScreen.tsx")).TimetableScreen,
);
export const PreReadingScreen = later(
  async () => (await import("../features/preReading/PreReadingScreen.tsx")).PreReadingScreen,
);
export const ProfileScreen = later(
  async () => (await import("../features/profile/ProfileScreen.tsx")).ProfileScreen,
);
export const StatementsScreen = later(
  async () =>
    (await import("../features/profile/statements/StatementsScreen.tsx")).StatementsScreen,
);
export const VoicesScreen = later(
  async () => (await import("../features/voices/VoicesScreen.tsx")).VoicesScreen,
);
export const WaitingScreen = later(
  async () => (await import("../features/waiting/WaitingScreen.tsx")).WaitingScreen,
);
export const NewsScreen = later(
  async () => (await import("../features/news/NewsScreen.tsx")).NewsScreen,
);
export const TeamScreen = later(
  async () => (await import("../features/team/TeamScreen.tsx")).TeamScreen,
);
export const LearningScreen = later(
  async () => (await import("../features/learning/LearningScreen.tsx")).LearningScreen,
);
export const GiftedDaysScreen = later(
  async () => (await import("../features/team/giftedDays/GiftedDaysScreen.tsx")).GiftedDaysScreen,
);
export const SyncScreen = later(
  async () => (await import("../features/sync/SyncScreen.tsx")).SyncScreen,
);
export const ConcernsScreen = later(
  async () => (await import("../features/concerns/ConcernsScreen.tsx")).ConcernsScreen,
);
export const VisitDetailsScreen = later(
  async () =>
    (await import("../features/visits/details/VisitDetailsScreen.tsx")).VisitDetailsScreen,
);
export const BriefingScreen = later(
  async () => (await import("../features/briefing/BriefingScreen.tsx")).BriefingScreen,
);
export const ChecklistScreen = later(
  async () => (await import("../features/checklist/ChecklistScreen.tsx")).ChecklistScreen,
);
export const ScopeScreen = later(
  async () => (await import("../features/scope/ScopeScreen.tsx")).ScopeScreen,
);
export const GroundRulesScreen = later(
  async () => (await import("../features/groundRules/GroundRulesScreen.tsx")).GroundRulesScreen,
);
export const ConflictsScreen = later(
  async () => (await import("../features/conflicts/ConflictsScreen.tsx")).ConflictsScreen,
);
export const DeletedScreen = later(
  async () => (await import("../features/history/DeletedScreen.tsx")).DeletedScreen,
);
export const NextStepsScreen = later(
  async () => (await import("../features/nextSteps/NextStepsScreen.tsx")).NextStepsScreen,
);
export const NothingNewScreen = later(
  async () => (await import("../features/nothingNew/NothingNewScreen.tsx")).NothingNewScreen,
);
export const FactualCheckScreen = later(
  async () => (await import("../features/factualCheck/FactualCheckScreen.tsx")).FactualCheckScreen,
);
export const PresentScreen = later(
  async () => (await import("../features/present/PresentScreen.tsx")).PresentScreen,
);
export const HandOverScreen = later(
  async () => (await import("./HandOverWithCertificates.tsx")).HandOverWithCertificates,
);
export const AnnexScreen = later(
  async () => (await import("../features/annex/AnnexScreen.tsx")).AnnexScreen,
);
export const CopiesScreen = later(
  async () => (await import("../features/letter/copies/CopiesScreen.tsx")).CopiesScreen,
);
export const PublicVersionScreen = later(
  async () =>
    (await import("../features/letter/publicVersion/PublicVersionScreen.tsx")).PublicVersionScreen,
);
export const VersionsScreen = later(
  async () => (await import("../features/letter/versions/VersionsScreen.tsx")).VersionsScreen,
);

// Before a visit, and at its end.
export const NewVisitScreen = later(
  async () => (await import("../features/visits/begin/NewVisitScreen.tsx")).NewVisitScreen,
);
export const AcrossScreen = later(
  async () => (await import("../features/acrossVisits/AcrossScreen.tsx")).AcrossScreen,
);
export const JoinScreen = later(
  async () => (await import("../features/join/JoinScreen.tsx")).JoinScreen,
);
export const CloseVisitScreen = later(
  async () => (await import("../features/closeVisit/CloseVisitScreen.tsx")).CloseVisitScreen,
);

/** All of them, in the order in which they are likely to be gone to. */
export const screens = [
  VisitScreen,
  NewVisitScreen,
  SessionsScreen,
  SessionScreen,
  FindingsScreen,
  LetterScreen,
  CasesScreen,
  BringInScreen,
  CheckInsScreen,
  EveningScreen,
  MeetingScreen,
  PreReadingScreen,
  WaitingScreen,
  ProfileScreen,
  StatementsScreen,
  VoicesScreen,
  NewsScreen,
  TimetableScreen,
  RegisterScreen,
  ThemeFileScreen,
  TeamScreen,
  SyncScreen,
  ConcernsScreen,
  VisitDetailsScreen,
  ScopeScreen,
  ChecklistScreen,
  BriefingScreen,
  GroundRulesScreen,
  ConflictsScreen,
  DeletedScreen,
  NextStepsScreen,
  NothingNewScreen,
  FactualCheckScreen,
  PresentScreen,
  HandOverScreen,
  AnnexScreen,
  VersionsScreen,
  JoinScreen,
  AcrossScreen,
  CloseVisitScreen,
];

/** Brings the script of every screen while the window has nothing else to do, one at a time. */
export async function fetchScreens(): Promise<void> {
  for (const screen of screens) {
    await idle();
    await screen.fetch();
  }
}

const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
