import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { carry, soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { openLetter, unfoldFront } from "./testing/openLetter.ts";

/** Source Serif 4, as a share of its size. */
const xHeight = 0.475;

/** Pixels on the screen that the letters of the body have, from the line to the top of an x. */
function bodyOnScreen(): number {
  const svg = document.querySelector<SVGSVGElement>(".cf-letter-page");
  const sizes = [...(svg?.querySelectorAll("text") ?? [])].map((text) =>
    Number(text.getAttribute("font-size")),
  );
  const usual = sizes.toSorted((a, b) => countIn(sizes, b) - countIn(sizes, a)).at(0) ?? 0;
  return usual * xHeight * (svg?.getScreenCTM()?.a ?? 0);
}
const countIn = (sizes: readonly number[], size: number): number =>
  sizes.filter((other) => other === size).length;

test.each([
  [1280, 800],
  [1920, 1080],
])(
  "at %i by %i the pages fill their width with letters of 9 px and more",
  async (width, height) => {
    await openLetter(sampleVisit());
    await page.viewport(width, height);
    await expect.element(page.getByRole("textbox", { name: "Thanks and purpose" })).toBeVisible();
    // Three panes have no such row.
    const choice = page.getByRole("radio", { name: /^Pages/u });
    if (width < 1920) await choice.click();
    else await expect.element(choice).not.toBeInTheDocument();
    await expect.poll(bodyOnScreen).toBeGreaterThanOrEqual(9);
    const port = document.querySelector(".cf-zoomed-port");
    expect(port?.scrollWidth).toBeLessThanOrEqual(port?.clientWidth ?? 0);
  },
);

test("at 1280 the text stands beside its problems and what a sentence rests on, and one key goes to the pages and back to the caret", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await page.viewport(1280, 800);
  const text = page.getByRole("textbox", { name: "Next steps" });
  await text.click();
  await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}");
  await expect.element(page.getByText("Written here; rests on no finding")).toBeInViewport();
  const problems = page.getByRole("region", { name: "Problems of the letter" });
  await expect.element(problems).toBeInViewport();
  await userEvent.keyboard("{Alt>}p{/Alt}");
  const sentence = page.getByRole("option", { selected: true });
  await expect.element(sentence).toHaveFocus();
  await expect.element(sentence).toBeInViewport();
  // What is not seen has no role.
  await expect.element(text).not.toBeInTheDocument();
  await userEvent.keyboard("{Alt>}p{/Alt}");
  await expect.element(text).toHaveFocus();
  const field = text.element();
  expect(field instanceof HTMLTextAreaElement && field.selectionStart).toBe(2);
  // Another sentence chosen on the pages leads to where that one is written.
  await userEvent.keyboard("{Alt>}p{/Alt}");
  await expect.element(sentence).toHaveFocus();
  await userEvent.keyboard("{Home}{Alt>}p{/Alt}");
  await expect.element(page.getByRole("textbox", { name: "Thanks and purpose" })).toHaveFocus();
});

test("the text starts at the top, and how front matter and pages were left is remembered", async () => {
  const { reload } = await mountScreen(sampleVisit(), (id) => paths.letter(id));
  const salutation = page.getByRole("textbox", { name: "Salutation" });
  const text = page.getByRole("textbox", { name: "Thanks and purpose" });
  await expect.element(text).toBeVisible();
  expect(text.element().getBoundingClientRect().top).toBeLessThan(400);
  await expect.element(salutation).not.toBeInTheDocument();
  await unfoldFront();
  await expect.element(salutation).toBeVisible();
  await expect.poll(() => document.querySelector(".cf-letter-page")).not.toBeNull();
  await page.viewport(1920, 1080);
  await page.getByRole("button", { name: "Smaller pages" }).click();
  const width = () => Math.round(document.querySelector(".cf-letter-page")?.clientWidth ?? 0);
  await expect.poll(width).toBe(993);
  await reload();
  await expect.element(salutation).toBeVisible();
  await expect.poll(width).toBe(993);
});

test("title, headings, text and what stands below it share one left edge", async () => {
  await openLetter(sampleVisit());
  const lefts = [
    ...document.querySelectorAll(
      "h1, .cf-front > summary, .cf-section-head h2, .cf-finding-foot, .cf-manuscript-computed, .cf-left-out",
    ),
  ]
    .filter((part) => part.closest(".cf-recommendations, nav, header") === null)
    .map((part) => Math.round(part.getBoundingClientRect().left));
  const fields = [...document.querySelectorAll(".cf-manuscript-plain textarea.cf-manuscript-text")]
    .filter((field) => field.closest(".cf-recommendations") === null)
    .map((field) => {
      const { paddingLeft, borderLeftWidth } = getComputedStyle(field);
      const inset = Number.parseFloat(paddingLeft) + Number.parseFloat(borderLeftWidth);
      return Math.round(field.getBoundingClientRect().left + inset);
    });
  expect(lefts.length).toBeGreaterThan(15);
  expect(fields.length).toBeGreaterThan(15);
  expect(new Set([...lefts, ...fields]).size).toBe(1);
});

test("good practice is told apart from strengths", async () => {
  const { visit } = soundVisit();
  carry(visit, { polarity: "strength", sentence: "Staff stay." });
  carry(visit, { polarity: "goodPractice", sentence: "The advice line is one to copy." });
  visit.addLetter();
  await openLetter(visit.records);
  const article = (name: string) => page.getByRole("article", { name });
  await expect
    .element(article("The advice line is one to copy.").getByText(/Good practice to share$/u))
    .toBeVisible();
  await expect.element(article("Staff stay.").getByText(/Strength$/u)).not.toBeInTheDocument();
});

test("in a window of 1024 all that is done with the letter stands in one row, and issuing it is in sight", async () => {
  await openLetter(sampleVisit());
  await page.viewport(1024, 640);
  const buttons = [...document.querySelectorAll(".cf-page-heading-actions > button")];
  expect(buttons.length).toBeGreaterThan(4);
  // One is higher than another, and their middles are on one line.
  const middles = buttons.map((button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return Math.round((top + bottom) / 2);
  });
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(12);
  await expect.element(page.getByRole("button", { name: "Issue the letter" })).toBeInViewport();
});
