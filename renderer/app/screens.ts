import type { ComponentType } from "react";
import { type Later, later } from "./later.tsx";

type Fetched = Pick<Later<never>, "fetch">;

const all: Fetched[] = [];

/** Every screen, in the order in which their scripts are brought ahead. */
export const screens: readonly Fetched[] = all;

function screen<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const made = later(load);
  all.push(made);
  return made;
}

// One line a screen, each with a script of its own, in the order in which they are likely to be gone to.
export const VisitScreen = screen(
  async () => (await import("../features/visits/VisitScreen.tsx")).VisitScreen,
);
export const NewVisitScreen = screen(
  async () => (await import("../features/visits/begin/NewVisitScreen.tsx")).NewVisitScreen,
);
export const ReturnScreen = screen(
  async () => (await import("../features/visits/begin/ReturnScreen.tsx")).ReturnScreen,
);
export const SessionsScreen = screen(
  async () => (await import("../features/sessions/SessionsScreen.tsx")).SessionsScreen,
);
export const SessionScreen = screen(
  async () => (await import("../features/sessions/notes/SessionScreen.tsx")).SessionScreen,
);
export const FindingsScreen = screen(
  async () => (await import("../features/findings/FindingsScreen.tsx")).FindingsScreen,
);
export const LetterScreen = screen(
  async () => (await import("../features/letter/LetterScreen.tsx")).LetterScreen,
);
export const CasesScreen = screen(
  async () => (await import("../features/cases/CasesScreen.tsx")).CasesScreen,
);
export const BringInScreen = screen(
  async () => (await import("../features/bringIn/BringInScreen.tsx")).BringInScreen,
);
export const AddPicturesDialog = screen(
  async () =>
    (await import("../features/sessions/pictures/AddPicturesDialog.tsx")).AddPicturesDialog,
);
export const CheckInsScreen = screen(
  async () => (await import("../features/checkIns/CheckInsScreen.tsx")).CheckInsScreen,
);
export const EveningScreen = screen(
  async () => (await import("../features/evening/EveningScreen.tsx")).EveningScreen,
);
export const MeetingScreen = screen(
  async () => (await import("../features/evening/MeetingScreen.tsx")).MeetingScreen,
);
export const StandScreen = screen(
  async () => (await import("../features/evening/StandScreen.tsx")).StandScreen,
);
export const RegisterScreen = screen(
  async () => (await import("../features/register/RegisterScreen.tsx")).RegisterScreen,
);
export const ImpactScreen = screen(
  async () => (await import("../features/register/ImpactScreen.tsx")).ImpactScreen,
);
export const BaselineScreen = screen(
  async () => (await import("../features/baseline/BaselineScreen.tsx")).BaselineScreen,
);
export const ThemeFileScreen = screen(
  async () => (await import("../features/themeFile/ThemeFileScreen.tsx")).ThemeFileScreen,
);
export const QuestionnairesScreen = screen(
  async () =>
    (await import("../features/questionnaires/QuestionnairesScreen.tsx")).QuestionnairesScreen,
);
export const TimetableScreen = screen(
  async () => (await import("../features/sessions/timetable/TimetableScreen.tsx")).TimetableScreen,
);
export const PreReadingScreen = screen(
  async () => (await import("../features/preReading/PreReadingScreen.tsx")).PreReadingScreen,
);
export const ProfileScreen = screen(
  async () => (await import("../features/profile/ProfileScreen.tsx")).ProfileScreen,
);
export const StatementsScreen = screen(
  async () =>
    (await import("../features/profile/statements/StatementsScreen.tsx")).StatementsScreen,
);
export const VoicesScreen = screen(
  async () => (await import("../features/voices/VoicesScreen.tsx")).VoicesScreen,
);
export const WaitingScreen = screen(
  async () => (await import("../features/waiting/WaitingScreen.tsx")).WaitingScreen,
);
export const NewsScreen = screen(
  async () => (await import("../features/news/NewsScreen.tsx")).NewsScreen,
);
export const TeamScreen = screen(
  async () => (await import("../features/team/TeamScreen.tsx")).TeamScreen,
);
export const LearningScreen = screen(
  async () => (await import("../features/learning/LearningScreen.tsx")).LearningScreen,
);
export const JournalScreen = screen(
  async () => (await import("../features/learning/journal/JournalScreen.tsx")).JournalScreen,
);
export const GiftedDaysScreen = screen(
  async () => (await import("../features/team/giftedDays/GiftedDaysScreen.tsx")).GiftedDaysScreen,
);
export const SyncScreen = screen(
  async () => (await import("../features/sync/SyncScreen.tsx")).SyncScreen,
);
export const ConcernsScreen = screen(
  async () => (await import("../features/concerns/ConcernsScreen.tsx")).ConcernsScreen,
);
export const VisitDetailsScreen = screen(
  async () =>
    (await import("../features/visits/details/VisitDetailsScreen.tsx")).VisitDetailsScreen,
);
export const BriefingScreen = screen(
  async () => (await import("../features/briefing/BriefingScreen.tsx")).BriefingScreen,
);
export const ChecklistScreen = screen(
  async () => (await import("../features/checklist/ChecklistScreen.tsx")).ChecklistScreen,
);
export const ScopeScreen = screen(
  async () => (await import("../features/scope/ScopeScreen.tsx")).ScopeScreen,
);
export const GroundRulesScreen = screen(
  async () => (await import("../features/groundRules/GroundRulesScreen.tsx")).GroundRulesScreen,
);
export const RetentionScreen = screen(
  async () =>
    (await import("../features/closeVisit/retention/RetentionScreen.tsx")).RetentionScreen,
);
export const KeptVisitScreen = screen(
  async () =>
    (await import("../features/closeVisit/retention/KeptVisitScreen.tsx")).KeptVisitScreen,
);
export const ConflictsScreen = screen(
  async () => (await import("../features/conflicts/ConflictsScreen.tsx")).ConflictsScreen,
);
export const DeletedScreen = screen(
  async () => (await import("../features/history/DeletedScreen.tsx")).DeletedScreen,
);
export const NextStepsScreen = screen(
  async () => (await import("../features/nextSteps/NextStepsScreen.tsx")).NextStepsScreen,
);
export const NothingNewScreen = screen(
  async () => (await import("../features/nothingNew/NothingNewScreen.tsx")).NothingNewScreen,
);
export const FactualCheckScreen = screen(
  async () => (await import("../features/factualCheck/FactualCheckScreen.tsx")).FactualCheckScreen,
);
export const PresentScreen = screen(
  async () => (await import("../features/present/PresentScreen.tsx")).PresentScreen,
);
export const HandOverScreen = screen(
  async () => (await import("./HandOverWithCertificates.tsx")).HandOverWithCertificates,
);
export const AnnexScreen = screen(
  async () => (await import("../features/annex/AnnexScreen.tsx")).AnnexScreen,
);
export const CopiesScreen = screen(
  async () => (await import("../features/letter/copies/CopiesScreen.tsx")).CopiesScreen,
);
export const PublicVersionScreen = screen(
  async () =>
    (await import("../features/letter/publicVersion/PublicVersionScreen.tsx")).PublicVersionScreen,
);
export const VersionsScreen = screen(
  async () => (await import("../features/letter/versions/VersionsScreen.tsx")).VersionsScreen,
);

// Before a visit, at its end, and over any screen.
export const AcrossScreen = screen(
  async () => (await import("../features/acrossVisits/AcrossScreen.tsx")).AcrossScreen,
);
export const JoinScreen = screen(
  async () => (await import("../features/join/JoinScreen.tsx")).JoinScreen,
);
export const CloseVisitScreen = screen(
  async () => (await import("../features/closeVisit/CloseVisitScreen.tsx")).CloseVisitScreen,
);
export const DestroyNotesScreen = screen(
  async () =>
    (await import("../features/closeVisit/retention/DestroyNotesScreen.tsx")).DestroyNotesScreen,
);
export const CertificateScreen = screen(
  async () =>
    (await import("../features/closeVisit/retention/CertificateScreen.tsx")).CertificateScreen,
);
export const HelpDialog = screen(async () => (await import("./help/HelpDialog.tsx")).HelpDialog);

/** Brings the script of every screen while the window has nothing else to do, one at a time. */
export async function fetchScreens(): Promise<void> {
  for (const { fetch } of screens) {
    await idle();
    await fetch();
  }
}

const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
