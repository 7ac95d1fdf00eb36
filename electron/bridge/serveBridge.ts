import type { IpcMain, IpcMainInvokeEvent } from "electron";
import * as z from "zod";
import { type Bridge, SaveFile } from "../../shared/bridge/bridge.ts";
import { isTrustedSender } from "./isTrustedSender.ts";

/**
 * Puts every bridge method behind two checks: who asks, and what they send. What a method throws is
 * handed to `recordFault` and reaches the window as the method's name alone: messages of the file
 * system quote paths.
 */
export function serveBridge(
  ipc: Pick<IpcMain, "handle">,
  bridge: Bridge,
  recordFault: (fault: unknown) => void,
): void {
  const endpoints: Record<keyof Bridge, Endpoint> = {
    saveFile: endpoint(SaveFile, bridge.saveFile),
    showSavedFile: endpoint(z.undefined(), bridge.showSavedFile),
    appInfo: endpoint(z.undefined(), bridge.appInfo),
  };
  for (const [method, run] of Object.entries(endpoints)) {
    ipc.handle(method, async (event: IpcMainInvokeEvent, ...inputs: unknown[]) => {
      if (!isTrustedSender(event.senderFrame)) throw new Error(`${method}: untrusted sender`);
      const work = inputs.length > 1 ? null : run(inputs[0]);
      if (work === null) throw new TypeError(`${method}: bad arguments`);
      try {
        return await work;
      } catch (fault) {
        recordFault(fault);
        throw new Error(`${method} failed`, { cause: fault });
      }
    });
  }
}

/** Starts the method, or is null when the input does not match its schema. */
type Endpoint = (input: unknown) => Promise<unknown> | null;

function endpoint<I>(schema: z.ZodType<I>, run: (input: I) => Promise<unknown>): Endpoint {
  return (input) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? run(parsed.data) : null;
  };
}
