import { useMemo } from "react";
import type { MenuCommand } from "../../shared/bridge/menuCommands.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";
import type { Result } from "../../shared/result.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { isReduced } from "../../shared/visit/retention/reducedVisit.ts";
import { openedVisit } from "../db/currentLaptop.ts";
import { redo, undo } from "../db/run.ts";
import { storeErrorInWords } from "../features/sync/storeErrorInWords.ts";
import { saveVisitFile } from "../features/visits/visits.ts";
import { goTo, pathInVisit, paths } from "../places/paths.ts";
import { placeIds, type PlaceId, places } from "../places/places.ts";
import { staysWithoutNotes } from "../places/withoutNotes.ts";
import type { TeamSync } from "../sync/teamSync.ts";
import type { Command } from "../ui/frame/Command.ts";
import { askToPrint } from "../ui/paper/askToPrint.ts";
import { lockApp } from "../vault/vaultSession.ts";
import type { AppPanel } from "./AppPanels.tsx";
import { commandsOfMenu } from "./commandsOfMenu.ts";
import { otherWords } from "./otherWords.ts";
import { beginTour } from "./help/tour.ts";
import { useCommandKeys } from "./keys/useCommandKeys.ts";

/** What opens over a screen of a visit. */
export type Panel = AppPanel | "backups" | "newSession" | "journal";

/** What commands need from the frame. */
export interface CommandSurface {
  readonly show: (panel: Panel) => void;
  /** Says what was done, in the top line. */
  readonly say: (text: string) => void;
  /** Null while the team is opened. */
  readonly sync: TeamSync | null;
}

/** Everything that can be done from anywhere in a visit; binds the keys and the application menu. */
export function useAppCommands(records: VisitRecords, surface: CommandSurface): readonly Command[] {
  const { show, say, sync } = surface;
  const commands = useMemo(
    () => [
      ...goingTo(records.visit.id, isReduced(records) ? staysWithoutNotes : () => true),
      ...doing(records, { show, say, sync }).filter(
        ({ id }) => !isReduced(records) || (id !== "newSession" && id !== "bringIn"),
      ),
    ],
    [records, show, say, sync],
  );
  useCommandKeys(commands);
  return commands;
}

const goingTo = (visitId: VisitId, isShown: (id: PlaceId) => boolean): readonly Command[] =>
  placeIds.flatMap((id) => {
    const row = places[id];
    if (!("label" in row) || !isShown(id)) return [];
    return {
      id: `go-${id}`,
      label: row.label,
      also: otherWords[id],
      shortcut: "digit" in row ? `Alt+${row.digit}` : undefined,
      group: "Go to",
      run: () => goTo(pathInVisit(id, visitId)),
    };
  });

function doing(records: VisitRecords, { show, say, sync }: CommandSurface): readonly Command[] {
  const { id } = records.visit;
  const tell = (outcome: Promise<string | null>) => {
    void outcome.then((text) => say(text ?? ""));
  };
  return [
    ...commandsOfMenu({
      syncNow: () => {
        const status = sync?.status.value();
        // Without a place to sync with there is one to choose first, and before the first time something to
        // look at; later, typing goes on.
        if (!sync || !status?.store || status.isSample || status.verifiedAt === null)
          goTo(paths.sync(id));
        else tell(sync.syncNow().then(syncedInWords));
      },
      undo: () => tell(undo(id)),
      redo: () => tell(redo(id)),
      bringIn: () => goTo(paths.bringIn(id)),
      journal: () => show("journal"),
      saveVisitFile: () => tell(saveVisitFile(records).then((trouble) => trouble?.text ?? null)),
      // What is still being typed is printed as well, whatever the disk says to it.
      print: () => void openedVisit(id)?.drafts.flush().finally(askToPrint),
      allVisits: () => goTo(paths.start),
      newVisit: () => goTo(paths.newVisit),
      search: () => show("search"),
      lock: () => void lockApp(),
      settings: () => show("settings"),
      security: () => show("security"),
      help: () => show("help"),
      keyboardHelp: () => show("keys"),
      about: () => show("about"),
    } satisfies Readonly<Record<MenuCommand, () => void>>),
    {
      id: "newSession",
      label: "Add a session",
      also: "new interview meeting focus group",
      shortcut: "N",
      group: "Do",
      run: () => show("newSession"),
    },
    {
      id: "details",
      label: "Change visit details",
      also: "edit council days lines of enquiry thresholds rules",
      group: "Do",
      run: () => goTo(paths.details(id)),
    },
    {
      id: "tour",
      label: "Take the tour",
      also: "help learn tutorial introduction sample",
      group: "Do",
      run: () => void beginTour(),
    },
    {
      id: "backups",
      label: "Backups",
      also: "restore copy earlier",
      group: "Do",
      run: () => show("backups"),
    },
    {
      id: "closeVisit",
      label: "Close this visit",
      also: "destroy erase remove finish end retention archive",
      group: "Do",
      run: () => goTo(paths.closeVisit(id)),
    },
  ];
}

const syncedInWords = (done: Result<null, StoreError>): string =>
  done.ok ? "Synced" : storeErrorInWords(done.error).title;
