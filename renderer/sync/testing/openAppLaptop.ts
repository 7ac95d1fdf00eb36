import { randomBytes } from "@noble/hashes/utils.js";
import { openKeyRing } from "../../../shared/team/keyRing.ts";
import { bridge } from "../../bridge/bridge.ts";
import { main } from "../../testing/mainInMemory.ts";
import { KeyHolder } from "../../db/keyHolder.ts";
import { Signal } from "../../signal.ts";
import type { Trouble } from "../../db/trouble.ts";
import type { Laptop } from "../../db/laptop.ts";
import { openTestLaptop } from "../../db/testing/testLaptop.ts";
import { rescueCopy } from "../rescueCopy.ts";

/** For tests: the local key of this laptop, the same at every start. */
export const localKey = randomBytes(32);

/** For tests: a store as the app opens one, with its rescue copy and with keys that main keeps; on the clock of `main`. */
export async function openAppLaptop(name = `test-${crypto.randomUUID()}`): Promise<Laptop> {
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
  const trouble = new Signal<Trouble | null>(null);
  return openTestLaptop({
    name,
    keys,
    trouble,
    rescue: rescueCopy(keys, trouble),
    now: () => new Date(main.clock).toISOString(),
  });
}
