import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Asked, Store } from "./store.ts";

/** What a server said to a PUT that may create and not replace (`If-None-Match: *`). */
export type PutAnswer = Result<"Created" | "Exists" | "ConditionUnknown", StoreError>;

interface Server {
  /** One PUT with these headers besides its own. */
  readonly put: (
    name: string,
    bytes: Uint8Array,
    asked: Asked,
    headers: Readonly<Record<string, string>>,
  ) => Promise<PutAnswer>;
  readonly get: Store["get"];
}

/**
 * PUTs that never replace a file, also on servers that pass over the condition (nginx) or refuse it
 * (OpenStack Swift): those are asked beforehand whether the file is there. Which kind a server is shows
 * when the first file that was created is put a second time.
 */
export function createOnlyPut({ put, get }: Server): Store["putIfAbsent"] {
  let kind: "unknown" | "keeps" | "ignores" | "refuses" = "unknown";
  return async (name, bytes, asked = {}) => {
    const putUnlessThere = () => put(name, bytes, asked, { "If-None-Match": "*" });
    if (kind !== "keeps") {
      const there = isThere(await get(name, asked));
      if (!there.ok) return there;
      if (there.value) return ok("Exists");
    }
    if (kind !== "refuses") {
      const first = await putUnlessThere();
      if (!first.ok) return first;
      if (first.value === "Exists") return ok("Exists");
      if (first.value === "Created") {
        if (kind === "unknown") {
          const again = await putUnlessThere();
          if (again.ok) kind = again.value === "Exists" ? "keeps" : "ignores";
        }
        return ok("Created");
      }
      kind = "refuses";
    }
    const done = await put(name, bytes, asked, {});
    return done.ok ? ok("Created") : done;
  };
}

function isThere(got: Awaited<ReturnType<Store["get"]>>): Result<boolean, StoreError> {
  if (got.ok || got.error.type === "TooLarge") return ok(true);
  if (got.error.type === "NotFound") return ok(false);
  return got.error.type === "NotDownloadedYet" ? ok(true) : err(got.error);
}
