import type { Unlocked } from "../../shared/bridge/vault.ts";
import { ok, err, type Result } from "../../shared/result.ts";
import { setCurrentDb } from "../db/currentDb.ts";
import { openDb, type OpenDbError } from "../db/openDb.ts";
import { rememberKeys } from "../vault/vaultSession.ts";

/** Why the app cannot start in this window. */
export type BootError = OpenDbError | { readonly type: "OpenElsewhere" };

/** Keeps what unlocking gave, takes the one place there is for a window, opens the database and asks that it be kept. */
export async function bootApp(unlocked: Unlocked): Promise<Result<null, BootError>> {
  rememberKeys(unlocked);
  if (!(await takeTheOnlyPlace())) return err({ type: "OpenElsewhere" });
  const opened = await openDb();
  if (!opened.ok) return opened;
  setCurrentDb(opened.value);
  // A newer app opened the same database: step aside at once so that it is not blocked.
  opened.value.on("versionchange", () => {
    opened.value.close();
    window.location.reload();
  });
  // Electron never evicts; a plain browser window may, unless it has granted this.
  await navigator.storage.persist();
  return ok(null);
}

/** A window that is reloading or closing needs a moment to let go of the place. */
const waitForPlaceMs = 1_500;

/** Two windows on one database would undo each other's work. Held until this window closes. */
function takeTheOnlyPlace(): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request("critical-friend", { signal: AbortSignal.timeout(waitForPlaceMs) }, () => {
        resolve(true);
        return new Promise<void>(() => {});
      })
      .catch(() => resolve(false));
  });
}
