import type { Unlocked } from "../../shared/bridge/vault.ts";
import { ok, type Result } from "../../shared/result.ts";
import { bridge } from "../bridge/bridge.ts";
import { openLaptop, type OpenLaptopError } from "../db/openLaptop.ts";
import { rollingBackups, startBackups } from "../sync/rollingBackups.ts";
import { watchFreeSpace } from "../sync/freeSpace.ts";
import { rescueCopy } from "../sync/rescueCopy.ts";
import { onForget, rememberKey } from "../vault/vaultSession.ts";
import { beforeLeaving } from "../vault/leaving.ts";

/** Why the app cannot start in this window. */
export type BootError = OpenLaptopError | { readonly type: "OpenElsewhere" | "Incomplete" };

/**
 * Keeps what unlocking gave, opens the visits and asks that they be kept. The place must have been
 * taken. With `restore` a database that cannot be opened is rebuilt from the copies beside it.
 */
export async function bootApp(
  unlocked: Unlocked,
  { restore }: { readonly restore: boolean },
): Promise<Result<null, BootError>> {
  rememberKey(unlocked);
  const opened = await openLaptop({
    localKey: unlocked.localKey,
    keyRings: unlocked.keyRings,
    keepRing: async (bytes, { forgetOlder }) => {
      const kept = await bridge.keepKeyRing({ bytes, forgetOlder });
      if (!kept.ok) throw new Error(`the key ring was not kept (${kept.error.type})`);
    },
    rescueOf: rescueCopy,
    // It closed the database for the newer app: this window looks again and says so.
    onNewer: () => window.location.reload(),
    restore,
  });
  if (!opened.ok) return opened;
  const laptop = opened.value;
  const backups = rollingBackups(laptop);
  startBackups(backups);
  watchFreeSpace();
  beforeLeaving(async () => {
    await backups.beforeLocking();
    // What only the database has, since the journal refused it last time, is in both before this ends.
    await Promise.all(laptop.opened.map(({ visitId }) => laptop.levelled(visitId)));
    await laptop.settle();
  });
  onForget(() => laptop.shut());
  // Electron never evicts; a plain browser window may, unless it has granted this.
  await navigator.storage.persist();
  return ok(null);
}
