import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildIfStale } from "./bundle/buildIfStale.ts";
import { fetchElectron, findElectron } from "./provision/electronRuntime.ts";
import { openInBrowserWindow } from "./browserWindow/openInBrowserWindow.ts";
import { provideChromium } from "./provision/provision.ts";

process.exitCode = await start();

/** Opens the app: in Electron, or failing that in a browser's window. Resolves to the exit code. */
async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.error(
      "There is no display here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). " +
        "`npm run letter` writes the sample visit's letter without one.",
    );
    return 1;
  }
  buildIfStale({ quietly: true });
  const electron = findElectron() ?? fetchElectron();
  if (electron !== null && runElectron(electron)) return 0;
  const why =
    electron === null ? "could not be downloaded here" : "does not run on this machine as it is";
  const browser = await provideChromium();
  if (browser === null) {
    console.error(
      `Electron's runtime ${why}, and there is no Chromium, Chrome or Edge to open the app in instead. ` +
        "Install one of them, or connect to the internet, and run `npm start` again.",
    );
    return 1;
  }
  console.log(
    `Electron's runtime ${why}, so Critical Friend opens in a window of ${path.basename(browser)} instead; ` +
      "the menu's commands are on the keyboard only.",
  );
  await openInBrowserWindow(browser);
  return 0;
}

function hasDisplay(): boolean {
  const displays = [process.env["DISPLAY"], process.env["WAYLAND_DISPLAY"]];
  return process.platform !== "linux" || displays.some((name) => name !== undefined && name !== "");
}

/** Whether the app ran; not so when Electron gave up at once, for want of a library or its sandbox. */
function runElectron(executable: string): boolean {
  const root = path.resolve(import.meta.dirname, "..");
  const args = process.getuid?.() === 0 ? [root, "--no-sandbox"] : [root];
  const begun = Date.now();
  const { status } = spawnSync(executable, args, { stdio: "inherit" });
  return status === 0 || Date.now() - begun > 10_000;
}
