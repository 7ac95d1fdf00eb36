import type { Bridge, BridgeEvents } from "./bridge.ts";

// Records rather than arrays: leaving a name out is a type error.
const methods: Record<keyof Bridge, true> = { saveFile: true, showSavedFile: true, appInfo: true };
const events: Record<keyof BridgeEvents, true> = { menuCommand: true };

/** Names of all bridge methods, which are also their IPC channels. */
export const bridgeMethods: readonly string[] = Object.keys(methods);

/** Names of all bridge events, which are also their IPC channels. */
export const bridgeEvents: readonly string[] = Object.keys(events);
