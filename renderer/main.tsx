import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Unlocked } from "../shared/bridge/vault.ts";
import { err } from "../shared/result.ts";
import { CannotStart } from "./app/CannotStart.tsx";
import { IdleLock } from "./app/lock/IdleLock.tsx";
import { LockGate } from "./app/lock/LockGate.tsx";
import { takeTheOnlyPlace } from "./app/takeTheOnlyPlace.ts";
import { applyAppearance } from "./ui/theme/appearance.ts";
import { UiRoot } from "./ui/UiRoot.tsx";
import { lockWhenTold } from "./vault/vaultSession.ts";

applyAppearance();

const element = document.querySelector("#root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);
// As `goTo` does, which knows every place of a visit: the lock need not wait for those.
const navigate = (path: string) => {
  window.location.hash = path;
};
const show = (screen: ReactNode) =>
  root.render(
    <StrictMode>
      <UiRoot navigate={navigate}>{screen}</UiRoot>
    </StrictMode>,
  );

// The place first, so that nobody types a passphrase into a window that cannot open; then the keys,
// then the database: no screen may be shown that could not keep what is typed into it.
if (await takeTheOnlyPlace()) {
  lockWhenTold();
  show(<LockGate onUnlocked={(unlocked) => void open(unlocked)} />);
  // The lock waits for nothing but itself: what is behind it comes while the passphrase is typed.
  requestIdleCallback(() => void bringAhead());
} else show(<CannotStart reason={{ type: "OpenElsewhere" }} />);

async function bringAhead(): Promise<void> {
  await theApp();
  // A thread of its own, which needs no key: it is ready before the first visit is.
  const setting = await import("./features/letter/pages/getReadyToSet.ts").catch(() => null);
  setting?.getReadyToSet();
  const screens = await import("./app/screens.ts").catch(() => null);
  await screens?.fetchScreens();
}

/** Null when its script cannot be read. */
const theApp = () => import("./app/startApp.tsx").catch(() => null);

async function open(unlocked: Unlocked, { restore } = { restore: false }): Promise<void> {
  const app = await theApp();
  const started =
    app === null ? err({ type: "Incomplete" as const }) : await app.startApp(unlocked, { restore });
  const onRestore = () => open(unlocked, { restore: true });
  show(
    <>
      {started.ok ? started.value : <CannotStart reason={started.error} onRestore={onRestore} />}
      <IdleLock />
    </>,
  );
}
