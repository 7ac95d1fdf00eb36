import path from "node:path";
import type { App, CommandLine } from "electron";

/**
 * Keeps the app's data in the local profile on Windows, where Electron's own choice is the roaming
 * one: that is copied over the network at each sign-in, and keys bound to the machine break in it.
 * Must run before the app is ready. A folder given on the command line is left as it is.
 */
export function keepDataLocal(
  app: Pick<App, "getPath" | "setPath"> & {
    readonly commandLine: Pick<CommandLine, "hasSwitch">;
  },
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  if (platform !== "win32" || app.commandLine.hasSwitch("user-data-dir")) return;
  const local =
    environment["LOCALAPPDATA"] ?? path.win32.join(app.getPath("home"), "AppData", "Local");
  const folder = path.win32.join(local, "Critical Friend");
  app.setPath("userData", folder);
  app.setPath("sessionData", folder);
}
