import type { PickedFolder } from "../../../shared/bridge/stores.ts";
import { bridge } from "../../bridge/bridge.ts";

/** Asks for a folder with the system's dialog; null when the person thought better of it. */
export async function pickFolder(): Promise<PickedFolder | null> {
  const picked = await bridge.pickFolder({ purpose: "store" });
  return picked.ok ? picked.value : null;
}
