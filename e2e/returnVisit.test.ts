import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { expectAccessible } from "./axe.ts";
import { issueLetter } from "./issueLetter.ts";
import { launch } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { readPrinted } from "./readPrinted.ts";
import { recordsOf } from "./recordsOf.ts";
import { visitOf } from "./visitOf.ts";

test("issued, answered by the host, gone back to, and told on the impact page", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "return-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const launched = await launch();
  const { app, page } = launched;
  const heading = (name: string) => page.getByRole("heading", { name, level: 1 }).waitFor();

  await openSample(page);
  await goToPlace(page, "Letter");
  await issueLetter(launched, path.join(folder, "letter.pdf"));

  await goBy(page, "After the visit");
  const table = path.join(folder, "register.csv");
  app.saveDialogAnswers.push(table);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as a table (CSV)" }).click();
  await page.getByText("Saved as register.csv").waitFor();
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Bring in the returned sheet" }).click();
  await (
    await chosen
  ).setFiles({
    name: "Returned by the host.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await filledIn(readFileSync(table, "utf8")),
  });
  await page.getByRole("button", { name: "Take it into the register" }).click();
  await page.getByText(/^The host’s answers are in the register/u).waitFor();
  await page.getByRole("button", { name: "Add an inspection" }).click();
  await page.getByLabel("Kind of inspection").fill("Focused visit");
  await page.getByLabel("Published where").fill("Letter of 3 March 2025");
  await page.getByRole("button", { name: "Add a point it made" }).click();
  await page.getByLabel("What the inspection found").fill("Thresholds are understood by schools.");
  await page.getByRole("button", { name: / Visit and inspection$/u }).click();
  await page.getByRole("option", { name: "Missed by the visit" }).click();
  await expectAccessible(page);

  await goBy(page, "Impact page");
  await page.getByText("1 missed by the visit", { exact: false }).waitFor();
  await expectAccessible(page);
  const file = path.join(folder, "earlier.visit.json");
  app.saveDialogAnswers.push(file);
  app.clickMenu("saveVisitFile");
  await expect.poll(() => exists(file)).toBe(true);

  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Return to an earlier visit" }).click();
  await heading("Return to an earlier visit");
  const earlier = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose the earlier visit’s file" }).click();
  await (await earlier).setFiles(file);
  await page.getByText(/^Version 1, /u).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin the return visit" }).click();
  await heading("Baseline and now");
  await page.getByText("Accepted in part", { exact: true }).waitFor();
  await page
    .getByRole("button", { name: / What became of it$/u })
    .first()
    .click();
  await page.getByRole("option", { name: "Partly done", exact: true }).click();
  await page
    .getByLabel(/^What is found now/u)
    .first()
    .fill("Two of three schools know whom to call.");
  await expectAccessible(page);
  const words = async () =>
    (await readPrinted(await page.pdf({ preferCSSPageSize: true })))
      .map(({ text }) => text)
      .join(" ");
  expect(await words()).toContain("Partly done");

  await goBy(page, "Impact page");
  await page.getByText("Two of three schools know whom to call.", { exact: false }).waitFor();
  expect(await words()).toContain("Done in part");
  const now = await visitOf(launched, folder);
  const [said, ...others] = now.baselineItems.toSorted((a, b) => a.order - b.order);
  expect(said).toMatchObject({
    judgement: "partly",
    was: { type: "recommendation", number: 1, response: "partly", owner: "Head of service" },
  });
  expect(new Set(others.map(({ judgement }) => judgement))).toEqual(new Set(["open"]));
  expect(now.baselines).toMatchObject([{ letter: { version: 1, isProven: true } }]);
  expect([now.notes, now.cases, now.concerns, now.sessions]).toEqual([[], [], [], []]);
  const kept = JSON.stringify(now);
  for (const { text } of [...recordsOf().notes, ...recordsOf().concerns])
    expect([text, kept.includes(text)]).toEqual([text, false]);
});

/** The table as the host sends it back: a workbook in which the first two recommendations are answered. */
async function filledIn(csv: string): Promise<Buffer> {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/u, ""), { skipEmptyLines: true });
  const [head = [], ...rows] = data;
  const at = (name: string) => head.findIndex((one) => one.startsWith(name));
  const answers = ["Accepted in part", "Accepted"];
  const sheet = [
    head,
    ...rows.map((row, i) => {
      const answer = answers[i];
      return answer === undefined
        ? row
        : row
            .with(at("Response"), answer)
            .with(at("Owner"), "Head of service")
            .with(at("By when"), "31 January 2025");
    }),
  ];
  const workbook = writeXlsxFile(
    sheet.map((row) => row.map((value) => ({ type: String, value }))),
    { sheet: "Register" },
  );
  return Buffer.from(await (await workbook.toBlob()).arrayBuffer());
}

/** Goes to a place by its name, as the palette knows it. */
async function goBy(page: Page, place: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(place);
  await page
    .getByRole("option", { name: new RegExp(`^${place}`, "u") })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: place, level: 1 }).waitFor();
}

const exists = (file: string): boolean => {
  try {
    return readFileSync(file, "utf8").endsWith("}\n");
  } catch {
    return false;
  }
};
