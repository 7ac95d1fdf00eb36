import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const open = (records: VisitRecords) => mountScreen(records, (id) => paths.factualCheck(id));

/** The document as the council filled it in and sent it back. */
function filledIn(sent: Uint8Array, rows: readonly (readonly string[])[]): File {
  const parts = unzipSync(sent);
  const name = "word/document.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const at = xml.indexOf("</w:tr>", xml.lastIndexOf("<w:tbl>")) + "</w:tr>".length;
  const written = rows
    .map(
      (row) =>
        `<w:tr>${row.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`,
    )
    .join("");
  const changed = xml.slice(0, at) + written + xml.slice(at);
  return new File([zipSync({ ...parts, [name]: strToU8(changed) })], "returned.docx");
}

async function sentAndSaved(records: VisitRecords) {
  await page.getByRole("button", { name: "Number the draft for the council" }).click();
  await page.getByRole("button", { name: "Save for the council" }).click();
  await page.getByRole("menuitem", { name: "Word document" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  const { factualRounds } = await savedVisit(records);
  const [round] = factualRounds;
  const file = main.saved.at(-1);
  if (round === undefined || file === undefined) throw new Error("nothing was sent");
  return { round, sent: file.bytes };
}

const picker = () => page.getByRole("button", { name: "Bring in the returned document" });

async function bringIn(file: File) {
  const input = picker().element().parentElement?.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement)) throw new Error("no file can be chosen");
  await userEvent.upload(input, file);
}

test("a draft goes out, its document comes back, a comment is accepted as an edit, and undo takes it back in one step", async () => {
  const records = sampleVisit();
  await open(records);
  const { round, sent } = await sentAndSaved(records);
  const about = round.paragraphs.find(({ of }) => of === "finding");
  const finding = records.findings.find(({ id }) => id === about?.recordId);
  if (about === undefined || finding === undefined) throw new Error("no finding was sent");
  const document = () =>
    filledIn(sent, [
      [
        String(about.number),
        "This is out of date.",
        `${finding.sentence} It has begun.`,
        "Minutes",
      ],
      ["", "The board has met since.", "", ""],
    ]);
  await bringIn(document());
  await expect
    .element(page.getByText("Two comments brought in. 1 could not be matched to a paragraph."))
    .toBeVisible();
  await bringIn(document());
  await expect.element(page.getByText(/^Nothing new in it/u)).toBeVisible();

  const unmatched = page.getByRole("article", { name: /^No paragraph yet/u });
  await userEvent.fill(unmatched.getByLabelText(/^Paragraphs/u), "2");
  await userEvent.tab();
  const card = page.getByRole("article", { name: new RegExp(`^Paragraph ${about.number}:`, "u") });
  await card.getByRole("button", { name: /^Change paragraph/u }).click();
  await card.getByRole("button", { name: "Use the council’s words" }).click();
  await expect.element(card.getByRole("insertion")).toBeVisible();
  await card.getByRole("button", { name: "Accept and change the letter" }).click();
  await expect
    .poll(async () => (await savedVisit(records)).findings.find(({ id }) => id === finding.id))
    .toMatchObject({ sentence: `${finding.sentence} It has begun.` });
  await expect.element(card.getByRole("radio", { name: "Accepted", exact: true })).toBeChecked();
  expect(await accessibilityProblems()).toEqual([]);

  expect(await undo()).toBe(
    `Undone: Reword after the council’s comment on paragraph ${about.number}`,
  );
  const saved = await savedVisit(records);
  expect(saved.findings.find(({ id }) => id === finding.id)?.sentence).toBe(finding.sentence);
  expect(saved.factualComments.map(({ decision }) => decision)).toEqual([
    "notDecided",
    "notDecided",
  ]);
});

test("a comment is typed and declined by the keyboard with its reason, and the answer is kept back while it names somebody", async () => {
  const records = sampleVisit();
  await open(records);
  await sentAndSaved(records);
  page.getByLabelText("Another comment: what is not accurate").element().focus();
  await userEvent.keyboard("Maria Featherstone says that plans are on time.");
  await userEvent.tab();
  await userEvent.keyboard("3{Tab}{Enter}");
  const card = page.getByRole("article", { name: /^Paragraph 3:/u });
  await expect.element(card).toBeVisible();
  card.getByRole("radio", { name: "Not decided yet" }).element().focus();
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(card.getByRole("radio", { name: "Declined" })).toBeChecked();
  await userEvent.fill(card.getByLabelText(/^Reason/u), "Six of twelve files say otherwise.");
  await userEvent.tab();
  await expect
    .poll(async () => (await savedVisit(records)).factualComments)
    .toMatchObject([{ decision: "declined", reason: "Six of twelve files say otherwise." }]);
  await page.getByRole("button", { name: "Save the answer" }).click();
  await page.getByRole("menuitem", { name: "PDF" }).click();
  await expect.element(page.getByText(/^Nothing was saved, as it would tell/u)).toBeVisible();
  await userEvent.fill(card.getByLabelText("What is not accurate"), "Plans are on time.");
  await userEvent.tab();
  await page.getByRole("button", { name: "Save the answer" }).click();
  await page.getByRole("menuitem", { name: "PDF" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
});
