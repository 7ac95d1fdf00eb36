import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import type { Laptop } from "../../db/laptop.ts";
import { closeTestLaptop, openTestLaptop } from "../../db/testing/testLaptop.ts";
import { paths } from "../../places/paths.ts";
import { mountAlone } from "../../testing/mountAlone.tsx";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { App } from "../App.tsx";
import { tour } from "./tour.ts";
import { tourSteps } from "./tourSteps.ts";

let laptop: Laptop;
beforeEach(async () => {
  await page.viewport(1280, 800);
  laptop = await openTestLaptop();
  window.location.hash = paths.start;
  await mountAlone(<App />);
});
afterEach(async () => {
  await cleanup();
  tour.set(null);
  await closeTestLaptop(laptop);
});

test("from the first screen F1 explains it, finds a word of the field, and says what the app is made of", async () => {
  await expect.element(page.getByRole("heading", { name: "Critical Friend" })).toBeVisible();
  await userEvent.keyboard("{F1}");
  const dialog = page.getByRole("dialog", { name: "Help" });
  await expect.element(dialog.getByRole("heading", { name: "All visits" })).toBeVisible();
  await page.getByRole("tab", { name: "Words" }).click();
  await dialog.getByRole("searchbox", { name: "Find a word" }).fill("truth");
  await expect.element(dialog.getByText("No word here says “truth”.")).toBeVisible();
  await dialog.getByRole("searchbox", { name: "Find a word" }).fill("same?");
  await expect.element(dialog.getByRole("term")).toHaveTextContent("Triangulate");
  await page.getByRole("tab", { name: "About" }).click();
  await dialog.getByRole("button", { name: /^What it is made of/u }).click();
  const react = dialog.getByRole("button", { name: /^react \d.*: MIT$/u });
  await react.click();
  await expect.element(react).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => dialog.element().textContent).toMatch(/Meta Platforms/u);
  expect(await accessibilityProblems()).toEqual([]);
});

test("Ctrl+K opens a visit from the first screen, and the tour goes through the sample's screens and ends", async () => {
  await page.getByRole("button", { name: /^Take the tour/u }).click();
  for (const [at, { title }] of tourSteps.entries()) {
    const strip = page.getByRole("region", { name: "Tour" });
    await expect.element(strip.getByRole("heading", { level: 2 })).toMatchTextContent(title);
    if (at === 0) await expect.element(strip.getByRole("button", { name: "Next" })).toHaveFocus();
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (at === 2) expect(await accessibilityProblems()).toEqual([]);
    await strip
      .getByRole("button", { name: at === tourSteps.length - 1 ? "End the tour" : "Next" })
      .click();
  }
  await expect.element(page.getByRole("region", { name: "Tour" })).not.toBeInTheDocument();
  window.location.hash = paths.start;
  await expect.element(page.getByRole("heading", { name: "Critical Friend" })).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}midthorpe");
  await expect.element(page.getByRole("option", { name: /^Midthorpe/u })).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("link", { name: "Findings", exact: true })).toBeVisible();
});
