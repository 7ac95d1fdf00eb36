import { createLetterWorker, type LetterWorker } from "../../outputs/letterWorker.ts";

let worker: LetterWorker | null = null;

/** The worker in which this window's sheets are set, started when first needed and kept. */
export function sheetSetter(): LetterWorker {
  worker ??= createLetterWorker();
  return worker;
}
