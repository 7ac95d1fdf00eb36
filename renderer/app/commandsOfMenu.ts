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
  bringIn: "import paste open notes",
  saveVisitFile: "export backup download",
  settings: "preferences options theme dark light appearance text size font",
  security: "password passphrase recovery code lock",
  keyboardHelp: "help shortcuts keys about version",
  search: "find",
  newVisit: "create add",
};
