import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { handSync, memberOf } from "../../../sync/testing/handSync.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { peerDevice, peerOf, rowsNow, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

const newEntry = page.getByRole("textbox", { name: "New entry" });
const sync = () => handSync({ members: [memberOf("MC", { isMe: true })] });

test("an entry is written over a session with Ctrl+J, stands in the journal by its day, and is shared by choice", async () => {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "MC", order: 1 });
  const session = visit.add("sessions", { title: "Social workers" });
  await mountScreen(visit.records, (id) => paths.session(id, session.id), { sync: sync() });
  await expect.element(page.getByRole("textbox", { name: "New line" })).toBeVisible();
  await userEvent.keyboard("{Control>}j{/Control}");
  await expect.element(newEntry).toHaveFocus();
  await userEvent.keyboard("I spoke too soon.");
  await page.getByRole("textbox", { name: "Day it tells of" }).fill("16 Oct 2024");
  await newEntry.click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  expect(rowsNow("journalEntries")).toHaveLength(1);
  expect(JSON.stringify(rowsNow("journalEntries"))).not.toContain("soon");

  await userEvent.keyboard("{Control>}j{/Control}");
  await expect.element(newEntry).toHaveValue("");
  await page.getByRole("button", { name: "All entries" }).click();
  await expect
    .element(page.getByRole("heading", { name: "Wednesday 16 October 2024" }))
    .toBeVisible();
  const entry = page.getByRole("textbox", { name: /^Entry written at/u });
  await expect.element(entry).toHaveValue("I spoke too soon.");
  expect(await accessibilityProblems()).toEqual([]);
  await entry.fill("I spoke too soon, twice.");

  await page.getByRole("button", { name: /^Share with the team/u }).click();
  await page.getByRole("button", { name: "Share it" }).click();
  await expect.element(page.getByText("Nothing is written yet")).toBeVisible();
  expect(rowsNow("learning")).toMatchObject([
    { peerId: peer.id, day: "2024-10-16", text: "I spoke too soon, twice." },
  ]);
  await undo();
  await expect.element(entry).toHaveValue("I spoke too soon, twice.");
  expect(rowsNow("learning")).toEqual([]);
});

test("an entry that was not kept yet waits where it is written, and one without words is not kept", async () => {
  const visit = new TestVisit();
  const { reload } = await mountScreen(visit.records, paths.journal, { sync: sync() });
  await page.getByRole("button", { name: /^Keep it/u }).click();
  await expect.element(newEntry).toHaveAccessibleDescription(/Error: Write the entry first/u);
  await newEntry.fill("Half a thought");
  await reload();
  await expect.element(newEntry).toHaveValue("Half a thought");
  await page.getByRole("button", { name: /^Keep it/u }).click();
  await expect.poll(() => rowsNow("journalEntries").length).toBe(1);
});

test("what another laptop writes in an entry is not taken, and said at it", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.journal, {
    sync: handSync({
      members: [memberOf("MC", { isMe: true }), memberOf("SK", { device: peerDevice })],
    }),
  });
  await newEntry.fill("Ask one question at a time.");
  await page.getByRole("button", { name: /^Keep it/u }).click();
  await expect.poll(() => rowsNow("journalEntries").length).toBe(1);
  const peer = await peerOf(visit.records);
  const row = rowsNow("journalEntries")[0]?.id ?? "";
  peer.writeOps([{ table: "journalEntries", row, set: { sealed: "" } }]);
  await peer.send();
  await expect
    .element(page.getByText("A change to it by SK was not taken: nobody but you can write in it."))
    .toBeVisible();
  await expect
    .element(page.getByRole("textbox", { name: /^Entry written at/u }))
    .toHaveValue("Ask one question at a time.");
  expect(await accessibilityProblems()).toEqual([]);
});

test("the CPD note has private entries with their days beside the shared points; deleting comes back", async () => {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "MC", order: 1 });
  visit.add("learning", { peerId: peer.id, text: "Audit with the worker." });
  await mountScreen(visit.records, paths.journal, { sync: sync() });
  await newEntry.fill("Ask one question at a time.");
  await page.getByRole("button", { name: /^Keep it/u }).click();
  await page.getByRole("button", { name: "Save as a CPD note" }).click();
  await expect.element(page.getByText("Saved as CPD note.cpd.docx.")).toBeVisible();
  expect(main.saved).toHaveLength(1);

  await page.getByRole("button", { name: "Delete this entry" }).click();
  await expect.element(page.getByText("Nothing is written yet")).toBeVisible();
  await undo();
  await expect
    .element(page.getByRole("textbox", { name: /^Entry written at/u }))
    .toHaveValue("Ask one question at a time.");
});
