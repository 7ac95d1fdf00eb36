import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { paths } from "../../places/paths.ts";
import { main, tell } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { ownWords } from "./ownWords.ts";

test("words of the visit and of the laptop are told to the checker, learned from its menu and taken back", async () => {
  onTestFinished(() => ownWords.set(null));
  await mountScreen(sampleVisit(), paths.details);
  await expect.poll(() => main.known.inVisit).toBe(true);
  await expect.poll(() => main.known.words).toEqual(expect.arrayContaining(["Midthorpe"]));

  tell("learnWord", { word: "Brightspot", holdsIn: "visit" });
  const inVisit = page.getByRole("list", { name: "Also spelled so in this visit" });
  await expect.element(inVisit.getByText("Brightspot")).toBeVisible();
  await expect.poll(() => main.known.words).toContain("Brightspot");
  await inVisit.getByRole("button", { name: "Remove Brightspot" }).click();
  await expect.element(inVisit).not.toBeInTheDocument();
  await expect.poll(() => main.known.words).not.toContain("Brightspot");

  const field = page.getByRole("textbox", { name: "Also spelled so in this visit" });
  await userEvent.fill(field, "two words");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/Add one word at a time/u)).toBeVisible();
  await userEvent.fill(field, "Haverhub");
  await userEvent.keyboard("{Enter}");
  await expect.element(inVisit.getByText("Haverhub")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  tell("learnWord", { word: "Brightspot", holdsIn: "laptop" });
  await userEvent.keyboard("{Control>},{/Control}");
  const own = page.getByRole("list", { name: "My dictionary" });
  await expect.element(own.getByText("Brightspot")).toBeVisible();
  await expect.poll(() => main.known.words).toContain("Brightspot");
  expect(await accessibilityProblems()).toEqual([]);
  await own.getByRole("button", { name: "Remove Brightspot" }).click();
  await expect.poll(() => main.known.words).not.toContain("Brightspot");
});
