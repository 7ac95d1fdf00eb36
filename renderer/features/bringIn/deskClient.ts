import type { RecordOf, RecordTable, VisitRecords } from "../../../shared/visit/records.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import type {
  DeskAnswer,
  DeskRequest,
  DeskView,
  FileWent,
  LinesPage,
  LinesWanted,
} from "./deskMessages.ts";
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
  const pending = new Map<number, Pending>();
  let lastId = 0;

  const end = (reason: string) => {
    worker.terminate();
    for (const { fail } of pending.values()) fail(new Error(reason));
    pending.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<DeskAnswer>) => {
    const waiting = pending.get(data.id);
    const isOver = data.type !== "progress" && data.type !== "someRows";
    if (isOver) pending.delete(data.id);
    waiting?.take(data);
  });
  worker.addEventListener("error", (event) => end(event.message));

  const ask = <T>(
    request: (id: number) => DeskRequest,
    take: (answer: DeskAnswer, resolve: (value: T) => void) => void,
  ): Promise<T> => {
    const id = (lastId += 1);
    return new Promise<T>((resolve, reject) => {
      pending.set(id, {
        fail: reject,
        take: (answer) => {
          if (answer.type === "failed") reject(new Error(answer.reason));
          else take(answer, resolve);
        },
      });
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(request(id));
    });
  };

  void ask<void>(
    (id) => ({ type: "open", id, records }),
    (_answer, resolve) => resolve(),
  ).catch(() => undefined);

  return {
    add: (files, onProgress) =>
      ask(
        (id) => ({ type: "add", id, files }),
        (answer, resolve) => {
          if (answer.type === "progress") onProgress(answer.done, answer.of);
          if (answer.type === "view") resolve(answer);
        },
      ),
    choose: (fileId, change) =>
      ask(
        (id) => ({ type: "choose", id, fileId, change }),
        (answer, resolve) => {
          if (answer.type === "view") resolve(answer.view);
        },
      ),
    lines: (fileId, wanted) =>
      ask(
        (id) => ({ type: "lines", id, fileId, ...wanted }),
        (answer, resolve) => {
          if (answer.type === "page") resolve(answer.page);
        },
      ),
    rows: (current) => {
      const rows = new Map<RecordTable, RecordOf<RecordTable>[]>();
      return ask(
        (id) => ({ type: "rows", id, records: current }),
        (answer, resolve) => {
          if (answer.type === "someRows") {
            const table = rows.get(answer.table) ?? [];
            for (const row of answer.rows) table.push(row);
            rows.set(answer.table, table);
          }
          if (answer.type === "allRows") resolve({ visit: answer.visit, rows, went: answer.went });
        },
      );
    },
    close: () => end("closed"),
  };
}

interface Pending {
  readonly take: (answer: DeskAnswer) => void;
  readonly fail: (error: Error) => void;
}
