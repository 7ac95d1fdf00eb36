import type { WebContents } from "electron";
import type { BridgeEvents } from "../../shared/bridge/bridge.ts";

/** Tells the window something; a window that has gone is not told. */
export function notify<E extends keyof BridgeEvents>(
  target: Pick<WebContents, "send" | "isDestroyed">,
  event: E,
  payload: BridgeEvents[E],
): void {
  if (!target.isDestroyed()) target.send(event, payload);
}
