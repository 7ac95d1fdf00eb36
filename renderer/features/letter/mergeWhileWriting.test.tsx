import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { currentLaptop, peerOf, savedVisit } from "../../testing/onLaptop.ts";
import { openLetter } from "./testing/openLetter.ts";

const { keyboard } = userEvent;

async function openDraft() {
  const visit = new TestVisit();
  const finding = visit.add("findings", {
    sentence: "Reviews are late in one team.",
    polarity: "area",
  });
  const letter = visit.addLetter({
    texts: { thanks: "Thank you for your time.\n\nWe were made welcome by staff." },
  });
  await openLetter(visit.records);
  return { visit, finding, letter, peer: await peerOf(visit.records) };
}

const caretOf = (field: Element) =>
  field instanceof HTMLTextAreaElement ? field.selectionStart : -1;

test("a section of the letter written by two at once holds what both wrote, and the caret stays", async () => {
  const { visit, letter, peer } = await openDraft();
  const section = page.getByRole("textbox", { name: "Thanks and purpose" });
  await section.click();
  await keyboard("{Control>}{Home}{/Control}First: ");
  await peer
    .change("letters", letter.id, {
      texts: {
        thanks: "Thank you for your time.\n\nWe were made very welcome by staff.",
        nextSteps: "We look again in May.",
      },
    })
    .send();
  await keyboard("many ");
  await expect
    .element(section)
    .toHaveValue("First: many Thank you for your time.\n\nWe were made welcome by staff.");
  expect(caretOf(section.element())).toBe(12);
  // The other section has no caret in it, so it shows at once what came in.
  const next = page.getByRole("textbox", { name: "Next steps" });
  await expect.element(next).toHaveValue("We look again in May.");
  await next.click();
  const merged = "First: many Thank you for your time.\n\nWe were made very welcome by staff.";
  await expect.element(section).toHaveValue(merged);
  const [saved] = (await savedVisit(visit.records)).letters;
  expect(saved?.texts).toMatchObject({ thanks: merged, nextSteps: "We look again in May." });
});

test("a finding reworded in the letter and on the board at once is asked about when the words clash", async () => {
  const { visit, finding, peer } = await openDraft();
  const sentence = page.getByRole("textbox", { name: "Message" });
  await sentence.click();
  await keyboard("{Control>}a{/Control}Reviews are timely.");
  await peer.change("findings", finding.id, { sentence: "Reviews are seldom held." }).send();
  await expect.element(sentence).toHaveValue("Reviews are timely.");
  await keyboard("{Tab}");
  const opened = await currentLaptop().open(visit.records.visit.id);
  await expect
    .poll(() => opened?.state.conflicts()[0]?.versions.map(({ value }) => value))
    .toEqual(["Reviews are timely.", "Reviews are seldom held."]);
});
