import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Unlocked } from "../shared/bridge/vault.ts";
import { bootApp } from "./app/bootApp.ts";
import { App } from "./app/App.tsx";
import { CannotStart } from "./app/CannotStart.tsx";
import { IdleLock } from "./app/lock/IdleLock.tsx";
import { LockGate } from "./app/lock/LockGate.tsx";
import { UiRoot } from "./ui/UiRoot.tsx";
import { goTo } from "./paths.ts";
import { lockWhenTold } from "./vault/vaultSession.ts";

const element = document.querySelector("#root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);
const show = (screen: ReactNode) =>
  root.render(
    <StrictMode>
      <UiRoot navigate={goTo}>{screen}</UiRoot>
    </StrictMode>,
  );

lockWhenTold();
// The keys first, then the database: no screen may be shown that could not keep what is typed into it.
show(<LockGate onUnlocked={(unlocked) => void open(unlocked)} />);

async function open(unlocked: Unlocked): Promise<void> {
  const boot = await bootApp(unlocked);
  show(
    <>
      {boot.ok ? <App /> : <CannotStart reason={boot.error} />}
      <IdleLock />
    </>,
  );
}
