import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { heardKeyOf } from "../../../shared/visit/heardKey.ts";
import { carry, soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import {
  accessibilityProblems,
  accessibilityProblemsInBothThemes,
} from "../../ui/testing/accessibilityProblems.ts";

const open = (records: VisitRecords) => mountScreen(records, (id) => paths.checkIns(id));
const saved = async (records: VisitRecords) => (await savedVisit(records)).checkIns;

test("a check-in is recorded with its day and time, and what was shared is ticked and answered", async () => {
  const visit = new TestVisit();
  const finding = carry(visit, { sentence: "Thresholds differ." });
  await open(visit.records);
  await expect.element(page.getByText("No check-in is recorded yet")).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Not yet heard: 1 of 1" })).toBeVisible();
  await userEvent.fill(page.getByLabelText("New check-in with"), "Director");
  await userEvent.fill(page.getByLabelText(/^Time/u), "5pm");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => saved(visit.records))
    .toMatchObject([{ withWhom: "Director", at: "17:00" }]);
  await page.getByRole("checkbox", { name: "Thresholds differ." }).click({ force: true });
  await expect
    .element(page.getByRole("heading", { name: "The host has heard all that the letter carries" }))
    .toBeVisible();
  await page.getByRole("button", { name: /Answer/u }).click();
  await page.getByRole("option", { name: "It was new to them" }).click();
  await userEvent.fill(page.getByLabelText("In the host’s words"), "Since when?");
  await userEvent.tab();
  const key = heardKeyOf("finding", finding.id);
  await expect
    .poll(() => saved(visit.records))
    .toMatchObject([
      {
        heard: { [key]: "Thresholds differ." },
        answers: { [key]: "newToThem" },
        responses: { [key]: "Since when?" },
      },
    ]);
});

test("what was ticked by mistake is taken out, and undo brings it back", async () => {
  const { visit, area } = soundVisit();
  await open(visit.records);
  const key = heardKeyOf("finding", area.id);
  await page.getByRole("button", { name: "Tick what was shared" }).click();
  await page.getByRole("checkbox", { name: area.sentence }).click({ force: true });
  await expect
    .poll(async () => Object.keys((await saved(visit.records))[0]?.heard ?? {}))
    .not.toContain(key);
  await expect.element(page.getByRole("heading", { name: "Not yet heard: 1 of 3" })).toBeVisible();
  expect(await undo()).toBe("Undone: Not shared with the host");
  await expect
    .element(page.getByRole("heading", { name: "The host has heard all that the letter carries" }))
    .toBeVisible();
});

test("words that changed since are shown beside those that were shared", async () => {
  const { visit, area } = soundVisit();
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((row) =>
      row.id === area.id ? { ...row, sentence: "Plans are often late." } : row,
    ),
  };
  await open(visit.records);
  await page.getByRole("button", { name: "Heard in an earlier wording (1)" }).click();
  await expect
    .element(
      page
        .getByRole("list", { name: "Heard in an earlier wording" })
        .getByText(/“Plans are late\.”$/u),
    )
    .toBeVisible();
  await page.getByRole("button", { name: "The host heard it as it says now" }).click();
  await expect
    .poll(async () => (await saved(visit.records))[0]?.heard[heardKeyOf("finding", area.id)])
    .toBe("Plans are often late.");
});

test("a point in the words of the day is tied to its finding, which then counts as heard", async () => {
  const visit = new TestVisit();
  const finding = carry(visit, { sentence: "Thresholds differ." });
  visit.add("checkIns", {
    withWhom: "Director",
    points: [{ shared: "a muddle on thresholds", response: "", findingId: null }],
  });
  await open(visit.records);
  await page.getByRole("button", { name: /About/u }).click();
  await page.getByRole("option", { name: "Thresholds differ." }).click();
  await expect
    .poll(async () => (await saved(visit.records))[0]?.points[0]?.findingId)
    .toBe(finding.id);
  await expect
    .element(page.getByRole("heading", { name: "The host has heard all that the letter carries" }))
    .toBeVisible();
});

test("a finding that was turned round since a point told it is not heard, until somebody says that it was", async () => {
  const visit = new TestVisit();
  const finding = carry(visit, { sentence: "Thresholds differ.", polarity: "area" });
  const key = heardKeyOf("finding", finding.id);
  visit.add("checkIns", {
    withWhom: "Director",
    points: [{ shared: "well understood here", response: "", findingId: finding.id }],
    asTold: { [key]: { sentence: "Thresholds are shared.", polarity: "strength" } },
  });
  await open(visit.records);
  await expect.element(page.getByRole("heading", { name: "Not yet heard: 1 of 1" })).toBeVisible();
  await expect
    .element(page.getByText("Told the other way round, on 15 October 2024: “well understood here”"))
    .toBeVisible();
  await expect
    .element(page.getByText(/^It was told as “Strength”, and is “Area for improvement” now\./u))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "The host heard it as it says now" }).click();
  await expect
    .element(page.getByRole("heading", { name: "The host has heard all that the letter carries" }))
    .toBeVisible();
  expect((await saved(visit.records))[0]?.asTold).toEqual({
    [key]: { sentence: "Thresholds differ.", polarity: "area" },
  });
});

test("an event that makes no letter is told of none", async () => {
  const { records } = new TestVisit();
  await open({ ...records, visit: { ...records.visit, outputs: ["nextSteps"] } });
  await expect.element(page.getByText("No check-in is recorded yet")).toBeVisible();
  await expect.element(page.getByText(/\bletter\b/u)).not.toBeInTheDocument();
});

test("a time that is none is said, and the one before is kept", async () => {
  const { visit } = soundVisit();
  await open(visit.records);
  const article = page.getByRole("article").first();
  await userEvent.fill(article.getByLabelText(/^Time/u), "soon");
  await userEvent.tab();
  await expect.element(article.getByText(/Enter a time such as 17:00$/u)).toBeVisible();
  expect((await saved(visit.records))[0]?.at).toBeNull();
});

describe("in both themes", () => {
  test.each([
    [1280, 800],
    [1024, 640],
  ])("the sample's check-ins fit in %i × %i and axe finds nothing", async (width, height) => {
    await open(sampleVisit());
    await page.viewport(width, height);
    await expect.element(page.getByRole("heading", { name: "Occasions" })).toBeVisible();
    for (const name of ["Tick what was shared"])
      await page.getByRole("button", { name }).first().click();
    const main = document.querySelector("main");
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });
});
