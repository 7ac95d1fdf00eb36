// Stands in for the module "electron" of the app that loads it; importing a name that is not here fails.
import { appOf } from "./moduleHook.ts";

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
} = appOf(import.meta.url).electron;
