import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { inOrder } from "../shared/visit/inOrder.ts";
import { countSteps, type Steps, stepsTable } from "./countSteps.ts";
import { issueLetter } from "./issueLetter.ts";
import { launch, passphrase } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { visitOf } from "./visitOf.ts";

const folder = mkdtempSync(path.join(tmpdir(), "steps-"));
afterAll(() => rmSync(folder, { recursive: true }));

const told: (readonly [task: string, steps: Steps])[] = [];
const line = (page: Page) => page.getByRole("textbox", { name: /^New line/ });

test("the six commonest tasks, from the first launch to an issued letter, take few steps", async () => {
  const { app, page } = await launch({ vault: "asIs" });
  await page.getByRole("heading", { name: "Choose a passphrase" }).waitFor();
  const first = await countSteps(page);
  await page.getByRole("button", { name: "Show what is typed" }).click();
  await page.getByLabel("Passphrase", { exact: true }).focus();
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /[Ll]ater/ }).click();
  await page.getByRole("button", { name: "New visit" }).click();
  await page.getByRole("textbox", { name: "Host council" }).waitFor();
  await page.keyboard.type("Northmere Council");
  await page.getByRole("textbox", { name: "Your initials" }).focus();
  await page.keyboard.type("ab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Northmere Council" }).waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("Who is met, or what is read").waitFor();
  await page.keyboard.type("6 social workers");
  await page.keyboard.press("Enter");
  await line(page).waitFor();
  await page.keyboard.type("+ Duty answers within the hour");
  await page.keyboard.press("Enter");
  await page.getByText("Duty answers within the hour").first().waitFor();
  told.push(["first launch to first line", await first()]);

  const next = await countSteps(page);
  // Out of the line, where an n is a letter.
  await page.keyboard.press("Alt+2");
  await page.getByRole("heading", { name: "Sessions", level: 1 }).waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("Who is met, or what is read").waitFor();
  await page.keyboard.type("Schools");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Schools" }).waitFor();
  told.push(["next interview", await next()]);

  const found = await countSteps(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("within the hour");
  await page.getByRole("option", { name: /within the hour/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Social workers" }).waitFor();
  told.push(["find a line of another session", await found()]);

  // The line that was found keeps the focus for a moment, unless somebody presses elsewhere.
  await line(page).click();
  const marked = await countSteps(page);
  await page.keyboard.type("- Nobody answers on Fridays");
  await page.keyboard.press("Control+2");
  await page.keyboard.press("Enter");
  await page.getByText("Nobody answers on Fridays").first().waitFor();
  told.push(["a line with its mark and line of enquiry", await marked()]);
  const [, second] = inOrder((await visitOf({ app, page }, folder)).enquiries);
  const noted = async () =>
    (await visitOf({ app, page }, folder)).notes.map(({ text, mark, enquiryId }) => [
      text,
      mark,
      enquiryId,
    ]);
  await expect.poll(noted).toContainEqual(["Nobody answers on Fridays", "area", second?.id]);

  // A visit in which there is enough for a letter.
  await page.keyboard.press("Control+o");
  await openSample(page);
  await goToPlace(page, "Findings");
  const addStrength = page.getByRole("textbox", { name: /Add a strength/ }).first();
  await addStrength.waitFor();
  const borneOut = await countSteps(page);
  await addStrength.click();
  await page.keyboard.type("Families say thank you.");
  await page.keyboard.press("Enter");
  await page.getByText(/^16 findings/).waitFor();
  // From the field for the next one up to the one that was made.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+e");
  await page.keyboard.type("thank-you cards");
  await page.getByRole("option").filter({ hasText: "thank-you cards" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  told.push(["a finding with a point that bears it out", await borneOut()]);
  const { findings, links } = await visitOf({ app, page }, folder);
  const made = findings.find(({ sentence }) => sentence === "Families say thank you.");
  expect(links.filter(({ findingId }) => findingId === made?.id)).toHaveLength(1);

  await goToPlace(page, "Letter");
  await page.getByText("3.9", { exact: true }).waitFor();
  const issued = await countSteps(page);
  await issueLetter({ app, page }, path.join(folder, "letter.pdf"));
  told.push(["issue a letter that nothing stands in the way of", await issued()]);

  process.stdout.write(stepsTable(told));
  const [begun, interview] = told.map(([, steps]) => steps);
  expect(begun?.clicks).toBeLessThanOrEqual(4);
  // The line itself is one of them.
  expect(begun?.fields).toBeLessThanOrEqual(5);
  expect(interview).toEqual({ clicks: 0, fields: 1, keys: 3 });
});
