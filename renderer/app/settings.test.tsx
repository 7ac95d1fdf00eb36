import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { paths } from "../places/paths.ts";
import { mountScreen } from "../testing/mountScreen.tsx";
import { sampleVisit } from "../testing/sampleVisit.ts";
import { accessibilityProblems } from "../ui/testing/accessibilityProblems.ts";
import { applyAppearance } from "../ui/theme/appearance.ts";

test("settings are found by what people call them, and light, dark and the size of text are kept", async () => {
  onTestFinished(async () => {
    await cleanup();
    localStorage.removeItem("theme");
    localStorage.removeItem("text-size");
    applyAppearance();
  });
  await mountScreen(sampleVisit(), (id) => paths.visit(id));
  await userEvent.keyboard("{Control>}k{/Control}dark theme");
  await expect.element(page.getByRole("option", { name: /Settings/u })).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await page.getByText("Dark", { exact: true }).click();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await page.getByText("Largest", { exact: true }).click();
  expect(getComputedStyle(document.documentElement).fontSize).toBe("20px");
  expect(await accessibilityProblems()).toEqual([]);
  document.documentElement.dataset["theme"] = "light";
  applyAppearance();
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await page.getByText("As the system", { exact: true }).click();
  expect(document.documentElement.dataset["theme"]).toBeUndefined();
  await page.getByRole("button", { name: "Passphrase and lock" }).click();
  await expect.element(page.getByRole("dialog", { name: "Passphrase and lock" })).toBeVisible();
});
