import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Where the app keeps its data when it runs in a browser window: per user, local to the machine. */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  switch (platform) {
    case "win32":
      return path.win32.join(
        environment["LOCALAPPDATA"] ?? path.win32.join(home, "AppData", "Local"),
        "Critical Friend in a browser",
      );
    case "darwin":
      return path.posix.join(home, "Library/Application Support/Critical Friend in a browser");
    default:
      return path.posix.join(
        environment["XDG_DATA_HOME"] ?? path.posix.join(home, ".local/share"),
        "critical-friend",
      );
  }
}

/** The user's folder for documents, or failing that for downloads, or their home. */
export function documentsFolder(): string {
  const home = homedir();
  const named =
    process.platform === "linux"
      ? spawnSync("xdg-user-dir", ["DOCUMENTS"], { encoding: "utf8" }).stdout?.trim()
      : undefined;
  const candidates = [named, path.join(home, "Documents"), path.join(home, "Downloads")];
  return candidates.find((folder) => folder !== undefined && existsSync(folder)) ?? home;
}
