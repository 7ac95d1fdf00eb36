import { err, ok } from "../../../shared/result.ts";
import { mayBeSegment, type Store } from "../store.ts";

/** A store in memory that a test may damage. `failAfter` calls it cannot be reached, until it is set anew. */
export function memoryStore() {
  const files = new Map<string, Uint8Array>();
  const state = { failAfter: Number.POSITIVE_INFINITY };
  const unreachable = err({ type: "Unreachable", retryAfterMs: null } as const);
  const isDown = (): boolean => {
    state.failAfter -= 1;
    return state.failAfter < 0;
  };
  const store: Store = {
    isListingComplete: true,
    list: async (prefix, { isOurs = mayBeSegment } = {}) => {
      if (isDown()) return unreachable;
      const listed = [...files].filter(([name]) => name.startsWith(prefix) && isOurs(name));
      return ok(listed.map(([name, bytes]) => ({ name, size: bytes.length })));
    },
    get: async (name) => {
      if (isDown()) return unreachable;
      const bytes = files.get(name);
      return bytes === undefined ? err({ type: "NotFound" }) : ok(bytes);
    },
    putIfAbsent: async (name, bytes) => {
      if (files.has(name)) return isDown() ? unreachable : ok("Exists");
      // The answer may be lost after the file has come.
      files.set(name, bytes.slice());
      return isDown() ? unreachable : ok("Created");
    },
    probe: async () => (isDown() ? unreachable : ok(null)),
  };
  return { files, state, store };
}
