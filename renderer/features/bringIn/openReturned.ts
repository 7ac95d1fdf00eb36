import type { ReturnedDocument } from "../../../shared/letter/factualCheck/readReply.ts";
import type { Result } from "../../../shared/result.ts";
import { WorkerCalls } from "../../worker/workerCalls.ts";
import type { DeskTasks } from "./desk.worker.ts";

/** Opens a Word file that the council sent back, in a worker of its own; otherwise says in words why it cannot be read. */
export async function openReturned(file: File): Promise<Result<ReturnedDocument, string>> {
  const worker = new Worker(new URL("./desk.worker.ts", import.meta.url), { type: "module" });
  const calls = new WorkerCalls<DeskTasks>(worker);
  try {
    return await calls.call("returned", file);
  } finally {
    calls.end("done");
  }
}
