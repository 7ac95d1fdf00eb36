import type { LetterFace } from "../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../shared/visit/letterModel.ts";
import { serveTasks } from "../worker/serveTasks.ts";
import { createLetterEngine, type LetterEngine } from "./letterEngine.ts";
import { letterFontFiles } from "./letterFontFiles.ts";

const engine = startEngine();

// Sets letters off the window's thread.
const tasks = {
  layout: async (model: LetterModel) => (await engine).layout(model),
  pdf: async ({ model, createdAt }: { readonly model: LetterModel; readonly createdAt: Date }) =>
    (await engine).pdf(model, { createdAt }),
};
export type LetterTasks = typeof tasks;
serveTasks(tasks);

async function startEngine(): Promise<LetterEngine> {
  const bytesOf = async (face: LetterFace): Promise<Uint8Array> => {
    const answered = await fetch(new URL(letterFontFiles[face], import.meta.url));
    if (!answered.ok) throw new Error(`the letter's font is missing: ${letterFontFiles[face]}`);
    return new Uint8Array(await answered.arrayBuffer());
  };
  const [serif, serifBold, sans, sansBold] = await Promise.all([
    bytesOf("serif"),
    bytesOf("serifBold"),
    bytesOf("sans"),
    bytesOf("sansBold"),
  ]);
  return createLetterEngine({ fonts: { serif, serifBold, sans, sansBold } });
}
