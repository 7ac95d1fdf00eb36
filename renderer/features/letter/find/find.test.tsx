import { expect, test } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { savedVisit, undo } from "../../../testing/onLaptop.ts";
import { sampleVisit } from "../../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { openLetter } from "../testing/openLetter.ts";

const bar = page.getByLabelText("Find and replace");
const count = () => document.querySelector(".cf-find-count")?.textContent;
const said = () => document.querySelector(".cf-find-said")?.textContent;
const field = (name: string) => bar.getByRole("textbox", { name, exact: true });

/** Words that are selected in their field, as the match that is gone to is. */
function selected(): string | undefined {
  const now = document.querySelector("mark[data-now]");
  const area = now?.closest(".cf-manuscript-field")?.querySelector("textarea");
  return area?.value.slice(area.selectionStart, area.selectionEnd);
}

test("words are found as they are meant, gone to, and left as one was", async () => {
  await openLetter(sampleVisit());
  const home = page.getByRole("textbox", { name: "What we take home" });
  await home.click();
  await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowRight}");
  await userEvent.keyboard("{Control>}f{/Control}");
  await expect.element(field("Find")).toHaveFocus();
  await userEvent.keyboard("THRESHOLD");
  await expect.poll(count).toMatch(/^\d+ of \d+$/u);
  const [at = 0, of = 0] = (count() ?? "").split(" of ").map(Number);
  await expect.poll(() => selected()?.toLowerCase()).toBe("threshold");
  expect(document.querySelectorAll("mark.cf-found").length).toBe(of);
  await userEvent.keyboard("{Enter}");
  await expect.poll(count).toBe(`${(at % of) + 1} of ${of}`);
  await userEvent.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
  await expect.poll(count).toBe(`${((at + of - 2) % of) + 1} of ${of}`);
  await expect.element(field("Find")).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await expect.element(home).toHaveFocus();
  const area = home.element();
  if (!(area instanceof HTMLTextAreaElement)) throw new Error("no field");
  expect(area.selectionStart).toBe(1);
  expect(document.querySelector("mark.cf-found")).toBeNull();
});

test("all are replaced as one step, with their number said before, and what is counted stays", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await page.getByRole("button", { name: /^Find/u }).click();
  await userEvent.fill(field("Find"), "met 48 people");
  await expect.poll(said).toMatch(/cannot be typed over/u);
  await bar.getByRole("button", { name: "Replace", exact: true }).click();
  await expect.poll(said).toMatch(/cannot be typed over/u);
  await userEvent.fill(field("Find"), "young people");
  await userEvent.fill(field("Replace with"), "children and young people");
  const all = bar.getByRole("button", { name: /^Replace all \d+$/u });
  const number = Number(/\d+/u.exec(all.element().textContent ?? "")?.[0]);
  expect(number).toBeGreaterThan(1);
  await all.click();
  await expect.poll(said).toBe(`${number} replaced. Ctrl+Z takes them back.`);
  await expect.poll(count).toBe(`1 of ${number}`);
  const saved = await savedVisit(records);
  expect(saved.letters[0]?.texts).not.toEqual(records.letters[0]?.texts);
  expect(await undo()).toBe("Undone: Replace all in the letter");
  expect((await savedVisit(records)).letters[0]?.texts).toEqual(records.letters[0]?.texts);
});

test("one is replaced and the next gone to; Ctrl+Enter goes into the text", async () => {
  await openLetter(sampleVisit());
  await userEvent.keyboard("{Control>}f{/Control}");
  await userEvent.keyboard("board");
  await userEvent.fill(field("Replace with"), "partnership");
  const [, of = 0] = (count() ?? "").split(" of ").map(Number);
  await bar.getByRole("button", { name: "Replace", exact: true }).click();
  await expect.poll(count).toMatch(new RegExp(`of ${of - 1}$`, "u"));
  await field("Find").click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
  expect(selected()?.toLowerCase()).toBe("board");
});

test("in forced colours what is found is outlined, a box that is not ticked has no tick, and one view is chosen", async () => {
  await openLetter(sampleVisit());
  // The session's own type is empty: it is Playwright's here.
  const session = cdp() as { readonly send: (method: string, params: object) => Promise<unknown> };
  const forced = (value: string) =>
    session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
  await forced("active");
  try {
    await userEvent.keyboard("{Control>}f{/Control}threshold");
    await expect.poll(count).toMatch(/^1 of/u);
    const styleOf = (part: string) =>
      getComputedStyle(document.querySelector(part) ?? document.body);
    const tick = ".cf-find .cf-check-box .cf-glyph";
    expect(styleOf(tick).visibility).toBe("hidden");
    await bar.getByText("Match case").click();
    expect(styleOf(tick).visibility).toBe("visible");
    await bar.getByText("Match case").click();
    expect(styleOf("mark[data-now]").outlineStyle).toBe("solid");
    const layer = document.querySelector("mark[data-now]")?.closest(".cf-found-behind");
    expect(Number(layer && getComputedStyle(layer).zIndex)).toBe(1);
    const line = (which: string) => styleOf(`.cf-view${which}`).borderBottomColor;
    expect(line("[data-selected]")).not.toBe(line(":not([data-selected])"));
    expect(line(":not([data-selected])")).toBe(styleOf("body").backgroundColor);
  } finally {
    await forced("none");
  }
});
