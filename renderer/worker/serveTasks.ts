import { turns } from "../../shared/turns.ts";
import type { Asked, Tasks, Told } from "./tasks.ts";

/** In a worker: does what the window asks, one task after the other in the order of asking. A fault is told and ends nothing. */
export function serveTasks<T extends Tasks<T>>(tasks: T): void {
  const inTurn = turns();
  addEventListener("message", ({ data: { id, task, input } }: MessageEvent<Asked>) => {
    void inTurn(async () => {
      try {
        // The window names a task of these and gives what it takes: `WorkerCalls` sees to that.
        const run = tasks[task as keyof T];
        const tell = (part: unknown) => reply({ id, part });
        reply({ id, answer: await run(input as never, tell as never) });
      } catch (fault) {
        reply({ id, fault: String(fault) });
      }
    });
  });
}

const reply = (told: Told): void =>
  // Bytes are handed over, not copied.
  postMessage(told, {
    transfer: "answer" in told && told.answer instanceof Uint8Array ? [told.answer.buffer] : [],
  });
