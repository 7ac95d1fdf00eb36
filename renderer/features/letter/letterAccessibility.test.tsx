import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { openLetter, sentenceOnPages } from "./testing/openLetter.ts";
import { accessibilityProblemsInBothThemes } from "../../ui/testing/accessibilityProblems.ts";

describe("in both themes axe finds nothing in", () => {
  it("a letter with a sentence traced, and the dialog that issues it", async () => {
    await openLetter(sampleVisit());
    await userEvent.click(sentenceOnPages("Training across agencies"));
    await expect.element(page.getByText(/^Rests on 1 finding/u)).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    await page.getByRole("button", { name: "Issue the letter" }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  it("a letter that is refused, with a reason being given", async () => {
    const visit = new TestVisit();
    visit.add("findings", { sentence: "Parking is short." });
    visit.add("findings", { sentence: "Late.", inspectorWouldRaise: true, inLetter: false });
    visit.addLetter();
    await openLetter(visit.records);
    await page.getByRole("button", { name: "Record a reason" }).first().click();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    await page.getByRole("button", { name: "Issue the letter" }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  it("a letter where there is room for one pane only", async () => {
    await openLetter(sampleVisit());
    await page.viewport(900, 640);
    for (const name of [/^Text/u, /^Problems/u, /^Pages/u]) {
      await page.getByRole("radio", { name }).click();
      expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    }
  });

  it("a visit without a letter", async () => {
    await openLetter(new TestVisit().records);
    await expect.element(page.getByRole("button", { name: "Begin the letter" })).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });
});
