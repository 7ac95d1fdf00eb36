import type { VaultBridge } from "../../shared/bridge/vault.ts";

export function vaultBridge(): VaultBridge {
  throw new Error("not built yet");
}
