import {
  type MenuCommand,
  type MenuCommandRow,
  menuCommands,
} from "../../shared/bridge/menuCommands.ts";
import type { Command } from "../ui/frame/Command.ts";

/** The commands of the application menu that can be done where the window is, in the menu's words. */
export const commandsOfMenu = (
  does: Readonly<Partial<Record<MenuCommand, () => void>>>,
): readonly Command[] =>
  Object.entries<MenuCommandRow>(menuCommands).flatMap(([id, { label, key }]) => {
    const run = does[id as MenuCommand]; // as its rows are
    return run ? { id, label, shortcut: key, group: "Do", run, also: also[id as MenuCommand] } : [];
  });

/** Other words by which people look for them. */
const also: Readonly<Partial<Record<MenuCommand, string>>> = {
  syncNow: "send fetch share update refresh",
  undo: "take back revert mistake",
  redo: "repeat restore",
  print: "paper printer",
  allVisits: "home start switch open visits",
  lock: "log out sign out exit away",
  bringIn: "import paste open notes word",
  journal: "private diary reflection note to self learned",
  saveVisitFile: "export backup download copy",
  settings: "preferences options theme dark light appearance text size font",
  security: "password passphrase recovery code lock",
  help: "manual guide what is this glossary words explain F1",
  keyboardHelp: "help shortcuts keys",
  about: "version licences help",
  search: "find",
  newVisit: "create add",
};
