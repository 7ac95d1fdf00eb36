import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SaveError } from "../../../../shared/bridge/bridge.ts";
import { composeLetter } from "../../../../shared/letter/composeLetter.ts";
import { letterHash } from "../../../../shared/visit/issued/letterHash.ts";
import { err, ok } from "../../../../shared/result.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { savedVisit, undo } from "../../../testing/onLaptop.ts";
import { sampleVisit } from "../../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { openLetter, unfoldFront } from "../testing/openLetter.ts";

const issuedRows = async (records: VisitRecords) =>
  (await savedVisit(records)).letters
    .filter(({ issued }) => issued !== null)
    .sort((a, b) => a.version - b.version);

async function pressIssue() {
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await page.getByRole("button", { name: "Save and issue" }).click();
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
  await dialog.getByRole("button", { name: "Save and issue" }).click();
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
  [{ type: "DiskFull" }, /not enough room/u],
  [{ type: "ReadOnly" }, /does not allow saving/u],
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

  await unfoldFront();
  await userEvent.fill(page.getByRole("textbox", { name: "Salutation" }), "Dear colleague");
  await expect.element(page.getByText("The draft has changed since version 1.")).toBeVisible();
  await page.getByRole("button", { name: "Show its pages: version 1" }).click();
  await expect.element(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  const printed = () => document.querySelector(".cf-letter-page")?.textContent ?? "";
  await expect.poll(printed).toContain("Dear Director");
  await page.getByRole("button", { name: "Save it again: version 1" }).click();
  await page.getByRole("menuitem", { name: "PDF" }).click();
  await expect.element(page.getByText(/^Saved as .*version 1\.pdf\.$/u)).toBeVisible();
  expect(main.saved[1]?.bytes).toEqual(main.saved[0]?.bytes);

  await page.getByRole("button", { name: "Back to the draft" }).click();
  await expect.poll(printed).toContain("Dear colleague");
  // What replaces a letter that is out says why, and the letter prints it.
  await page.getByRole("button", { name: "Issue the letter" }).click();
  const asked = page.getByRole("dialog", { name: "Why is the letter issued anew?" });
  await asked.getByRole("button", { name: "Record a reason" }).click();
  await userEvent.keyboard("The first one was addressed to the wrong office.");
  await asked.getByRole("button", { name: "Done" }).click();
  expect(await accessibilityProblems()).toEqual([]);
  await asked.getByRole("button", { name: "Go on to issue it" }).click();
  await page.getByRole("button", { name: "Save and issue" }).click();
  await expect.element(page.getByText(/^Version 2 is issued/u)).toBeVisible();
  const rows = await issuedRows(records);
  expect(rows.map(({ version, issued }) => [version, issued?.model.salutation])).toEqual([
    [1, "Dear Director"],
    [2, "Dear colleague"],
  ]);
  expect(
    rows[1]?.issued?.model.sections.find(({ id }) => id === "status")?.blocks[0],
  ).toMatchObject({
    sentences: [
      {
        text: expect.stringMatching(
          /^This is version 2 of .*; it replaces version 1 of .*, because the first one was addressed to the wrong office\.$/u,
        ),
      },
    ],
  });
});

test("one issue saves the letter in every form that was chosen, all with the fingerprint that was issued", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await page.getByRole("checkbox", { name: "Word document" }).click({ force: true });
  await page.getByRole("checkbox", { name: "Web page" }).click({ force: true });
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Save and issue" }).click();
  await expect
    .element(
      page.getByText(/issued and saved as .*\.pdf\. Saved as .*\.docx\. Saved as .*\.html\./u),
    )
    .toBeVisible();
  const [row] = await issuedRows(records);
  const hash = row?.issued?.contentHash ?? "none";
  expect(main.saved.map(({ what }) => what)).toEqual(["letterPdf", "letterDocx", "letterHtml"]);
  const [, docx, html] = main.saved.map(({ bytes }) => bytes);
  const customOf = (bytes: Uint8Array = new Uint8Array()) =>
    strFromU8(unzipSync(bytes)["docProps/custom.xml"] ?? new Uint8Array());
  expect(customOf(docx)).toContain(hash);
  expect(new TextDecoder().decode(html)).toContain(hash);
});

test("with no form chosen nothing is issued, and that is said", async () => {
  const records = sampleVisit();
  await openLetter(records);
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await page.getByRole("checkbox", { name: "PDF" }).click({ force: true });
  await page.getByRole("button", { name: "Save and issue" }).click();
  await expect.element(page.getByText(/Choose at least one form/u)).toBeVisible();
  expect(await issuedRows(records)).toEqual([]);
});

test("a draft is saved at any time, says DRAFT in its name and in itself, and issues nothing", async () => {
  const records = sampleVisit();
  await openLetter({ ...records, recommendations: [] });
  await page.getByRole("button", { name: "Save a draft" }).click();
  await page.getByRole("menuitem", { name: "Web page" }).click();
  await expect.element(page.getByText(/^Draft saved as DRAFT .*\.html\./u)).toBeVisible();
  expect(new TextDecoder().decode(main.saved[0]?.bytes)).toMatch(/<p class="draft"[^>]*>DRAFT/u);
  expect(await issuedRows(records)).toEqual([]);
});

test("a draft that tells who somebody is is not saved", async () => {
  const records = sampleVisit();
  const [draft] = records.letters;
  if (!draft) throw new Error("the sample has no letter");
  const texts = { ...draft.texts, takeHome: "Ask Priya Featherstone about the tracker." };
  await openLetter({ ...records, letters: [{ ...draft, texts }] });
  await page.getByRole("button", { name: "Save a draft" }).click();
  await page.getByRole("menuitem", { name: "Word document" }).click();
  await expect.element(page.getByText(/No draft was saved/u)).toBeVisible();
  expect(main.saved).toEqual([]);
});

test("the slides of the feedback are saved for leaders and for staff, from the letter as it stands", async () => {
  await openLetter(sampleVisit());
  for (const audience of ["Save for leaders", "Save for staff"]) {
    await page.getByRole("button", { name: "Slides" }).click();
    await page.getByRole("menuitem", { name: audience }).click();
    await expect.poll(() => main.saved.length).toBe(audience === "Save for leaders" ? 1 : 2);
  }
  expect(main.saved.map(({ what }) => what)).toEqual(["slidesLeaders", "slidesStaff"]);
  for (const { bytes } of main.saved)
    expect(Object.keys(unzipSync(bytes))).toContain("ppt/slides/slide10.xml");
});
