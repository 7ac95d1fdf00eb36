import type { LetterLayout } from "../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../shared/visit/letterModel.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { LetterAnswer, LetterRequest } from "./letterWorkerMessages.ts";

/** The letter could not be set; `reason` is for the log, not for people. */
export type LetterFailed = { readonly type: "LetterFailed"; readonly reason: string };

export type LetterWorker = {
  /**
   * Sets the letter on its pages. The latest model wins: one layout is under way at a time and one
   * waits; a newer call takes the waiting one's place, which then answers "superseded" at once.
   * Answers come in the order of the calls. After `dispose` everything is "superseded".
   */
  layout(model: LetterModel): Promise<LetterLayout | "superseded" | LetterFailed>;
  /** The tagged PDF. The same model and instant give the same bytes. */
  pdf(
    model: LetterModel,
    options: { readonly createdAt: Date },
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
  const worker = start();
  const pending = new Map<number, (answer: LetterAnswer) => void>();
  let lastId = 0;
  let busy = false;
  let waiting: Waiting | null = null;
  let broken: string | null = null;
  let disposed = false;

  worker.addEventListener("message", (event: MessageEvent<LetterAnswer>) => {
    const settle = pending.get(event.data.id);
    pending.delete(event.data.id);
    settle?.(event.data);
  });
  worker.addEventListener("error", (event) => {
    broken = event.message || "The letter worker could not start.";
    const settlers = [...pending];
    pending.clear();
    for (const [id, settle] of settlers) settle({ type: "failed", id, reason: broken });
  });

  const ask = (
    request: (id: number) => LetterRequest,
    settle: (answer: LetterAnswer) => void,
  ): void => {
    const id = ++lastId;
    if (broken !== null) return settle({ type: "failed", id, reason: broken });
    pending.set(id, settle);
    worker.postMessage(request(id));
  };

  const send = ({ model, settle }: Waiting): void => {
    busy = true;
    ask(
      (id) => ({ type: "layout", id, model }),
      (answer) => {
        busy = false;
        const next = waiting;
        waiting = null;
        if (next !== null) send(next);
        if (disposed) settle("superseded");
        else settle(answer.type === "layout" ? answer.layout : failureOf(answer));
      },
    );
  };

  return {
    layout: (model) =>
      new Promise((settle) => {
        if (disposed) return settle("superseded");
        if (!busy) return send({ model, settle });
        waiting?.settle("superseded");
        waiting = { model, settle };
      }),
    pdf: (model, { createdAt }) =>
      new Promise((settle) => {
        if (disposed) return settle(err({ type: "LetterFailed", reason: "The worker is closed." }));
        ask(
          (id) => ({ type: "pdf", id, model, createdAt }),
          (answer) => settle(answer.type === "pdf" ? ok(answer.bytes) : err(failureOf(answer))),
        );
      }),
    dispose: () => {
      disposed = true;
      worker.terminate();
      waiting?.settle("superseded");
      waiting = null;
      const settlers = [...pending];
      pending.clear();
      for (const [id, settle] of settlers) settle({ type: "failed", id, reason: "closed" });
    },
  };
}

const failureOf = (answer: LetterAnswer): LetterFailed => ({
  type: "LetterFailed",
  reason: answer.type === "failed" ? answer.reason : `unexpected answer: ${answer.type}`,
});
