import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { countSteps, type Steps, stepsTable } from "./countSteps.ts";
import { launch, passphrase } from "./launch.ts";

const told: (readonly [task: string, steps: Steps])[] = [];
const line = (page: Page) => page.getByRole("textbox", { name: /^New line/ });

test("from the first launch to the first line, to the next interview and back to a line in few steps", async () => {
  const { page } = await launch({ vault: "asIs" });
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

  process.stdout.write(stepsTable(told));
  const [begun, interview] = told.map(([, steps]) => steps);
  expect(begun?.clicks).toBeLessThanOrEqual(4);
  // The line itself is one of them.
  expect(begun?.fields).toBeLessThanOrEqual(5);
  expect(interview).toEqual({ clicks: 0, fields: 1, keys: 3 });
});
