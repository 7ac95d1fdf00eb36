import type { RecordOf, RecordTable, VisitRecords } from "../../../shared/visit/records.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { WorkerCalls } from "../../worker/workerCalls.ts";
import type { DeskTasks } from "./desk.worker.ts";
import type { DeskView, FileWent, LinesPage, LinesWanted } from "./deskMessages.ts";
import type { FileChoices } from "./deskFile.ts";

/** Rows to save, by table, as the worker worked them out. */
export interface PlannedRows {
  readonly visit: Visit | null;
  readonly rows: ReadonlyMap<RecordTable, readonly RecordOf<RecordTable>[]>;
  readonly went: readonly FileWent[];
}

/** The worker's side of the screen. Every promise rejects once it is closed or the worker breaks. */
export interface Desk {
  readonly add: (
    files: readonly File[],
    onProgress: (done: number, of: number) => void,
  ) => Promise<{ readonly view: DeskView; readonly repeated: number }>;
  readonly choose: (fileId: string, change: Partial<FileChoices>) => Promise<DeskView>;
  readonly lines: (fileId: string, wanted: LinesWanted) => Promise<LinesPage>;
  readonly rows: (records: VisitRecords) => Promise<PlannedRows>;
  /** Ends the worker and whatever it is doing. */
  readonly close: () => void;
}

/** Opens a desk for the visit as it stands. */
export function openDesk(records: VisitRecords): Desk {
  const worker = new Worker(new URL("./desk.worker.ts", import.meta.url), { type: "module" });
  const calls = new WorkerCalls<DeskTasks>(worker);
  // A desk that is closed before it is open is no fault.
  void calls.call("open", records).catch(() => undefined);
  return {
    add: (files, onProgress) => calls.call("add", files, ({ done, of }) => onProgress(done, of)),
    choose: (fileId, change) => calls.call("choose", { fileId, change }),
    lines: (fileId, wanted) => calls.call("lines", { fileId, ...wanted }),
    rows: async (current) => {
      const rows = new Map<RecordTable, RecordOf<RecordTable>[]>();
      const planned = await calls.call("rows", current, (some) => {
        const own = rows.get(some.table) ?? [];
        for (const row of some.rows) own.push(row);
        rows.set(some.table, own);
      });
      return { ...planned, rows };
    },
    close: () => calls.end("closed"),
  };
}
