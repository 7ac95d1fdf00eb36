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
  Object.entries(does).map(([id, run]) => {
    const { label, key }: MenuCommandRow = menuCommands[id as MenuCommand]; // as its keys are
    return { id, label, shortcut: key, group: "Do", run };
  });
