import type { ReactElement } from "react";
import type { Unlocked } from "../../shared/bridge/vault.ts";
import { ok, type Result } from "../../shared/result.ts";
import { App } from "./App.tsx";
import { bootApp, type BootError } from "./bootApp.ts";

/** Opens the visits with what unlocking gave, and gives the app to show. The place must have been taken. */
export async function startApp(
  unlocked: Unlocked,
  options: { readonly restore: boolean },
): Promise<Result<ReactElement, BootError>> {
  const boot = await bootApp(unlocked, options);
  return boot.ok ? ok(<App />) : boot;
}
