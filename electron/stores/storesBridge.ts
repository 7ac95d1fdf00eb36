import type { StoresBridge } from "../../shared/bridge/stores.ts";

export function storesBridge(): StoresBridge {
  throw new Error("not built yet");
}
