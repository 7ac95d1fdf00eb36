import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { onDisk } from "../../../testing/onLaptop.ts";

const entry = page.getByLabelText("New line");
const lines = page.getByRole("list", { name: "Notes of this session" }).getByRole("listitem");
const { keyboard } = userEvent;

async function open() {
  const visit = new TestVisit();
  const session = visit.add("sessions", { sourceGroups: ["socialWorkers"] });
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  await expect.element(entry).toHaveFocus();
  await expect.element(entry).not.toHaveAttribute("readonly");
  return { visit, session };
}

const notesOnDisk = async () => (await onDisk().notes.toArray()).sort((a, b) => a.order - b.order);
const textsOnDisk = async () => (await notesOnDisk()).map(({ text }) => text);

test("Enter on a concern keeps it in the list, nobody told yet, and typing goes on", async () => {
  await open();
  await keyboard("! sibling left at home, no visit yet{Enter}duty never rings back{Enter}");
  await expect.poll(textsOnDisk).toEqual(["duty never rings back"]);
  expect((await onDisk().concerns.toArray()).map(({ text, told }) => [text, told])).toEqual([
    ["sibling left at home, no visit yet", ""],
  ]);
  expect(await onDisk().tellings.count()).toBe(0);
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(entry).toHaveFocus();
  await expect
    .element(lines.first())
    .toMatchTextContent(/Safeguarding concern recorded \d\d:\d\d, kept apart/);
  await expect.element(lines.first()).toMatchTextContent("nobody told yet");
  expect(document.body.textContent).not.toContain("sibling");
});

test.each(["- ! girl left", "!girl left", "• !! girl left", "Safeguarding concern: girl left"])(
  "%j typed is a concern",
  async (typed) => {
    await open();
    await keyboard(`${typed.replaceAll("[", "[[")}{Enter}next{Enter}`);
    await expect.poll(textsOnDisk).toEqual(["next"]);
    expect(await onDisk().concerns.count()).toBe(1);
  },
);

test("the first dash is asked about once, in the margin, while typing goes on", async () => {
  await open();
  await keyboard("- caseloads high{Enter}second{Enter}");
  await expect.poll(textsOnDisk).toEqual(["caseloads high", "second"]);
  expect((await notesOnDisk()).map(({ mark }) => mark)).toEqual(["plain", "plain"]);
  await expect.element(entry).toHaveFocus();
  await page.getByRole("button", { name: "An area" }).click();
  await expect.element(entry).toHaveFocus();
  await keyboard("- no loop{Enter}");
  await expect
    .poll(async () => (await notesOnDisk()).map(({ mark }) => mark))
    .toEqual(["area", "plain", "area"]);
  await expect.element(page.getByRole("button", { name: "An area" })).not.toBeInTheDocument();
});

test("a dash is a mark without a question where plus is used too", async () => {
  await open();
  await keyboard("+ good teams{Enter}- caseloads high{Enter}");
  await expect
    .poll(async () => (await notesOnDisk()).map(({ mark }) => mark))
    .toEqual(["strength", "area"]);
});

test("a line that may announce a concern is pointed at, and kept as one when somebody says so", async () => {
  await open();
  await keyboard("Child at risk: boy of 9 left alone at home{Enter}");
  await expect.element(lines.first()).toMatchTextContent("This may be a safeguarding concern.");
  await page.getByRole("button", { name: "Keep it as one" }).click();
  await expect.poll(() => onDisk().concerns.count()).toBe(1);
  expect(await notesOnDisk()).toEqual([]);
  await expect.element(entry).toHaveFocus();
});

test("what a paste came to is said in one line, put elsewhere and taken back", async () => {
  const { visit } = await open();
  const data = new DataTransfer();
  data.setData("text/plain", "\uF0B7\tfirst\no\tsecond\n! boy left alone");
  entry
    .element()
    .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  await expect.poll(textsOnDisk).toEqual(["first", "second"]);
  await expect
    .element(page.getByText("2 lines kept, 1 kept apart as concerns under"))
    .toBeVisible();
  await userEvent.selectOptions(
    page.getByLabelText("Line of enquiry of the pasted lines"),
    "Thresholds",
  );
  const [, thresholds] = visit.records.enquiries;
  await expect
    .poll(async () => (await notesOnDisk()).map(({ enquiryId }) => enquiryId))
    .toEqual([thresholds?.id, thresholds?.id]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(textsOnDisk).toEqual([]);
  await expect.poll(() => onDisk().concerns.count()).toBe(0);
});

test("who was told of a concern is recorded with role and time, from its line", async () => {
  await open();
  await keyboard("! sibling left at home{Enter}");
  await page.getByText(/^Safeguarding concern recorded/).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record who was told" }).click();
  await expect.element(dialog.getByLabelText("Who was told", { exact: true })).toHaveFocus();
  await keyboard("duty manager{Enter}");
  await expect.element(dialog.getByText(/Enter the time, such as 14:05/)).toBeVisible();
  expect(await onDisk().tellings.count()).toBe(0);
  await dialog.getByLabelText("Time").fill("14.05");
  await keyboard("{Enter}");
  await expect.poll(() => onDisk().tellings.count()).toBe(1);
  expect((await onDisk().tellings.toArray())[0]).toMatchObject({
    role: "duty manager",
    at: "14:05",
  });
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect.element(lines.first()).toMatchTextContent("told: duty manager 14:05");
});
