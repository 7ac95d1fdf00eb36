import { afterEach, describe, expect, it } from "vitest";
import type { LetterLayout } from "../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { sampleLetter, samplePagesFilled } from "../../shared/letter/testing/sampleLetter.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { createLetterWorker, type LetterWorker } from "./letterWorker.ts";
import type { OutputSource } from "./output.ts";
import { loadPreviewFonts, previewFamily } from "../pdf/loadPreviewFonts.ts";

let worker: LetterWorker | null = null;
const started = (start?: () => Worker): LetterWorker => {
  worker = createLetterWorker(start);
  return worker;
};
afterEach(() => worker?.dispose());

const sourceOf = (model: LetterModel): OutputSource => ({
  records: new TestVisit().records,
  model,
  createdAt: new Date("2024-10-23T09:30:00Z"),
  isDraft: false,
});

const withSalutation = (salutation: string): LetterModel => ({ ...sampleLetter, salutation });

const laidOut = (answer: Awaited<ReturnType<LetterWorker["layout"]>>): LetterLayout => {
  if (answer === "superseded" || "type" in answer) throw new Error(JSON.stringify(answer));
  return answer;
};

const salutationOf = (layout: LetterLayout): string | undefined =>
  layout.drawn[0]?.texts.find(({ text }) => text.startsWith("Dear"))?.text;

describe("the letter worker", () => {
  it("sets the letter on the same pages as Node does", async () => {
    const layout = laidOut(await started().layout(sampleLetter));
    expect(layout.pages).toBe(4);
    expect(layout.pagesFilled).toBe(samplePagesFilled);
    expect(layout.sections.at(-1)?.id).toBe("nextSteps");
  });

  it("drops what a newer letter has overtaken and answers in order", async () => {
    const letters = started();
    const asked = ["Dear one", "Dear two", "Dear three", "Dear four"].map((salutation) =>
      letters.layout(withSalutation(salutation)),
    );
    const [first, second, third, fourth] = await Promise.all(asked);
    expect(first && salutationOf(laidOut(first))).toBe("Dear one");
    expect(second).toBe("superseded");
    expect(third).toBe("superseded");
    expect(fourth && salutationOf(laidOut(fourth))).toBe("Dear four");
  });

  it("makes the PDF while layouts go on", async () => {
    const letters = started();
    const [pdf, layout] = await Promise.all([
      letters.output("letterPdf", sourceOf(sampleLetter)),
      letters.layout(sampleLetter),
    ]);
    expect(pdf.ok && new TextDecoder().decode(pdf.value.subarray(0, 8))).toBe("%PDF-1.7");
    expect(laidOut(layout).pages).toBe(4);
  });

  it("answers what it cannot set with a value, and goes on", async () => {
    const letters = started();
    // A letter that never went through the schema.
    const broken = { ...sampleLetter, sections: null } as unknown as LetterModel;
    expect(await letters.layout(broken)).toMatchObject({ type: "LetterFailed" });
    expect(await letters.output("letterPdf", sourceOf(broken))).toMatchObject({ ok: false });
    expect(laidOut(await letters.layout(sampleLetter)).pages).toBe(4);
  });

  it("says so when the worker itself cannot start", async () => {
    const letters = started(() => new Worker("/nowhere.js", { type: "module" }));
    expect(await letters.layout(sampleLetter)).toMatchObject({ type: "LetterFailed" });
    expect(await letters.layout(sampleLetter)).toMatchObject({ type: "LetterFailed" });
  });

  it("leaves nobody waiting when it is disposed of", async () => {
    const letters = started();
    const asked = [letters.layout(sampleLetter), letters.layout(sampleLetter)];
    const pdf = letters.output("letterPdf", sourceOf(sampleLetter));
    letters.dispose();
    expect(await Promise.all(asked)).toEqual(["superseded", "superseded"]);
    expect(await pdf).toMatchObject({ ok: false });
    expect(await letters.layout(sampleLetter)).toBe("superseded");
  });

  it("draws as wide as the preview's own fonts do", async () => {
    await loadPreviewFonts();
    const layout = laidOut(await started().layout(sampleLetter));
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) throw new Error("no canvas here");
    for (const { text, face, size, width } of layout.drawn.flatMap((page) => page.texts)) {
      // Measured large: at text size the canvas rounds.
      context.font = `${size * 20}px "${previewFamily[face]}"`;
      expect(Math.abs(context.measureText(text).width / 20 - width)).toBeLessThan(0.6);
    }
  });
});
