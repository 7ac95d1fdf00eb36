import type { StoreError } from "../../shared/bridge/stores.ts";
import { ok, type Result } from "../../shared/result.ts";

/** What a server said to a PUT that may create and not replace (`If-None-Match: *`). */
export type PutAnswer = Result<"Created" | "Exists" | "ConditionUnknown", StoreError>;

interface Server {
  readonly putUnlessThere: () => Promise<PutAnswer>;
  /** Without the condition, for a server that refuses it. */
  readonly putAnyway: () => Promise<Result<null, StoreError>>;
  readonly isThere: () => Promise<Result<boolean, StoreError>>;
}

/**
 * PUTs that never replace a file, also on servers that pass over the condition (nginx) or refuse it
 * (OpenStack Swift): those are asked beforehand whether the file is there. Which kind a server is shows
 * when the first file that was created is put a second time.
 */
export function createOnlyPut() {
  let kind: "unknown" | "keeps" | "ignores" | "refuses" = "unknown";
  return async (server: Server): Promise<Result<"Created" | "Exists", StoreError>> => {
    if (kind !== "keeps") {
      const there = await server.isThere();
      if (!there.ok) return there;
      if (there.value) return ok("Exists");
    }
    if (kind !== "refuses") {
      const put = await server.putUnlessThere();
      if (!put.ok) return put;
      if (put.value === "Exists") return ok("Exists");
      if (put.value === "Created") {
        if (kind === "unknown") {
          const again = await server.putUnlessThere();
          if (again.ok) kind = again.value === "Exists" ? "keeps" : "ignores";
        }
        return ok("Created");
      }
      kind = "refuses";
    }
    const put = await server.putAnyway();
    return put.ok ? ok("Created") : put;
  };
}
