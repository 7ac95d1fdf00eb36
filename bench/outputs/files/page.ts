import { createLetterWorker } from "../../../renderer/outputs/letterWorker.ts";
import { sampleVisit } from "../../../renderer/testing/sampleVisit.ts";
import { WorkerCalls } from "../../../renderer/worker/workerCalls.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { composeSlides } from "../../../shared/slides/composeSlides.ts";
import type { BareTasks } from "./bare.worker.ts";

/** Milliseconds of each round: the app's file, and the library writing the same words bare. */
export interface FileTimes {
  readonly docx: readonly number[];
  readonly bareDocx: readonly number[];
  readonly pptx: readonly number[];
  readonly barePptx: readonly number[];
}

const rounds = 9;

/** Makes the sample visit's letter for Word and its slides, in the app's worker and in one that has the libraries alone. */
async function makeFiles(): Promise<FileTimes> {
  const records = sampleVisit();
  const draft = draftLetter(records);
  if (draft === undefined) throw new Error("the sample visit has no letter");
  const model = composeLetter(records, draft);
  const deck = composeSlides(records, model, "leaders");
  const source = { records, model, createdAt: new Date("2026-01-05T09:00:00Z"), isDraft: true };
  const ours = createLetterWorker();
  const bare = new WorkerCalls<BareTasks>(
    new Worker(new URL("./bare.worker.ts", import.meta.url), { type: "module" }),
  );
  const made = async (id: "letterDocx" | "slidesLeaders") => {
    const file = await ours.output(id, source);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
  };
  const times = { docx: [], bareDocx: [], pptx: [], barePptx: [] } as Record<
    keyof FileTimes,
    number[]
  >;
  const ways = {
    docx: () => made("letterDocx"),
    bareDocx: () => bare.call("docx", model),
    pptx: () => made("slidesLeaders"),
    barePptx: () => bare.call("pptx", deck),
  };
  for (let round = -1; round < rounds; round += 1) {
    // Neither always comes first.
    const names = Object.keys(ways) as (keyof FileTimes)[]; // its own keys
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const began = performance.now();
      await ways[name]();
      // The first of each fetches its library.
      if (round >= 0) times[name].push(performance.now() - began);
    }
  }
  return times;
}

Object.assign(globalThis, { makeFiles });
