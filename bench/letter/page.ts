import { createLetterWorker } from "../../renderer/outputs/letterWorker.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { sampleLetter } from "../../shared/letter/testing/sampleLetter.ts";

/** What one run of typing took, in milliseconds. */
export type TypingTimes = {
  readonly gauge: readonly number[];
  readonly bare: readonly number[];
  readonly pdf: readonly number[];
  /** How late a 4 ms timer of the window ever was. */
  readonly longestBlock: number;
  /** The same while nothing at all went on: what of it is the machine's. */
  readonly idleBlock: number;
  readonly pages: number;
  readonly pagesFilled: number;
};

const perSection = 24;
const pace = 90;
const typed = "and what it means here. ";

const letters = createLetterWorker();
const { records } = new TestVisit();
const bare = new Worker(new URL("./bare.worker.ts", import.meta.url), { type: "module" });
const gauge = document.querySelector("#gauge");

/** Types into each section of a full letter, one character at a time. */
async function typeThrough(): Promise<TypingTimes> {
  let model = sampleLetter;
  let bareModel = sampleLetter;
  await timeGauge(model);
  await timeBare(bareModel);
  const times = { gauge: [] as number[], bare: [] as number[], pdf: [] as number[] };
  const idle = watchTheWindow();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const idleBlock = idle();
  const block = watchTheWindow();
  for (const section of sampleLetter.sections.keys()) {
    for (let key = 0; key < perSection; key++) {
      const character = typed[key % typed.length] ?? " ";
      const ours = async (): Promise<void> => {
        const began = performance.now();
        model = withTyped(model, section, character);
        times.gauge.push(await timeGauge(model, began));
      };
      const theirs = async (): Promise<void> => {
        const began = performance.now();
        bareModel = withTyped(bareModel, section, character);
        times.bare.push(await timeBare(bareModel, began));
      };
      // Neither always profits from a machine that the other has just warmed.
      for (const turn of key % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
        await turn();
        await new Promise((resolve) => setTimeout(resolve, pace / 2));
      }
    }
  }
  const longestBlock = block();
  for (let run = 0; run < 7; run++) {
    const began = performance.now();
    await letters.output("letterPdf", { records, model, createdAt: new Date(0), isDraft: false });
    times.pdf.push(performance.now() - began);
  }
  const layout = await letters.layout(model);
  if (layout === "superseded" || "type" in layout) throw new Error("the letter could not be set");
  return {
    ...times,
    longestBlock,
    idleBlock,
    pages: layout.pages,
    pagesFilled: layout.pagesFilled,
  };
}

async function timeGauge(model: LetterModel, began = performance.now()): Promise<number> {
  const layout = await letters.layout(model);
  if (layout === "superseded" || "type" in layout) throw new Error(JSON.stringify(layout));
  if (gauge !== null) gauge.textContent = `${layout.pagesFilled.toFixed(1)} of 4 pages`;
  return performance.now() - began;
}

function timeBare(model: LetterModel, began = performance.now()): Promise<number> {
  return new Promise((resolve) => {
    bare.addEventListener(
      "message",
      (event: MessageEvent<{ pages: number }>) => {
        if (gauge !== null) gauge.textContent = `${event.data.pages} pages`;
        resolve(performance.now() - began);
      },
      { once: true },
    );
    bare.postMessage({ id: 0, model });
  });
}

/** The letter with a character more in the last sentence of one section's first written block. */
function withTyped(model: LetterModel, at: number, character: string): LetterModel {
  const sections = model.sections.map((section, index) => {
    if (index !== at) return section;
    const target = section.blocks.findIndex((block) => block.type !== "subheading");
    const blocks = section.blocks.map((block, place) => {
      if (place !== target || block.type === "subheading") return block;
      const last = block.sentences.length - 1;
      const sentences = block.sentences.map((sentence, order) =>
        order === last ? { ...sentence, text: sentence.text + character } : sentence,
      );
      return { ...block, sentences };
    });
    return { ...section, blocks };
  });
  return { ...model, sections };
}

function watchTheWindow(): () => number {
  let latest = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - latest - 4);
    latest = now;
  }, 4);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

Object.assign(globalThis, { typeThrough });
