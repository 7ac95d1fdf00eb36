import type { SavedFile, SaveError, SaveFile } from "../../shared/bridge/bridge.ts";
import type { MenuCommand } from "../../shared/bridge/menuCommands.ts";
import type { PickedFolder } from "../../shared/bridge/stores.ts";
import { restingBridge } from "../../shared/bridge/testing/restingBridge.ts";
import { ok, type Result } from "../../shared/result.ts";

/** For tests, imported before any screen: a main process that answers saves and folder choices by hand. */
export const main = {
  saved: [] as SaveFile[],
  answerSave: ((input) => ok({ fileName: `${input.suggestedName}.cfinvite` })) as (
    input: SaveFile,
  ) => Result<SavedFile, SaveError>,
  /** The folder that the person picks next; null when they think better of it. */
  picks: null as PickedFolder | null,
  /** Who listens to the application menu: call them as the menu would. */
  menu: new Set<(command: MenuCommand) => void>(),
};

const bridge = restingBridge({
  appInfo: () => Promise.resolve({ version: "0", runtime: "electron", platform: "linux" }),
  saveFile: (input) => {
    main.saved.push(input);
    return Promise.resolve(main.answerSave(input));
  },
  pickFolder: () =>
    Promise.resolve(
      main.picks === null ? { ok: false, error: { type: "Cancelled" } } : ok(main.picks),
    ),
});
Object.defineProperty(window, "bridge", { value: bridge, configurable: true });
const bridgeEvents = {
  menuCommand: (listener: (command: MenuCommand) => void) => {
    main.menu.add(listener);
    return () => void main.menu.delete(listener);
  },
};
Object.defineProperty(window, "bridgeEvents", { value: bridgeEvents, configurable: true });
