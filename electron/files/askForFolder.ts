import { BrowserWindow, dialog, type OpenDialogOptions } from "electron";
import type { AskFolder } from "../stores/storesBridge.ts";

/** Asks with the system's own dialog, in front of the window that has the focus. */
export const askForFolder: AskFolder = async ({ title, buttonLabel }) => {
  const window = BrowserWindow.getFocusedWindow();
  const options: OpenDialogOptions = {
    title,
    buttonLabel,
    properties: ["openDirectory", "createDirectory"],
  };
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
};
