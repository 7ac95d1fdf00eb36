import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SaveError } from "../../../shared/bridge/bridge.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { letterHash } from "../../../shared/visit/letterHash.ts";
import { err, ok } from "../../../shared/result.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { main } from "../../testing/mainInMemory.ts";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { openLetter } from "./testing/openLetter.ts";

const issuedRows = async (records: VisitRecords) =>
  (await savedVisit(records)).letters
    .filter(({ issued }) => issued !== null)
    .sort((a, b) => a.version - b.version);

async function pressIssue() {
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await page.getByRole("button", { name: "Save the PDF and issue" }).click();
}

test("issuing saves the PDF first, then fixes the version with its hash", async () => {
  const records = sampleVisit();
  const [draft] = records.letters;
  if (!draft) throw new Error("the sample has no letter");
  await openLetter(records);
  const rowsWhenSaved: number[] = [];
  main.answerSave = (input) => {
    void issuedRows(records).then((rows) => rowsWhenSaved.push(rows.length));
    return ok({ fileName: `${input.suggestedName}.pdf` });
  };
  await page.getByRole("button", { name: "Issue the letter" }).click();
  const dialog = page.getByRole("dialog", { name: "Issue version 1 of the letter" });
  await expect.element(dialog).toBeVisible();
  const hash = letterHash(composeLetter(records, draft));
  await expect.element(dialog.getByText(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`)).toBeVisible();
  await dialog.getByRole("button", { name: "Save the PDF and issue" }).click();
  await expect
    .element(page.getByText(/^Version 1 is issued and saved as .*version 1\.pdf\.$/u))
    .toBeVisible();
  expect(main.saved).toHaveLength(1);
  expect(main.saved[0]?.what).toBe("letterPdf");
  expect(new TextDecoder().decode(main.saved[0]?.bytes.subarray(0, 5))).toBe("%PDF-");
  expect(rowsWhenSaved).toEqual([0]);
  const [row] = await issuedRows(records);
  expect(row).toMatchObject({
    version: 1,
    issued: { contentHash: hash, pagesFilled: expect.closeTo(3.9, 1) },
  });
  // An issued version is out of the house: undo does not reach it.
  expect(await undo()).toBeNull();
  expect(await issuedRows(records)).toHaveLength(1);
});

const failures: readonly [SaveError, RegExp][] = [
  [{ type: "Cancelled" }, /You closed the save window/u],
  [{ type: "DiskFull" }, /disk is full/u],
  [{ type: "ReadOnly" }, /cannot be written to/u],
  [{ type: "FileInUse" }, /open in another program/u],
  [{ type: "FolderMissing" }, /no longer there/u],
  [{ type: "SaveFailed", code: "EIO" }, /could not be saved \(EIO\)/u],
];
test.each(failures)(
  "nothing is issued when saving ends with %o, and it can be tried again",
  async (error, words) => {
    const records = sampleVisit();
    await openLetter(records);
    main.answerSave = () => err(error);
    await pressIssue();
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(page.getByText(/Nothing has been issued/u)).toBeVisible();
    expect(await issuedRows(records)).toEqual([]);
    main.answerSave = () => ok({ fileName: "letter.pdf" });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect
      .element(page.getByText("Version 1 is issued and saved as letter.pdf."))
      .toBeVisible();
    expect(await issuedRows(records)).toHaveLength(1);
  },
);

test("an issued version stays as it was while the draft goes on, and gives the same bytes again", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await pressIssue();
  await expect.element(page.getByText("The draft says the same as version 1.")).toBeVisible();
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await expect.element(page.getByText(/Nothing has changed since version 1/u)).toBeVisible();
  await page.getByRole("button", { name: "Back to the letter" }).click();

  await userEvent.fill(page.getByRole("textbox", { name: "Salutation" }), "Dear colleague");
  await expect.element(page.getByText("The draft has changed since version 1.")).toBeVisible();
  await page.getByRole("button", { name: "Show its pages: version 1" }).click();
  await expect.element(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  const printed = () => document.querySelector(".cf-letter-page")?.textContent ?? "";
  await expect.poll(printed).toContain("Dear Director");
  await page.getByRole("button", { name: "Save its PDF again: version 1" }).click();
  await expect.element(page.getByText(/^Saved as .*version 1\.pdf\.$/u)).toBeVisible();
  expect(main.saved[1]?.bytes).toEqual(main.saved[0]?.bytes);

  await page.getByRole("button", { name: "Back to the draft" }).click();
  await expect.poll(printed).toContain("Dear colleague");
  await pressIssue();
  await expect.element(page.getByText(/^Version 2 is issued/u)).toBeVisible();
  const rows = await issuedRows(records);
  expect(rows.map(({ version, issued }) => [version, issued?.model.salutation])).toEqual([
    [1, "Dear Director"],
    [2, "Dear colleague"],
  ]);
});
