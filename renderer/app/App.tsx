import { useMemo, useState, type ReactElement } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { LowSpaceNotice } from "../features/backups/LowSpaceNotice.tsx";
import { RetentionReminders } from "../features/closeVisit/retention/RetentionReminder.tsx";
import { storeErrorInWords } from "../features/sync/storeErrorInWords.ts";
import { StartScreen } from "../features/visits/begin/StartScreen.tsx";
import { listVisits } from "../db/keptVisits.ts";
import { goTo, paths } from "../places/paths.ts";
import type { PlaceId, PlaceInVisit } from "../places/places.ts";
import { isInVisit, useRoute } from "../places/route.ts";
import { joinTeam } from "../sync/teams.ts";
import { useSyncStatus, useTeamSync } from "../sync/useTeamSync.ts";
import { type Command, matchCommands } from "../ui/frame/Command.ts";
import { askToPrint } from "../ui/paper/askToPrint.ts";
import { lockApp } from "../vault/vaultSession.ts";
import { commandsOfMenu } from "./commandsOfMenu.ts";
import { beginTour } from "./help/tour.ts";
import { AppPanels, type AppPanel } from "./AppPanels.tsx";
import {
  AcrossScreen,
  CertificateScreen,
  CloseVisitScreen,
  DestroyNotesScreen,
  JoinScreen,
  NewVisitScreen,
  ReturnScreen,
} from "./screens.ts";
import { PrintPreview } from "./print/PrintPreview.tsx";
import { useCommandKeys } from "./keys/useCommandKeys.ts";
import { useToday } from "./useToday.ts";
import { useSpelling } from "./spelling/useSpelling.ts";
import { VisitShell } from "./VisitShell.tsx";

/** The whole window: the start, or one open visit in its frame. */
export function App(): ReactElement {
  return (
    <>
      <Screen />
      <PrintPreview />
    </>
  );
}

function Screen(): ReactElement {
  const route = useRoute();
  if (route.place === "closeVisit")
    return <ClosingVisit key={route.visitId} visitId={route.visitId} />;
  if (route.place === "destroyNotes")
    return <DestroyingNotes key={route.visitId} visitId={route.visitId} />;
  if (route.place === "certificate")
    return <CertificateScreen key={route.visitId} visitId={route.visitId} />;
  if (isInVisit(route)) return <VisitShell key={route.visitId} route={route} />;
  return <BeforeAVisit place={route.place} />;
}

/** Closing a visit, with what the others would miss: what was not sent, and who still holds it. */
function ClosingVisit({ visitId }: { readonly visitId: VisitId }): ReactElement {
  const status = useSyncStatus(useTeamSync(visitId));
  if (status === undefined) return <CloseVisitScreen visitId={visitId} />;
  // Where the team never synced nobody waits for anything.
  const unsent = status.store === null ? 0 : status.toSend;
  return <CloseVisitScreen visitId={visitId} unsent={unsent} members={status.members} />;
}

function StartReminders(): ReactElement {
  return <RetentionReminders today={useToday()} />;
}

/** Destroying the notes of a visit, with the team that is told first. */
function DestroyingNotes({ visitId }: { readonly visitId: VisitId }): ReactElement {
  const sync = useTeamSync(visitId);
  const today = useToday();
  return (
    <DestroyNotesScreen
      visitId={visitId}
      today={today}
      sync={sync}
      syncErrorInWords={(error) => lower(storeErrorInWords(error).title)}
    />
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The visits on this laptop whose council or programme holds what was typed. */
async function visitsNamed(typed: string): Promise<readonly Command[]> {
  const visits = (await listVisits()).map(({ id, host, programme }) => ({
    id: `visit-${id}`,
    label: host.name,
    below: programme,
    also: programme,
    group: "Visits",
    run: () => goTo(paths.visit(id)),
  }));
  return matchCommands(visits, typed);
}

/** Screens that belong to no visit. */
type PlaceBeforeAVisit = Exclude<
  PlaceId,
  PlaceInVisit | "closeVisit" | "destroyNotes" | "certificate"
>;

function BeforeAVisit({ place }: { readonly place: PlaceBeforeAVisit }): ReactElement {
  const [open, setOpen] = useState<AppPanel | null>(null);
  useSpelling(null);
  // What the menu can do without a visit is just what these screens do.
  const commands = useMemo(
    () =>
      commandsOfMenu({
        newVisit: () => goTo(paths.newVisit),
        allVisits: () => goTo(paths.start),
        print: askToPrint,
        lock: () => void lockApp(),
        settings: () => setOpen("settings"),
        security: () => setOpen("security"),
        search: () => setOpen("search"),
        help: () => setOpen("help"),
        keyboardHelp: () => setOpen("keys"),
        about: () => setOpen("about"),
      }),
    [],
  );
  useCommandKeys(commands);
  return (
    <>
      <ScreenBeforeAVisit place={place} onSettings={() => setOpen("settings")} />
      <AppPanels
        open={open}
        onShow={setOpen}
        onClose={() => setOpen(null)}
        place={place}
        commands={commands}
        search={visitsNamed}
        onSync={null}
      />
    </>
  );
}

function ScreenBeforeAVisit({
  place,
  onSettings,
}: {
  readonly place: PlaceBeforeAVisit;
  readonly onSettings: () => void;
}): ReactElement {
  switch (place) {
    case "newVisit":
      return <NewVisitScreen />;
    case "returnVisit":
      return <ReturnScreen />;
    case "acrossVisits":
      return <AcrossScreen />;
    case "join":
      return <JoinScreen join={joinTeam} />;
    case "start":
      return (
        <>
          <LowSpaceNotice />
          <StartScreen
            onSettings={onSettings}
            onTour={() => void beginTour()}
            reminders={<StartReminders />}
          />
        </>
      );
    default:
      return assertNever(place);
  }
}
