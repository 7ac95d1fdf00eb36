import { randomBytes } from "@noble/hashes/utils.js";
import { openKeyRing } from "../../../shared/team/keyRing.ts";
import { bridge } from "../../bridge/bridge.ts";
import { main } from "../../testing/mainInMemory.ts";
import { KeyHolder } from "../../db/keyHolder.ts";
import type { Store } from "../../db/store.ts";
import { openTestStore } from "../../db/testing/testStore.ts";
import { rescueCopy } from "../rescueCopy.ts";

/** For tests: the local key of this laptop, the same at every start. */
export const localKey = randomBytes(32);

/** For tests: a store as the app opens one, with its rescue copy and with keys that main keeps; on the clock of `main`. */
export async function openAppStore(name = `test-${crypto.randomUUID()}`): Promise<Store> {
  const [sealed] = main.rings;
  const ring = sealed && openKeyRing(sealed, localKey);
  const keys = new KeyHolder(
    localKey.slice(),
    ring?.ok === true ? ring.value : { visits: [] },
    async (bytes, { forgetOlder }) => {
      const kept = await bridge.keepKeyRing({ bytes, forgetOlder });
      if (!kept.ok) throw new Error(kept.error.type);
    },
  );
  return openTestStore({
    name,
    keys,
    rescue: rescueCopy(keys),
    now: () => new Date(main.clock).toISOString(),
  });
}
