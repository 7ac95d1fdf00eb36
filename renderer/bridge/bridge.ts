import type { Bridge, Subscriptions } from "../../shared/bridge/bridge.ts";

declare global {
  interface Window {
    readonly bridge: Bridge;
    readonly bridgeEvents: Subscriptions;
  }
}

/** The one way to the main process; put there by the preload before any script of ours runs. */
export const { bridge, bridgeEvents } = window;
