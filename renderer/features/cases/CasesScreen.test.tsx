import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import casesCsv from "../../../e2e/fixtures/midthorpe/cases.csv?raw";
import { readFile } from "../../../shared/import/readFile.ts";
import { readingContext } from "../../../shared/import/readingContext.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { onDisk, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;

/** As an earlier version kept that a draw was made. */
const drawnWith = {
  seed: { host: "4127", team: "8063" },
  drawnAt: "2024-10-14T08:05:00.000Z",
} as const;

function midthorpeSample() {
  const visit = new TestVisit();
  const list = readFile({
    fileName: "cases.csv",
    text: casesCsv,
    context: readingContext(visit.records),
  });
  if (list.kind !== "caseList") throw new Error("not read as a list");
  const draw = visit.add("caseDraws", {
    listName: "Cases",
    rows: [...list.rows],
    size: 12,
    ...drawnWith,
  });
  for (let label = 1; label <= 4; label += 1)
    visit.add("cases", {
      label: label.toString(),
      drawId: draw.id,
      answers: label === 1 ? { voiceOfChild: "yes" } : {},
    });
  visit.add("cases", { label: "H1", origin: "offered", answers: { voiceOfChild: "yes" } });
  return visit;
}

async function open(visit: TestVisit) {
  await mountScreen(visit.records, paths.cases);
  await expect.element(page.getByRole("heading", { name: "Cases", exact: true })).toBeVisible();
}

const answersOf = async (label: string) =>
  (await onDisk().cases.toArray()).find((one) => one.label === label)?.answers;

test("a case is rated at typing speed: letters fill its row, arrows move, Delete clears", async () => {
  await open(midthorpeSample());
  await page.getByRole("gridcell", { name: "Voice of the child: not answered" }).first().click();
  await keyboard("ypnnay");
  await expect
    .poll(() => answersOf("2"))
    .toEqual({
      voiceOfChild: "yes",
      thresholdDecision: "partly",
      managementOversight: "no",
      outcomeFocusedPlan: "notApplicable",
      stepDownConsidered: "yes",
    });
  // Past the end of a row it goes on with the next case.
  await keyboard("n{ArrowUp}{Delete}");
  await expect.poll(() => answersOf("3")).toEqual({ voiceOfChild: "no" });
  await expect.poll(async () => (await answersOf("2"))?.["thresholdDecision"]).toBeUndefined();
  expect(await undo()).toBe("Undone: Rate case 2");
  await expect.poll(async () => (await answersOf("2"))?.["thresholdDecision"]).toBe("partly");
});

test("every share stands with its n, and what the host offered is not in it", async () => {
  const visit = midthorpeSample();
  const [list] = visit.records.caseDraws;
  visit.add("cases", { label: "5", drawId: list?.id ?? null, answers: { voiceOfChild: "no" } });
  visit.add("cases", { label: "6", drawId: null, answers: { voiceOfChild: "no" } });
  await open(visit);
  const yes = page.getByRole("row", { name: /^Drawn: yes/ });
  await expect.element(yes.getByText("1 of 2, 50%")).toBeVisible();
  await expect
    .element(page.getByRole("row", { name: /^Chosen: no/ }).getByText("1 of 1, 100%"))
    .toBeVisible();
  await expect
    .element(page.getByRole("row", { name: /^Offered: yes/ }).getByText("1 of 1, 100%"))
    .toBeVisible();
});

test("a replacement is added with its reason, by keyboard", async () => {
  await open(midthorpeSample());
  await page.getByRole("button", { name: "Add a case" }).click();
  await page.getByText("Next in order, for one that could not be read").click();
  await page.getByRole("button", { name: "Add case", exact: true }).click();
  await expect.element(page.getByText("There is a problem")).toBeVisible();
  await page.getByLabelText(/Why the other could not be read/).fill("file locked, court");
  await keyboard("{Enter}");
  await expect
    .poll(async () =>
      (await onDisk().cases.toArray()).find(({ origin }) => origin === "replacement"),
    )
    .toMatchObject({ label: "5", replacementReason: "file locked, court" });
});

test("the list shows its problems and can be narrowed to them", async () => {
  const visit = midthorpeSample();
  await open(visit);
  await page.getByRole("tab", { name: /List and draw/ }).click();
  await expect.element(page.getByText(/214 rows\. To put right with the host/)).toBeVisible();
  await page.getByRole("button", { name: /Rows shown/ }).click();
  await page.getByRole("option", { name: /^With a problem/ }).click();
  const table = page.getByRole("region", { name: "Rows of Cases" });
  const problems = visit.records.caseDraws[0]?.rows.filter(({ problem }) => problem !== null);
  await expect
    .element(table.getByRole("table"))
    .toHaveAttribute("aria-rowcount", ((problems?.length ?? 0) + 1).toString());
  await expect.element(table.getByText("Looks like a date of birth")).toBeVisible();
});

test("a list of 50,000 rows draws only what is in sight", async () => {
  const visit = new TestVisit();
  const row = { team: "CIN", plan: "", age: "3", status: "open", opened: "", problem: null };
  visit.add("caseDraws", {
    rows: Array.from({ length: 50_000 }, (_, line) => ({
      ...row,
      line: line + 2,
      reference: `2024/${line}`,
    })),
  });
  await open(visit);
  await page.getByRole("tab", { name: /List and draw/ }).click();
  await expect.element(page.getByText("2024/0", { exact: true })).toBeVisible();
  expect(document.querySelectorAll("tbody tr").length).toBeLessThan(100);
  document.querySelector(".cf-case-list-scroll")?.scrollTo({ top: 30 * 49_990 });
  await expect.element(page.getByText("2024/49999", { exact: true })).toBeVisible();
});

test("both places are open to a screen reader", async () => {
  await open(midthorpeSample());
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("tab", { name: /List and draw/ }).click();
  await expect.element(page.getByText(/214 rows/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});
