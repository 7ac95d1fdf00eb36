import type { LetterLayout } from "../../shared/letter/letterLayout.ts";
import type { NextStepsSheet } from "../../shared/nextSteps/composeSheet.ts";
import type { PooledVisit } from "../../shared/pool/poolOf.ts";
import type { RoundReport } from "../../shared/pool/roundReport.ts";
import type { SheetLayout } from "../../shared/nextSteps/sheetLayout.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Sheet } from "../pdf/sheetDefinition.ts";
import { WorkerCalls } from "../worker/workerCalls.ts";
import type { LetterTasks } from "./letter.worker.ts";
import type { AnnexRefused, AnnexSource } from "./annexPdf.ts";
import type { OutputError, OutputSource } from "./output.ts";
import type { OutputId } from "./outputs.ts";

/** The letter could not be set; `reason` is for the log, not for people. */
export type LetterFailed = { readonly type: "LetterFailed"; readonly reason: string };

export type LetterWorker = {
  /**
   * Sets the letter on its pages. The latest model wins: one layout is under way at a time and one
   * waits; a newer call takes the waiting one's place, which then answers "superseded" at once.
   * Answers come in the order of the calls. After `dispose` everything is "superseded".
   */
  layout(model: LetterModel): Promise<LetterLayout | "superseded" | LetterFailed>;
  /** The next-steps sheet on its page, or pages. */
  layoutNextSteps(sheet: NextStepsSheet): Promise<SheetLayout | LetterFailed>;
  /** A file made from the letter. The same source gives the same content, of a PDF the same bytes. */
  output(
    id: OutputId,
    source: OutputSource,
  ): Promise<Result<Uint8Array<ArrayBuffer>, LetterFailed | OutputError>>;
  /** The trace annex of the letter, for the team alone, or what of it tells who somebody is. */
  annex(source: AnnexSource): Promise<Result<Uint8Array<ArrayBuffer>, LetterFailed | AnnexRefused>>;
  /** The tagged PDF of a plain sheet. The same sheet and instant give the same bytes. */
  sheetPdf(
    sheet: Sheet,
    options: { readonly createdAt: Date },
  ): Promise<Result<Uint8Array<ArrayBuffer>, LetterFailed>>;
  /** The report on a round, for Word. */
  roundReport(
    report: RoundReport,
    createdAt: Date,
  ): Promise<Result<Uint8Array<ArrayBuffer>, LetterFailed>>;
  /** The pool as a table, in Parquet. */
  poolParquet(
    visits: readonly PooledVisit[],
  ): Promise<Result<Uint8Array<ArrayBuffer>, LetterFailed>>;
  dispose(): void;
};

type Waiting = { readonly model: LetterModel; readonly settle: (answer: LayoutAnswer) => void };
type LayoutAnswer = LetterLayout | "superseded" | LetterFailed;

/** Starts the worker in which letters are set; one is enough for a window. */
export function createLetterWorker(
  start: () => Worker = () =>
    new Worker(new URL("./letter.worker.ts", import.meta.url), { type: "module" }),
): LetterWorker {
  const calls = new WorkerCalls<LetterTasks>(start());
  let busy = false;
  let waiting: Waiting | null = null;
  let disposed = false;

  const send = async ({ model, settle }: Waiting): Promise<void> => {
    busy = true;
    const answer = await calls.call("layout", model).catch(failed);
    busy = false;
    const next = waiting;
    waiting = null;
    if (next !== null) void send(next);
    settle(disposed ? "superseded" : answer);
  };

  return {
    layout: (model) =>
      new Promise((settle) => {
        if (disposed) return settle("superseded");
        if (!busy) return void send({ model, settle });
        waiting?.settle("superseded");
        waiting = { model, settle };
      }),
    output: (id, source) =>
      calls.call("output", { id, source }).catch((fault: unknown) => err(failed(fault))),
    layoutNextSteps: (sheet) => calls.call("layoutNextSteps", sheet).catch(failed),
    annex: (source) => calls.call("annex", source).catch((fault: unknown) => err(failed(fault))),
    sheetPdf: (sheet, { createdAt }) =>
      calls.call("sheetPdf", { sheet, createdAt }).then(ok, (fault: unknown) => err(failed(fault))),
    roundReport: (report, createdAt) =>
      calls
        .call("roundReport", { report, createdAt })
        .then(ok, (fault: unknown) => err(failed(fault))),
    poolParquet: (visits) =>
      calls.call("poolParquet", visits).then(ok, (fault: unknown) => err(failed(fault))),
    dispose: () => {
      disposed = true;
      waiting?.settle("superseded");
      waiting = null;
      calls.end("the worker is closed");
    },
  };
}

const failed = (fault: unknown): LetterFailed => ({ type: "LetterFailed", reason: String(fault) });
