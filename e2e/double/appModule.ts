import { EventEmitter } from "node:events";
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import type { RunningApp } from "./runningApp.ts";
import { strict } from "./strict.ts";

/** Imitates `electron.app`. */
export function appModule(running: RunningApp) {
  const { options, userData } = running;
  const beforeReady = (api: string): void => {
    if (running.isReady) running.errors.push(`${api} must be called before the app is ready`);
    running.record(api);
  };
  const module = Object.assign(new EventEmitter(), {
    isPackaged: options.isPackaged ?? false,
    commandLine: strict("app.commandLine", {
      hasSwitch: (name: string) => name === "user-data-dir",
      removeSwitch: (name: string) => running.record("commandLine.removeSwitch", name),
    }),
    enableSandbox: () => beforeReady("app.enableSandbox"),
    getPath: (name: string): string => {
      if (name === "home") return homedir();
      if (name === "documents" && options.documents !== undefined) return options.documents;
      const folder = name === "userData" ? userData : path.join(userData, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    setPath: (...args: unknown[]) => running.record("app.setPath", ...args),
    getVersion: () => options.version ?? "0.0.0",
    whenReady: () => running.ready,
    requestSingleInstanceLock: () => running.isFirstInstance,
    // Nothing starts by itself here: a test launches on the same data folder.
    relaunch: () => running.record("app.relaunch"),
    quit: () => running.quit(),
  });
  return strict("app", module);
}
