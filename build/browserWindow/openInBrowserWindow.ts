import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { launch, type LaunchOptions } from "../../e2e/double/launch.ts";
import { askFolderPath } from "./askFolderPath.ts";
import { askSavePath } from "./askSavePath.ts";
import { chromiumArgs } from "../provision/chromium.ts";
import { dataFolder, documentsFolder } from "./userFolders.ts";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Opens the built app in a window of Chromium, Chrome or Edge without tabs or address bar, and
 * resolves once it is closed. Its data stays in the user's own folder between runs.
 */
export async function openInBrowserWindow(executablePath: string): Promise<void> {
  const options: LaunchOptions = {
    main: path.join(root, "out/main/main.js"),
    executablePath,
    browserArgs: isRoot ? [...quietArgs, "--test-type"] : quietArgs,
    sandbox: !isRoot,
    headless: false,
    appMode: true,
    viewport: "window",
    colorScheme: "system",
    // The imitated one protects nothing; without it the app says that the passphrase protects alone.
    keyStore: "none",
    userData: dataFolder(process.platform, process.env, homedir()),
    documents: documentsFolder(),
    version: versionOfApp(),
    saveDialog: async ({ title = "Save", defaultPath = "" }) => {
      const filePath = await askSavePath({ title, defaultPath });
      return { canceled: filePath === null, filePath: filePath ?? "" };
    },
    openDialog: async ({ title = "Folder" }) => {
      const folder = await askFolderPath(title);
      return { canceled: folder === null, filePaths: folder === null ? [] : [folder] };
    },
    showItemInFolder: showInFileManager,
  };
  const app = await launch(options);
  if (!app.isFirstInstance)
    console.log("Critical Friend is already open; its window is in front now.");
  await app.exited;
  await app.close();
}

const isRoot = process.getuid?.() === 0;

// The browser decides about its sandbox by `sandbox`; only the superuser has to do without.
const quietArgs = chromiumArgs.filter((arg) => arg !== "--no-sandbox" && arg !== "--disable-gpu");

function versionOfApp(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const version: unknown =
    typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : null;
  return typeof version === "string" ? version : "0.0.0";
}

function showInFileManager(file: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", "-R", file]
      : process.platform === "win32"
        ? ["explorer.exe", `/select,${file}`]
        : ["xdg-open", path.dirname(file)];
  // A machine without a file manager shows nothing; the window has named the file already.
  if (command !== undefined)
    spawn(command, args, { stdio: "ignore", detached: true })
      .on("error", () => undefined)
      .unref();
}
