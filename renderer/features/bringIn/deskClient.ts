import type { RecordOf, RecordTable, VisitRecords } from "../../../shared/visit/records.ts";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import { WorkerCalls } from "../../worker/workerCalls.ts";
import type { FileChoices } from "./deskFile.ts";
import type { DeskTasks } from "./desk.worker.ts";
import type { LinesWanted } from "./deskMessages.ts";

/** The worker's side of the screen. Every promise rejects once it is closed or the worker breaks. */
export type Desk = ReturnType<typeof openDesk>;

/** Rows to save, by table, as the worker worked them out, and where each line went. */
export type PlannedRows = Awaited<ReturnType<Desk["rows"]>>;

/** Opens a desk for the visit as it stands. */
export function openDesk(records: VisitRecords) {
  const worker = new Worker(new URL("./desk.worker.ts", import.meta.url), { type: "module" });
  const calls = new WorkerCalls<DeskTasks>(worker);
  // A desk that is closed before it is open is no fault.
  void calls.call("open", records).catch(() => undefined);
  return {
    add: (files: readonly File[], onProgress: (done: number, of: number) => void) =>
      calls.call("add", files, ({ done, of }) => onProgress(done, of)),
    choose: (fileId: string, change: Partial<FileChoices>) =>
      calls.call("choose", { fileId, change }),
    chooseAlike: () => calls.call("chooseAlike", undefined),
    addGroup: (group: SourceGroup) => calls.call("addGroup", group),
    split: (fileId: string, line: number) => calls.call("split", { fileId, line }),
    join: (fileId: string) => calls.call("join", fileId),
    lines: (fileId: string, wanted: LinesWanted) => calls.call("lines", { fileId, ...wanted }),
    rows: async (current: VisitRecords) => {
      const rows = new Map<RecordTable, RecordOf<RecordTable>[]>();
      const planned = await calls.call("rows", current, (some) => {
        const own = rows.get(some.table) ?? [];
        for (const row of some.rows) own.push(row);
        rows.set(some.table, own);
      });
      return { ...planned, rows };
    },
    /** Ends the worker and whatever it is doing. */
    close: () => calls.end("closed"),
  };
}
