import { BrowserWindow, dialog } from "electron";
import type { AskWhere } from "./saveFile.ts";

/** Asks with the system's own save dialog, in front of the window that has the focus. */
export const askWithSaveDialog: AskWhere = async ({ title, defaultPath, kind }) => {
  const options = {
    title,
    defaultPath,
    buttonLabel: "Save",
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  };
  const window = BrowserWindow.getFocusedWindow();
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === "" ? null : answer.filePath;
};
