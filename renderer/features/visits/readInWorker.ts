import type { Result } from "../../../shared/result.ts";
import { eachTable } from "../../../shared/visit/eachTable.ts";
import type { RecordTable, VisitRecords } from "../../../shared/visit/records.ts";
import type { VisitFileError } from "../../../shared/visit/file/visitFile.ts";
import type { WholeVisit } from "../../../shared/visit/file/visitFileVersions.ts";
import { WorkerCalls } from "../../worker/workerCalls.ts";
import type { VisitFileTasks } from "./visitFile.worker.ts";

/** `readWholeVisit` beside the window; rejects when it is called off. */
export async function readInWorker(
  file: File,
  signal: AbortSignal,
): Promise<Result<WholeVisit, VisitFileError>> {
  const worker = new Worker(new URL("./visitFile.worker.ts", import.meta.url), { type: "module" });
  const calls = new WorkerCalls<VisitFileTasks>(worker);
  const end = (): void => calls.end("called off");
  signal.addEventListener("abort", end);
  try {
    const rows = eachTable<Record<RecordTable, unknown[]>>(() => []);
    const pictureFiles: Record<string, string> = {};
    const read = await calls.call("read", file, (some) => {
      if ("picture" in some) pictureFiles[some.picture] = some.text;
      else for (const row of some.rows) rows[some.table].push(row);
    });
    if (!read.ok) return read;
    // Parsed as such by the worker.
    const records = { ...rows, visit: read.value.visit } as VisitRecords;
    return { ok: true, value: { records, pictureFiles } };
  } finally {
    signal.removeEventListener("abort", end);
    calls.end("done");
  }
}
