import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { issueVersion } from "../../../../shared/letter/testing/issueVersion.ts";
import { soundVisit } from "../../../../shared/letter/testing/soundVisit.ts";
import { eachTable } from "../../../../shared/visit/eachTable.ts";
import { VisitId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { writeVisitFile } from "../../../../shared/visit/file/visitFile.ts";
import { closeTestLaptop, openTestLaptop } from "../../../db/testing/testLaptop.ts";
import { listVisits, putVisit, readVisit } from "../../../db/keptVisits.ts";
import { goTo } from "../../../places/paths.ts";
import { mountAlone } from "../../../testing/mountAlone.tsx";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { ReturnScreen } from "./ReturnScreen.tsx";

async function mountReturn(): Promise<void> {
  const laptop = await openTestLaptop();
  onTestFinished(async () => {
    await cleanup();
    goTo("");
    await closeTestLaptop(laptop);
  });
  await mountAlone(<ReturnScreen />);
}

function issuedFile(): { readonly text: string; readonly advice: string } {
  const { visit } = soundVisit();
  issueVersion(visit);
  const [recommendation] = visit.records.recommendations;
  return {
    text: writeVisitFile(visit.records, "2024-10-24T09:00:00.000Z"),
    advice: recommendation?.text ?? "",
  };
}

/** An issued visit that is on this laptop. */
async function visitHere() {
  const { visit } = soundVisit();
  issueVersion(visit);
  await putVisit(visit.records);
  return visit.records;
}

const choose = (text: string) =>
  userEvent.upload(
    document.querySelector<HTMLInputElement>("input[type=file]") ?? document.body,
    new File([text], "earlier.visit.json"),
  );

test("a return begins from the earlier visit's file, and holds what was issued and nothing of the evidence", async () => {
  await mountReturn();
  const { text } = issuedFile();
  await choose(text);
  await expect.element(page.getByText(/Version 1, /u)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByLabelText(/^Your initials/u).fill("jp");
  await page.getByRole("button", { name: "Begin the return visit" }).click();
  await expect.poll(async () => (await listVisits()).length).toBe(1);
  const [visit] = await listVisits();
  const records = visit && (await readVisit(visit.id));
  expect(records?.baselineItems.map(({ was }) => was.type)).toContain("recommendation");
  expect(records?.notes).toEqual([]);
  expect(records?.peers).toMatchObject([{ initials: "JP", seat: "lead" }]);
  expect(records?.visit.focus).toMatch(/^what has become of our letter of /u);
  await expect.poll(() => location.hash).toBe(`#/visit/${visit?.id ?? ""}/baseline`);
});

test("a file whose letter was changed is refused in words, and nothing is begun", async () => {
  await mountReturn();
  const { text, advice } = issuedFile();
  const changed = text.replaceAll(advice, "Do nothing.");
  expect(changed).not.toBe(text);
  await choose(changed);
  await expect
    .element(page.getByRole("alert"))
    .toMatchTextContent(/Version 1 of the letter is not as it was issued/u);
  await expect
    .element(page.getByRole("button", { name: "Begin the return visit" }))
    .not.toBeInTheDocument();
  expect(await listVisits()).toEqual([]);
});

test("a return begins from a visit on this laptop without a file of it; one whose letter was not issued says so", async () => {
  await mountReturn();
  const { visit: earlier } = await visitHere();
  const other = soundVisit().visit.records;
  const visit = { ...other.visit, id: VisitId.parse(crypto.randomUUID()) };
  const nothing = eachTable<Omit<VisitRecords, "visit">>(() => []);
  await putVisit({ ...nothing, visit: { ...visit, host: { ...visit.host, name: "Oxtown" } } });
  await page.getByRole("button", { name: /^Go back to this one: Oxtown/u }).click();
  await expect
    .element(page.getByRole("alert"))
    .toMatchTextContent(/No letter of this visit was issued.*Issue its letter first\.$/u);
  await page
    .getByRole("button", { name: `Go back to this one: ${earlier.host.name}`, exact: false })
    .click();
  await expect.element(page.getByText("This laptop, as the visit is now")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByLabelText(/^Your initials/u).fill("jp");
  await page.getByRole("button", { name: "Begin the return visit" }).click();
  await expect.poll(async () => (await listVisits()).length).toBe(3);
  const [newest] = await listVisits();
  const begun = newest && (await readVisit(newest.id));
  expect(begun?.baselines).toMatchObject([{ earlierVisitId: earlier.id, fileHash: null }]);
  expect(begun?.baselineItems.length).toBeGreaterThan(0);
  expect(await readVisit(earlier.id)).toMatchObject({ visit: earlier, baselines: [] });
});
