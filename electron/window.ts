import path from "node:path";
import { app, BrowserWindow, nativeTheme, type WebPreferences } from "electron";
import { appAddress } from "./appOrigin.ts";

/**
 * Opens the app's window; it shows once there is something to see, where it was last left. Screenshots
 * and shared screens do not see it. `mayClose` is asked before it closes.
 */
export function openWindow(mayClose: () => boolean): BrowserWindow {
  const window = new BrowserWindow({
    name: "main",
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: "Critical Friend",
    // `--paper` of renderer/ui/theme/tokens.css, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#191b1c" : "#f7f5f0",
    webPreferences: webPreferences(),
  });
  window.setContentProtection(true);
  window.once("ready-to-show", () => window.show());
  window.on("close", (event) => {
    if (!mayClose()) event.preventDefault();
  });
  void window.loadURL(appAddress);
  return window;
}

// Said in full, defaults too: these are the walls between what people paste and their laptop.
function webPreferences(): WebPreferences {
  return {
    preload: path.join(import.meta.dirname, "../preload/preload.cjs"),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Its own, which is told by the preload what is wrong: see `electron/spelling`.
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** A new page in a new process in place of the one that has seen keys; Electron promises the new process for just this order of calls. */
export function replacePage({ webContents }: BrowserWindow): void {
  webContents.forcefullyCrashRenderer();
  webContents.reload();
}
