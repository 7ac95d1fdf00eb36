import { expect, test } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { gaugeWords, openLetter, sentenceOnPages, unfoldFront } from "./testing/openLetter.ts";

const field = (name: string | RegExp) => page.getByRole("textbox", { name });

test("an empty place says what belongs there, and the letter begins from it", async () => {
  const visit = new TestVisit();
  await openLetter(visit.records);
  await page.getByRole("button", { name: "Begin the letter" }).click();
  await expect.element(page.getByText(/^Director of Children’s Services ·/u)).toBeVisible();
  await unfoldFront();
  await expect.element(field("Salutation")).toHaveValue("Dear Director");
  expect((await savedVisit(visit.records)).letters).toHaveLength(1);
});

test("typing shows on the pages and in the gauge, and saves itself", async () => {
  const records = sampleVisit();
  await openLetter(records);
  expect(gaugeWords()).toBe("3.9 of 4 pages");
  await field("What we take home").click();
  await userEvent.keyboard("{Control>}{End}{/Control} We will try the advice line at home.");
  await expect
    .poll(() => document.querySelector(".cf-letter-pages")?.textContent)
    .toContain("We will try the advice line");
  await expect
    .poll(async () => (await savedVisit(records)).letters[0]?.texts.takeHome)
    .toContain("We will try the advice line at home.");
});

test("a finding is edited here as on the board, and undo brings its words back", async () => {
  const records = sampleVisit();
  const finding = records.findings.find(({ inLetter }) => inLetter);
  if (!finding) throw new Error("the sample has no finding");
  await openLetter(records);
  const control = document.getElementById(`letter-finding-${finding.id}-sentence`);
  if (!(control instanceof HTMLTextAreaElement)) throw new Error("no field");
  await userEvent.fill(control, "Training is good.");
  control.blur();
  const saved = async () =>
    (await savedVisit(records)).findings.find(({ id }) => id === finding.id)?.sentence;
  await expect.poll(saved).toBe("Training is good.");
  expect(await undo()).toBe("Undone: Reword finding");
  await expect.element(control).toHaveValue(finding.sentence);
});

test("a fifth page is said at once, refuses to issue, and what to cut brings it back", async () => {
  const records = sampleVisit();
  await openLetter(records);
  const long = "We saw a good deal more of this than there is room to tell. ".repeat(30);
  await userEvent.fill(field("What we take home"), long);
  await expect.poll(gaugeWords).toMatch(/^4\.\d of 4 pages, 0\.\d over$/u);
  await expect.element(page.getByText(/it may fill four at most/u)).toBeVisible();
  await page.getByRole("button", { name: "Issue the letter" }).click();
  const dialog = page.getByRole("dialog", { name: "The letter cannot be issued yet" });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText(/it may fill four at most/u)).toBeVisible();
  await page.getByRole("button", { name: "Back to the letter" }).click();
  const before = (await savedVisit(records)).findings.filter(({ inLetter }) => inLetter).length;
  const cuts = page.getByRole("list", { name: "What to cut first" });
  await cuts.getByRole("button", { name: "Take out of the letter" }).first().click();
  await expect
    .poll(async () => (await savedVisit(records)).findings.filter((f) => f.inLetter).length)
    .toBe(before - 1);
  await expect.element(page.getByText("Taken out. Ctrl+Z brings it back.")).toBeVisible();
  expect(await undo()).toBe("Undone: Take out of the letter");
});

test("an identifier refuses, names its place, and leads to the very words", async () => {
  const records = sampleVisit();
  await openLetter(records);
  const scope = field("What you asked us to look at");
  const asked = records.letters[0]?.texts.scope ?? "";
  await userEvent.fill(scope, `${asked} Julian Whitcombe told us so.`);
  const problem = page.getByText(/^What you asked us to look at: “Julian Whitcombe”/u);
  await expect.element(problem).toBeVisible();
  await page.getByRole("button", { name: "Issue the letter" }).click();
  const dialog = page.getByRole("dialog", { name: "The letter cannot be issued yet" });
  await expect.element(dialog.getByText(/“Julian Whitcombe”/u)).toBeVisible();
  await dialog.getByRole("button", { name: "Go to it" }).first().click();
  await expect.element(scope).toHaveFocus();
  expect(getSelection()?.toString()).toBe("Julian Whitcombe");
});

test("what is not a person is noted with a reason, and no longer refuses", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await userEvent.fill(field("What we take home"), "The Julian Whitcombe method.");
  await page.getByRole("button", { name: "This is not a person" }).click();
  const reason = field("What “Julian Whitcombe” is");
  await expect.element(reason).toHaveFocus();
  await page.getByRole("button", { name: "Not a person" }).click();
  await expect.element(page.getByText(/Write the reason in a few words$/u)).toBeVisible();
  await userEvent.fill(reason, "A published training method");
  await page.getByRole("button", { name: "Not a person" }).click();
  await expect.element(page.getByText(/“Julian Whitcombe”/u)).not.toBeInTheDocument();
  expect((await savedVisit(records)).visit.notNames).toContainEqual({
    text: "Julian Whitcombe",
    reason: "A published training method",
  });
});

test("a birth date cannot be said to be nobody", async () => {
  await openLetter(sampleVisit());
  await userEvent.fill(field("What we take home"), "Born 03/02/2011, the child waited.");
  await expect.element(page.getByText(/looks like a date of birth/u)).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: "This is not a person" }))
    .not.toBeInTheDocument();
});

test("a sentence on the pages leads to its finding, its evidence and its check-ins", async () => {
  const records = sampleVisit();
  const heard = records.checkIns.flatMap(({ points }) => points);
  const finding = records.findings.find(
    ({ id, inLetter }) => inLetter && heard.some(({ findingId }) => findingId === id),
  );
  const note = records.notes.find(({ id }) =>
    records.links.some((link) => link.findingId === finding?.id && link.evidence.id === id),
  );
  if (!finding || !note) throw new Error("the sample has no such finding");
  await openLetter(records);
  await userEvent.click(sentenceOnPages(finding.sentence));
  const trace = page.getByRole("region", { name: "What the sentence rests on" });
  await expect.element(trace.getByText(/^Rests on 1 finding/u)).toBeVisible();
  await expect.element(trace.getByText(note.text)).toBeInTheDocument();
  const shared = heard.find(({ findingId }) => findingId === finding.id)?.shared ?? "";
  await expect.element(trace.getByText(shared)).toBeInTheDocument();
  await trace.getByRole("button", { name: "Go to its text" }).click();
  await expect.poll(() => document.activeElement?.id).toBe(`letter-finding-${finding.id}-sentence`);
});

test("a sentence in the text shows on the pages which it is", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await field("Status of this letter").click();
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  const first = records.letters[0]?.texts.status?.split(". ")[0] ?? "";
  await expect.poll(() => sentenceOnPages(first).getAttribute("aria-selected")).toBe("true");
  await expect.element(page.getByText("Written here; rests on no finding")).toBeVisible();
});

test("the keyboard alone goes from sentence to sentence, and to where one is written", async () => {
  await openLetter(sampleVisit());
  const [first] = document.querySelectorAll<SVGGElement>("[data-sentence]");
  expect(document.querySelectorAll("[data-sentence][tabindex='0']")).toHaveLength(1);
  first?.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{End}{Home}{ArrowDown}");
  const selected = document.querySelectorAll("[aria-selected='true'][data-sentence]");
  expect(selected).toHaveLength(1);
  expect(document.activeElement).toBe(selected[0]);
  await userEvent.keyboard("{Enter}");
  await expect.element(field("Thanks and purpose")).toHaveFocus();
  await userEvent.keyboard("x");
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
});

test("headlines are added, tied to findings, moved and removed", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thresholds differ." });
  visit.addLetter();
  await openLetter(visit.records);
  const add = page.getByRole("button", { name: "Add a headline" });
  await add.click();
  await expect.element(field("Headline 1")).toHaveFocus();
  await userEvent.keyboard("Much to build on.");
  await add.click();
  await expect.element(field("Headline 2")).toHaveFocus();
  await userEvent.keyboard("Much to do.");
  await page.getByRole("button", { name: "Say which findings it rests on" }).last().click();
  await page.getByRole("checkbox", { name: /Thresholds differ/u }).click({ force: true });
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "More for headline 2" }).click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect.element(field("Headline 1")).toHaveValue("Much to do.");
  const headlines = async () => (await savedVisit(visit.records)).letters[0]?.headlines;
  await expect.poll(headlines).toEqual([
    { text: "Much to do.", findingIds: [finding.id] },
    { text: "Much to build on.", findingIds: [] },
  ]);
  await page.getByRole("button", { name: "More for headline 2" }).click();
  await page.getByRole("menuitem", { name: "Remove headline" }).click();
  await expect.poll(async () => (await headlines())?.length).toBe(1);
});

test("a link to a section goes to it", async () => {
  await openLetter(sampleVisit(), { sectionId: "areas" });
  expect(document.activeElement?.id).toBe("letter-part-areas");
});

test("printing gives the pages and nothing else, one to a sheet", async () => {
  await openLetter(sampleVisit());
  // The session's own type is empty: it is Playwright's here.
  const session = cdp() as { readonly send: (method: string, params: object) => Promise<unknown> };
  await session.send("Emulation.setEmulatedMedia", { media: "print" });
  try {
    const sheets = [...document.querySelectorAll(".cf-letter-page")];
    expect(sheets).toHaveLength(4);
    for (const sheet of sheets) {
      const { width, height } = sheet.getBoundingClientRect();
      // A4 in CSS pixels.
      expect([Math.round(width), Math.round(height)]).toEqual([794, 1123]);
    }
    expect(sheets.map((sheet) => getComputedStyle(sheet).breakAfter)).toEqual([
      "page",
      "page",
      "page",
      "auto",
    ]);
    expect(
      page
        .getByRole("button")
        .elements()
        .filter((button) => button.checkVisibility()),
    ).toEqual([]);
    expect(document.getElementById("letter-salutation")?.checkVisibility()).toBe(false);
  } finally {
    await session.send("Emulation.setEmulatedMedia", { media: "" });
  }
});
