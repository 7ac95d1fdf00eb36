import type { AnswerOf, Asked, InputOf, PartOf, Tasks, Told } from "./tasks.ts";

interface Waiting {
  readonly take: (told: Told) => void;
  readonly fail: (fault: Error) => void;
}

/** The window's side of a worker that serves `T`. */
export class WorkerCalls<T extends Tasks<T>> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #ended: string | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) =>
      this.#waiting.get(data.id)?.take(data),
    );
    worker.addEventListener("error", (event) =>
      this.end(event.message || "the worker could not start"),
    );
  }

  /** Has a task done. Rejects when it fails, when the worker breaks and once it was ended. */
  call<K extends keyof T & string>(
    task: K,
    input: InputOf<T[K]>,
    onPart?: (part: PartOf<T[K]>) => void,
  ): Promise<AnswerOf<T[K]>> {
    return new Promise((resolve, fail) => {
      if (this.#ended !== null) return fail(new Error(this.#ended));
      const id = (this.#lastId += 1);
      const take = (told: Told): void => {
        // What the worker tells is of the task that was asked for.
        if ("part" in told) return onPart?.(told.part as PartOf<T[K]>);
        this.#waiting.delete(id);
        if ("fault" in told) fail(new Error(told.fault));
        else resolve(told.answer as AnswerOf<T[K]>);
      };
      this.#waiting.set(id, { take, fail });
      const asked: Asked = { id, task, input };
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.#worker.postMessage(asked);
    });
  }

  /** Ends the worker and whatever it is doing. */
  end(reason: string): void {
    this.#ended ??= reason;
    this.#worker.terminate();
    for (const { fail } of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }
}
