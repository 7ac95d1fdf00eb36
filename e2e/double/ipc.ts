import { codec } from "./codec.ts";
import type { Reply } from "./preloadPage.ts";
import { strict } from "./strict.ts";

/** Who calls, as main sees it in `event.senderFrame`. */
export interface Sender {
  readonly origin: string;
  readonly isMainFrame: boolean;
  readonly detached?: boolean;
}

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** Imitates `electron.ipcMain` and carries the calls of the page to it. */
export function ipc() {
  const handlers = new Map<string, Handler>();
  const module = strict("ipcMain", {
    handle: (channel: string, handler: Handler) => {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  });
  const { pack, unpack } = codec();
  const invoke = async (sender: Sender, channel: string, packed: unknown): Promise<Reply> => {
    const handler = handlers.get(channel);
    if (handler === undefined) return { error: `Error: No handler registered for '${channel}'` };
    const { origin, isMainFrame, detached = false } = sender;
    const senderFrame = { origin, detached, parent: isMainFrame ? null : {} };
    try {
      const args = structured(unpack(packed)) as unknown[];
      return { value: pack(structured(await handler({ senderFrame }, ...args))) };
    } catch (fault) {
      return { error: String(fault) };
    }
  };
  return { module, invoke, channels: () => [...handlers.keys()] };
}

// Throws on what cannot be cloned, as Electron does. Node's Buffers become plain byte arrays on the way,
// which v8's own serializer would not make of them.
const structured = (value: unknown): unknown => structuredClone(value);
