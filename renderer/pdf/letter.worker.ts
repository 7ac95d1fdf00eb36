import type { LetterFace } from "../../shared/letter/letterLayout.ts";
import { createLetterEngine, type LetterEngine } from "./letterEngine.ts";
import { letterFontFiles } from "./letterFontFiles.ts";
import type { LetterAnswer, LetterRequest } from "./letterWorkerMessages.ts";

// Sets letters off the window's thread. Answers every request, in order; failures as values.
const engine = startEngine();
let queue: Promise<void> = Promise.resolve();

addEventListener("message", (event: MessageEvent<LetterRequest>) => {
  queue = queue.then(() => answer(event.data));
});

async function answer(request: LetterRequest): Promise<void> {
  const { id, model } = request;
  try {
    const ready = await engine;
    switch (request.type) {
      case "layout":
        reply({ type: "layout", id, layout: ready.layout(model) });
        return;
      case "pdf": {
        const bytes = await ready.pdf(model, { createdAt: request.createdAt });
        reply({ type: "pdf", id, bytes }, [bytes.buffer]);
        return;
      }
    }
  } catch (error) {
    reply({ type: "failed", id, reason: String(error) });
  }
}

const reply = (message: LetterAnswer, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

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
