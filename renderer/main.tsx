import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Unlocked } from "../shared/bridge/vault.ts";
import { bootApp, takeTheOnlyPlace } from "./app/bootApp.ts";
import { App } from "./app/App.tsx";
import { CannotStart } from "./app/CannotStart.tsx";
import { IdleLock } from "./app/lock/IdleLock.tsx";
import { LockGate } from "./app/lock/LockGate.tsx";
import { UiRoot } from "./ui/UiRoot.tsx";
import { goTo } from "./places/paths.ts";
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

// The place first, so that nobody types a passphrase into a window that cannot open; then the keys,
// then the database: no screen may be shown that could not keep what is typed into it.
if (await takeTheOnlyPlace()) {
  lockWhenTold();
  show(<LockGate onUnlocked={(unlocked) => void open(unlocked)} />);
} else show(<CannotStart reason={{ type: "OpenElsewhere" }} />);

async function open(unlocked: Unlocked, { restore } = { restore: false }): Promise<void> {
  const boot = await bootApp(unlocked, { restore });
  const onRestore = () => open(unlocked, { restore: true });
  show(
    <>
      {boot.ok ? <App /> : <CannotStart reason={boot.error} onRestore={onRestore} />}
      <IdleLock />
    </>,
  );
}
