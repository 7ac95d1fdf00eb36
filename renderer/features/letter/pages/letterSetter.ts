import type { LetterLayout } from "../../../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import {
  createLetterWorker,
  type LetterFailed,
  type LetterWorker,
} from "../../../outputs/letterWorker.ts";

let worker: LetterWorker | null = null;

/** The worker in which this window's letters are set, started when first needed and kept. */
export function letterSetter(): LetterWorker {
  worker ??= createLetterWorker();
  return worker;
}

/** Starts afresh after a failure. */
export function restartLetterSetter(): void {
  worker?.dispose();
  worker = null;
}

/**
 * Before one that another took the place of asks again. Two that did so at once would take each
 * other's place for ever, and the window with it: no answer of the worker could come in between.
 */
const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

/** The layout of exactly this model, however often others get in between. */
export async function layoutOf(model: LetterModel): Promise<LetterLayout | LetterFailed> {
  for (;;) {
    const answer = await letterSetter().layout(model);
    if (answer !== "superseded") return answer;
    await aMoment();
  }
}

/** The layout of this model; asked for again when another got in between, as long as it is still wanted. */
export async function layoutWhile(
  model: LetterModel,
  isWanted: () => boolean,
): Promise<LetterLayout | LetterFailed | "superseded"> {
  for (;;) {
    const answer = await letterSetter().layout(model);
    if (answer !== "superseded" || !isWanted()) return answer;
    await aMoment();
  }
}
