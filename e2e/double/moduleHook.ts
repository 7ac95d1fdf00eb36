import { registerHooks } from "node:module";
import type { RunningApp } from "./runningApp.ts";

const apps = new Map<string, RunningApp>();
const folder = new URL("./", import.meta.url).href;
let isHooked = false;

/**
 * Imports main as if inside Electron: every module it loads is tagged with the app, so that each
 * launch has its own, and the module "electron" resolves to electron.ts with the same tag.
 */
export async function importMain(mainUrl: string, app: RunningApp): Promise<void> {
  if (!isHooked) hook();
  isHooked = true;
  const id = String(apps.size + 1);
  apps.set(id, app);
  await import(`${mainUrl}?electronDouble=${id}`);
}

/** The app that a module was loaded for, by the tag in its address. */
export function appOf(moduleUrl: string): RunningApp {
  const app = apps.get(new URL(moduleUrl).searchParams.get("electronDouble") ?? "");
  if (app === undefined) throw new Error("Electron double: imported outside a launched app");
  return app;
}

function hook(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const tag = /[?&](electronDouble=\d+)/.exec(context.parentURL ?? "")?.[1];
      if (tag === undefined || context.parentURL?.startsWith(folder))
        return next(specifier, context);
      if (specifier === "electron")
        return { url: `${folder}electron.ts?${tag}`, shortCircuit: true };
      const resolved = next(specifier, context);
      return resolved.url.startsWith("file:")
        ? { ...resolved, url: `${resolved.url}?${tag}` }
        : resolved;
    },
  });
}
