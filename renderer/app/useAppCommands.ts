import { useEffect, useMemo } from "react";
import { tinykeys } from "tinykeys";
import type { MenuCommand } from "../../shared/bridge/bridge.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";
import type { Result } from "../../shared/result.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { bridgeEvents } from "../bridge/bridge.ts";
import { redo, undo } from "../db/run.ts";
import { storeErrorInWords } from "../features/sync/storeErrorInWords.ts";
import { saveVisitFile } from "../features/visits/visits.ts";
import { goTo, paths } from "../paths.ts";
import type { TeamSync } from "../sync/teamSync.ts";
import type { Command } from "../ui/frame/Command.ts";
import { lockApp } from "../vault/vaultSession.ts";

/** What commands need from the frame. */
export interface CommandSurface {
  readonly show: (panel: "search" | "keys" | "security" | "backups") => void;
  /** Says what was done, for screen readers. */
  readonly say: (text: string) => void;
  /** Null while the team is opened. */
  readonly sync: TeamSync | null;
}

/** A command that the keyboard or the application menu can start as well. */
interface AppCommand extends Command {
  /** As tinykeys writes it; bound for as long as a visit is open. */
  readonly keys?: string;
  readonly menu?: MenuCommand;
}

/** Everything that can be done from anywhere in a visit; binds the keys and the application menu. */
export function useAppCommands(records: VisitRecords, surface: CommandSurface): readonly Command[] {
  const { show, say, sync } = surface;
  const commands = useMemo(
    () => appCommands(records, { show, say, sync }),
    [records, show, say, sync],
  );
  useEffect(() => {
    const bindings = commands.flatMap(({ keys, run }) =>
      keys === undefined ? [] : [[keys, unlessTyping(keys, run)] as const],
    );
    // By itself it would leave out text fields: where notes are typed nothing could be locked or found.
    return tinykeys(window, Object.fromEntries(bindings), {
      ignore: ({ isComposing }) => isComposing,
    });
  }, [commands]);
  useEffect(
    () =>
      bridgeEvents.menuCommand((menu) => {
        if (!undoInField(menu)) commands.find((command) => command.menu === menu)?.run();
      }),
    [commands],
  );
  return commands;
}

function appCommands(
  records: VisitRecords,
  { show, say, sync }: CommandSurface,
): readonly AppCommand[] {
  const { id } = records.visit;
  const go = (place: string, label: string, path: string, digit: string): AppCommand => ({
    id: `go-${place}`,
    label,
    group: "Go to",
    shortcut: `Alt+${digit}`,
    keys: `Alt+${digit}`,
    run: () => goTo(path),
  });
  const tell = (outcome: Promise<string | null>) => {
    void outcome.then((text) => say(text ?? ""));
  };
  return [
    go("visit", "Visit", paths.visit(id), "1"),
    go("sessions", "Sessions", paths.sessions(id), "2"),
    go("cases", "Cases", paths.cases(id), "3"),
    go("findings", "Findings", paths.findings(id), "4"),
    go("letter", "Letter", paths.letter(id), "5"),
    go("team", "Team", paths.team(id), "6"),
    { id: "go-sync", label: "Sync", group: "Go to", run: () => goTo(paths.sync(id)) },
    {
      id: "sync-now",
      label: "Sync now",
      group: "Do",
      menu: "syncNow",
      run: () => {
        const status = sync?.status();
        // Without a place to sync with there is one to choose first; with one, typing goes on.
        if (!sync || !status?.store || status.isSample) goTo(paths.sync(id));
        else tell(sync.syncNow().then(syncedInWords));
      },
    },
    {
      id: "undo",
      label: "Undo",
      group: "Do",
      shortcut: "Ctrl+Z",
      keys: "$mod+z",
      menu: "undo",
      run: () => tell(undo(id)),
    },
    {
      id: "redo",
      label: "Do again",
      group: "Do",
      shortcut: "Ctrl+Y",
      keys: "$mod+y",
      menu: "redo",
      run: () => tell(redo(id)),
    },
    {
      id: "two-versions",
      label: "Two versions to settle",
      group: "Go to",
      run: () => goTo(paths.conflicts(id)),
    },
    {
      id: "deleted",
      label: "Deleted",
      group: "Go to",
      run: () => goTo(paths.deleted(id)),
    },
    {
      id: "bring-in",
      label: "Bring in notes",
      group: "Do",
      menu: "importNotes",
      run: () => goTo(paths.bringIn(id)),
    },
    {
      id: "save-file",
      label: "Save a visit file",
      group: "Do",
      menu: "saveVisitFile",
      run: () => tell(saveVisitFile(records)),
    },
    {
      id: "details",
      label: "Change visit details",
      group: "Do",
      run: () => goTo(paths.visitDetails(id)),
    },
    {
      id: "print",
      label: "Print",
      group: "Do",
      shortcut: "Ctrl+P",
      menu: "print",
      run: () => window.print(),
    },
    {
      id: "all-visits",
      label: "All visits",
      group: "Do",
      menu: "openVisitFile",
      run: () => goTo(paths.start),
    },
    {
      id: "new-visit",
      label: "New visit",
      group: "Do",
      menu: "newVisit",
      run: () => goTo(paths.newVisit),
    },
    {
      id: "search",
      label: "Search and commands",
      group: "Do",
      shortcut: "Ctrl+K",
      keys: "$mod+k",
      menu: "search",
      run: () => show("search"),
    },
    {
      id: "lock",
      label: "Lock",
      group: "Do",
      shortcut: "Ctrl+L",
      keys: "$mod+l",
      run: () => void lockApp(),
    },
    {
      id: "security",
      label: "Passphrase and lock",
      group: "Do",
      menu: "security",
      run: () => show("security"),
    },
    {
      id: "backups",
      label: "Backups",
      group: "Do",
      run: () => show("backups"),
    },
    {
      id: "close-visit",
      label: "Close this visit",
      group: "Do",
      run: () => goTo(paths.closeVisit(id)),
    },
    {
      id: "keys",
      label: "Keyboard",
      group: "Do",
      shortcut: "F1",
      keys: "F1",
      menu: "keyboardHelp",
      run: () => show("keys"),
    },
  ];
}

const syncedInWords = (done: Result<null, StoreError>): string =>
  done.ok ? "Synced" : storeErrorInWords(done.error).title;

/** The menu takes Ctrl+Z before the page sees it: hand it to the field that has text to take back. */
function undoInField(menu: MenuCommand): boolean {
  if (menu !== "undo" && menu !== "redo") return false;
  const field = document.activeElement;
  if (!isTextField(field) || field.value === "") return false;
  // Deprecated, and still the only way to a text field's own history.
  document.execCommand(menu);
  return true;
}

/** Undo and redo belong to the field while there is text in it that it can take back. */
function unlessTyping(keys: string, run: () => void) {
  const isEditing = /z$|y$/.test(keys);
  return (event: KeyboardEvent) => {
    if (isEditing && isTextField(event.target) && event.target.value !== "") return;
    event.preventDefault();
    run();
  };
}

const isTextField = (
  target: EventTarget | null,
): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /text|search|number/.test(target.type));
