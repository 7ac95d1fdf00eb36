import { expect, test } from "vitest";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { sampleVisit } from "../../../testing/sampleVisit.ts";
import { layLetterAhead } from "./layLetterAhead.ts";
import { restartLetterSetter } from "./letterSetter.ts";

/** The words on the letter's pages in the very drawing in which its screen comes. */
function wordsInFirstDrawing(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const watch = new MutationObserver(() => {
    if (document.querySelector(".cf-letter-panes") === null) return;
    watch.disconnect();
    resolve(document.querySelector(".cf-letter-pages:not([data-waiting])")?.textContent ?? "");
  });
  watch.observe(document.body, { childList: true, subtree: true });
  return promise;
}

test("pages that were laid out ahead stand there with their words as soon as the letter does", async () => {
  const records = sampleVisit();
  await layLetterAhead(records);
  // A worker that has yet to start has no part in it.
  restartLetterSetter();
  const words = wordsInFirstDrawing();
  await mountScreen(records, (visitId) => paths.letter(visitId));
  expect(await words).toContain("Midthorpe Council");
});
