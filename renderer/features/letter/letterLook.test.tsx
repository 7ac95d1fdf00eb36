import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { carry, soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { openLetter, unfoldFront } from "./testing/openLetter.ts";

/** Source Serif 4, as a share of its size. */
const xHeight = 0.475;

test("at 1280 pages are read beside the text, and on their own with letters of 9 px and more", async () => {
  await openLetter(sampleVisit());
  await page.viewport(1280, 800);
  const sizeOfBody = () => {
    const svg = document.querySelector<SVGSVGElement>(".cf-letter-page");
    return 10.5 * xHeight * (svg?.getScreenCTM()?.a ?? 0);
  };
  await expect.element(page.getByRole("textbox", { name: "Thanks and purpose" })).toBeVisible();
  expect(sizeOfBody()).toBeGreaterThan(5.5);
  await page.getByRole("radio", { name: /^Pages/u }).click();
  await expect.poll(sizeOfBody).toBeGreaterThanOrEqual(9);
  const port = document.querySelector(".cf-zoomed-port");
  expect(port?.scrollWidth).toBeLessThanOrEqual(port?.clientWidth ?? 0);
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
  await page.getByRole("button", { name: "Larger pages" }).click();
  const width = () => Math.round(document.querySelector(".cf-letter-page")?.clientWidth ?? 0);
  await expect.poll(width).toBe(794);
  await reload();
  await expect.element(salutation).toBeVisible();
  await expect.poll(width).toBe(794);
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
