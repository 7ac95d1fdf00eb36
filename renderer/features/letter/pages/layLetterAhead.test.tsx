import { expect, test } from "vitest";
import { identifierRegister } from "../../../../shared/identifiers/identifierRegister.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { sampleVisit } from "../../../testing/sampleVisit.ts";
import { readNotesAhead, registerFromNotes } from "../../../ui/text/registers.ts";
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

test("the names that the notes hold are read ahead, and are those that reading them at once gives", async () => {
  const records = sampleVisit();
  await readNotesAhead(records);
  const register = registerFromNotes(records);
  expect(register).toEqual(identifierRegister(records));
  expect(register.names.length + register.initials.length).toBeGreaterThan(0);
  // Notes that change meanwhile are read in the place of those before.
  const [note] = records.notes;
  if (note === undefined) throw new Error("no note");
  const named = (text: string) => ({ ...records, notes: [...records.notes, { ...note, text }] });
  const [older, newer] = [named("Mrs Priya Featherstone said so."), named("Mr Aled Vaughan did.")];
  await Promise.all([readNotesAhead(older), readNotesAhead(newer)]);
  expect(registerFromNotes(newer).names.join(" ")).toContain("Vaughan");
  expect(registerFromNotes(older).names.join(" ")).toContain("Featherstone");
});
