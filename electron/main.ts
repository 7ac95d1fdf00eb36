import { randomBytes } from "node:crypto";
import path from "node:path";
import {
  app,
  BrowserWindow,
  type ContextMenuParams,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  type WebContents,
} from "electron";
import type { MenuCommand } from "../shared/bridge/menuCommands.ts";
import { applicationMenu } from "./applicationMenu.ts";
import { registerAppScheme, serveWindowFiles } from "./appProtocol.ts";
import { createBridge } from "./bridge/createBridge.ts";
import { notify } from "./bridge/notify.ts";
import { serveBridge } from "./bridge/serveBridge.ts";
import { confineContents } from "./confineContents.ts";
import { contextMenu } from "./contextMenu.ts";
import { keepDataLocal } from "./dataFolder.ts";
import { faultLog } from "./faultLog.ts";
import { hardenSession } from "./hardenSession.ts";
import { refuseCredentials } from "./refuseCredentials.ts";
import { realDisk } from "./files/disk.ts";
import { askForFolder } from "./files/askForFolder.ts";
import { askWithSaveDialog } from "./files/askWithSaveDialog.ts";
import { windowLock } from "./lock/windowLock.ts";
import { segmentFolder } from "./segments/segmentFolder.ts";
import { segmentFolderBridge } from "./segments/segmentFolderBridge.ts";
import { spellChecker } from "./spelling/spellChecker.ts";
import { wordsKnown } from "./spelling/wordsKnown.ts";
import { storesBridge } from "./stores/storesBridge.ts";
import { syncSession } from "./stores/syncSession.ts";
import { argon2Deriver } from "./vault/deriveKey.ts";
import { planStartAgain, setAsideAsPlanned } from "./startAgain.ts";
import { loginKeyStore } from "./vault/keyStore.ts";
import { vaultBridge } from "./vault/vaultBridge.ts";
import { openWindow, replacePage } from "./window.ts";

registerAppScheme(protocol);
app.enableSandbox();
keepDataLocal(app, process.platform, process.env);
// A debugger on a port could read all that the window shows.
if (app.isPackaged)
  for (const name of ["remote-debugging-port", "remote-debugging-pipe"])
    app.commandLine.removeSwitch(name);

const recordFault = faultLog(path.join(app.getPath("userData"), "faults.log"), () => new Date());
process.on("uncaughtException", recordFault);
process.on("unhandledRejection", recordFault);

const devTools = !app.isPackaged;
app.on("session-created", (created) => hardenSession(created, { devTools }));
refuseCredentials(app);
app.on("web-contents-created", (_event, contents) => {
  confineContents(contents);
  offerContextMenu(contents);
});

const checker = spellChecker(path.join(import.meta.dirname, "spellThread.js"), recordFault);
const words = wordsKnown(checker);

const lock = windowLock({
  tell: (reason) => withWindow(({ webContents }) => notify(webContents, "lockSoon", reason)),
  replace: () => {
    words.forget();
    withWindow(replacePage);
  },
  destroy: () => withWindow((window) => window.destroy()),
});

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", showWindow);
  app.on("window-all-closed", () => app.quit());
  void app
    .whenReady()
    .then(() => setAsideAsPlanned(app.getPath("userData"), process.platform))
    // What could not be set aside stays as it was, and the lock asks for its passphrase again.
    .catch(recordFault)
    .then(start);
} else {
  app.quit();
}

function start(): void {
  // Again, in case the default session was made before anyone listened; the second time changes nothing.
  hardenSession(session.defaultSession, { devTools });
  serveWindowFiles(protocol, path.join(import.meta.dirname, "../renderer"));
  serveBridge(ipcMain, bridge(), recordFault);
  const isMac = process.platform === "darwin";
  const menu = applicationMenu({ isMac, devTools, send, showWhenSharing });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  powerMonitor.on("suspend", () => lock.soon("suspend"));
  powerMonitor.on("lock-screen", () => lock.soon("screenLocked"));
  openWindow(lock.mayClose);
}

function bridge() {
  return createBridge({
    askWhere: askWithSaveDialog,
    askFolder: askForFolder,
    documents: app.getPath("documents"),
    printPages: printWindow,
    showInFolder: (file) => shell.showItemInFolder(file),
    platform: process.platform,
    vault: vault(),
    spelling: words.bridge,
    ...segmentsAndStores(),
    appInfo: {
      version: app.getVersion(),
      runtime: process.versions["electron"] === undefined ? "browserWindow" : "electron",
      platform: process.platform,
    },
  });
}

function vault() {
  const { deriveKey, prepare } = argon2Deriver(path.join(import.meta.dirname, "argon2Worker.js"));
  return vaultBridge({
    folder: path.join(app.getPath("userData"), "vault"),
    disk: realDisk,
    keyStore: loginKeyStore(safeStorage, process.platform),
    deriveKey,
    prepareKey: prepare,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    now: Date.now,
    runningMs: () => performance.now(),
    onUnlocked: lock.unlocked,
    // An answer is serialised before the next turn of the event loop.
    zeroOnceSent: (key) => void setTimeout(() => key.fill(0), 0),
    replaceWindow: lock.now,
    planStartAgain: () =>
      planStartAgain(app.getPath("userData"), { platform: process.platform, now: new Date() }),
    restart: () => {
      app.relaunch();
      app.quit();
    },
  });
}

function segmentsAndStores() {
  const userData = app.getPath("userData");
  const folder = segmentFolder(path.join(userData, "segments"));
  const stores = storesBridge({
    folder: path.join(userData, "stores"),
    segments: folder,
    http: syncSession(session.fromPartition("sync", { cache: false })),
    keyStore: loginKeyStore(safeStorage, process.platform),
    askFolder: askForFolder,
    emit: (event, payload) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        notify(webContents, event, payload);
    },
    now: () => new Date(),
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
  });
  powerMonitor.on("resume", stores.nudge);
  app.on("will-quit", () => void stores.stop());
  void folder.sweep().catch(recordFault);
  void stores.begin().catch(recordFault);
  const segments = segmentFolderBridge(folder, {
    onWritten: stores.segmentWritten,
    onDestroy: async (team) => {
      // Nothing of a visit is meant to be in Chromium's cache; what is not there cannot be found there.
      await session.defaultSession.clearCache().catch(recordFault);
      return stores.destroy(team);
    },
  });
  return { segments, stores: stores.bridge };
}

/** What printing the window would put on paper, as Chromium makes it. */
async function printWindow(): Promise<Uint8Array> {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error("no window to print");
  return window.webContents.printToPDF({
    pageSize: "A4",
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function send(command: MenuCommand): void {
  // Not left to the window alone: one that hangs must lock as well.
  if (command === "lock") lock.soon("menu");
  else withWindow(({ webContents }) => notify(webContents, "menuCommand", command));
}

function showWhenSharing(isShown: boolean): void {
  withWindow((window) => window.setContentProtection(!isShown));
}

function showWindow(): void {
  withWindow((window) => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

function withWindow(run: (window: BrowserWindow) => void): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window !== undefined) run(window);
}

function offerContextMenu(contents: WebContents): void {
  contents.on(
    "context-menu",
    (_event, clicked) => void showContextMenu(contents, clicked).catch(recordFault),
  );
}

async function showContextMenu(contents: WebContents, clicked: ContextMenuParams): Promise<void> {
  const { isEditable, misspelledWord } = clicked;
  const isWrong = isEditable && misspelledWord !== "";
  const suggestions = isWrong ? await checker.suggest(misspelledWord) : [];
  if (contents.isDestroyed()) return;
  const items = contextMenu(clicked, {
    suggestions,
    inVisit: words.inVisit(),
    replaceWith: (word) => contents.replaceMisspelling(word),
    learn: (learned) => {
      words.learn(learned.word);
      // Put in its own place it is checked again, and the line under it goes.
      contents.replaceMisspelling(learned.word);
      notify(contents, "learnWord", learned);
    },
  });
  if (items.length > 0) Menu.buildFromTemplate(items).popup();
}
