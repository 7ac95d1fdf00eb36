import { WorkerCalls } from "../../worker/workerCalls.ts";
import type { DeskTasks } from "./desk.worker.ts";
import type { OpenedTables } from "./tablesOf.ts";

/** Opens files as tables in a worker of their own: CSV of any form, Excel, OpenDocument. */
export async function openTables(files: readonly File[]): Promise<readonly OpenedTables[]> {
  const worker = new Worker(new URL("./desk.worker.ts", import.meta.url), { type: "module" });
  const calls = new WorkerCalls<DeskTasks>(worker);
  try {
    return await calls.call("tables", files);
  } finally {
    calls.end("done");
  }
}
