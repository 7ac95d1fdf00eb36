import { memoryStore } from "../../electron/stores/testing/memoryStore.ts";
import type { Store } from "../../electron/stores/store.ts";
import { err, ok } from "../../shared/result.ts";

/** A store in memory that is away, forgets for a moment, cuts files off and answers with a proxy's page of the right length, while it lies. */
export function lyingStore(draw: () => number) {
  const { store: honest } = memoryStore();
  const state = { lies: 0, isLying: true };
  const isLie = (share: number): boolean => {
    const lie = state.isLying && draw() < share;
    if (lie) state.lies += 1;
    return lie;
  };
  const away = err({ type: "Unreachable", retryAfterMs: null } as const);
  const store: Store = {
    ...honest,
    list: async (...given) => {
      if (isLie(0.05)) return away;
      const listed = await honest.list(...given);
      if (!listed.ok || !isLie(0.1)) return listed;
      return ok(listed.value.filter(() => draw() < 0.7));
    },
    get: async (...given) => {
      const got = await honest.get(...given);
      if (!got.ok) return got;
      if (isLie(0.04)) return away;
      if (isLie(0.06)) return ok(got.value.slice(0, Math.floor(got.value.length * draw())));
      return isLie(0.06) ? ok(new Uint8Array(got.value.length).fill(60)) : got;
    },
    putIfAbsent: async (...given) => {
      if (isLie(0.05)) return away;
      const put = await honest.putIfAbsent(...given);
      // The answer is lost, the file has come.
      return isLie(0.05) ? away : put;
    },
  };
  return { store, state };
}
