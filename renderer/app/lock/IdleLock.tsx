import { useEffect, useState, type ReactElement } from "react";
import { idleMinutes } from "../../vault/idleMinutes.ts";
import { isHeldOpen } from "../../vault/heldOpen.ts";
import { startIdleLock } from "../../vault/startIdleLock.ts";
import { lockApp } from "../../vault/vaultSession.ts";
import "./IdleLock.css";

/** Locks the open app after a pause, and says so half a minute before. */
export function IdleLock(): ReactElement {
  const [isSoon, setSoon] = useState(false);
  useEffect(
    () =>
      startIdleLock({
        minutes: idleMinutes,
        isHeld: isHeldOpen,
        warn: setSoon,
        lock: () => void lockApp(),
      }),
    [],
  );
  return (
    <output className="cf-idle">
      {isSoon && <span>Locks in half a minute. Press any key to go on; nothing is lost.</span>}
    </output>
  );
}
