import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launchShared } from "./launch.ts";
import { goToPlace } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";

const list = path.resolve(import.meta.dirname, "fixtures/midthorpe/cases.csv");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "draw-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a list is pasted and drawn from, and the recipe of the certificate gives the same order without the app", async () => {
  const { app, page } = await launchShared();
  await page.getByRole("button", { name: "New visit" }).click();
  await page.getByLabel("Host council").fill("Midthorpe Council");
  await page.getByRole("button", { name: "Begin the visit" }).click();
  await goToPlace(page, "Cases");
  await page.getByRole("tab", { name: /List and draw/ }).click();
  await page.getByLabel("Paste the list").fill(readFileSync(list, "utf8"));
  await page.getByRole("button", { name: "Read the list" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep the list" }).click();
  await page.getByRole("button", { name: "Go on to the seeds" }).click();
  await page.getByLabel("Host’s seed").fill("4127");
  await page.keyboard.press("Enter");
  await page.getByLabel("Team’s seed").fill("8063");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Draw 12 cases" }).click();
  await page.getByRole("button", { name: "Replace 2020/0425" }).click();
  await page.getByText("The file is locked or restricted").click();
  await page.getByRole("button", { name: "Take 2022/0508" }).click();
  await page.getByText("1 of 12 replaced").waitFor();

  await page.getByRole("button", { name: "Certificate" }).click();
  const save = async (button: string, name: string): Promise<string> => {
    const target = path.join(folder, name);
    app.saveDialogAnswers.push(target);
    await page.getByRole("button", { name: button }).click();
    await page.getByText(`Saved as ${name}.`).waitFor();
    return target;
  };
  const pdf = await readPdf(await save("Save as PDF", "certificate.pdf"));
  const text = readFileSync(await save("Save as text", "certificate.txt"), "utf8");
  await save("Save the references", "references.txt");

  expect(pdf.pages).toBe(1);
  const plain = pdf.text.replace(/\s+/g, "");
  const fingerprint = /SHA-256 of its references: ([0-9a-f]{64})/.exec(text)?.[1] ?? "none";
  for (const said of ["4127", "8063", fingerprint, "2024/0612", "2022/0508inplaceof2020/0425"])
    expect(plain).toContain(said);

  const command = text.slice(text.indexOf("while IFS="), text.indexOf("\n\nThe order"));
  const order = execFileSync("bash", ["-c", command], { cwd: folder, encoding: "utf8" })
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[1]);
  const inApp = text
    .split("\n")
    .flatMap((line) => (/^\d+\t[0-9a-f]{64}\t/.test(line) ? [line.split("\t")[2]] : []));
  expect(order).toHaveLength(210);
  expect(order).toEqual(inApp);
  expect(order.slice(0, 2)).toEqual(["2024/0612", "2019/0296"]);
  const sorted = execFileSync("bash", ["-c", "LC_ALL=C sort references.txt | sha256sum"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(sorted.slice(0, 64)).toBe(fingerprint);

  // A case that is read is what the letter speaks of; what is only drawn is not said to be read.
  await page.getByRole("tab", { name: /Cases read/ }).click();
  await page.getByRole("gridcell").first().click();
  await page.keyboard.type("y");
  await goToPlace(page, "Letter");
  await page.getByRole("button", { name: "Begin the letter" }).click();
  await page
    .getByText(/one of 12 case files drawn at random from your list of 214/)
    .first()
    .waitFor();
  expect(app.errors).toEqual([]);
});
