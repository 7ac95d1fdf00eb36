import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { onDisk, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;

async function open(visit: TestVisit) {
  await mountScreen(visit.records, paths.sessions);
  await expect.element(page.getByRole("heading", { name: "Sessions", exact: true })).toBeVisible();
}

test("the next interview is one key, who, and Enter: then the line waits", async () => {
  const visit = new TestVisit();
  const [first] = visit.records.visit.daysOnSite;
  await open(visit);
  (document.activeElement as HTMLElement | null)?.blur(); // nothing is typed
  await keyboard("n");
  await expect.element(page.getByRole("textbox", { name: /Who is met/ })).toHaveFocus();
  await keyboard("6 social workers, R&A, 2-3pm, room 4");
  await expect.element(page.getByLabelText("Read as")).toMatchTextContent("Social workers");
  expect(await accessibilityProblems()).toEqual([]);
  await keyboard("{Enter}");
  await expect.element(page.getByRole("textbox", { name: /^New line/ })).toHaveFocus();
  await keyboard("n is a letter here{Enter}");
  await expect.element(page.getByText("n is a letter here")).toBeVisible();
  expect(await onDisk().sessions.toArray()).toMatchObject([
    {
      day: first,
      startsAt: "14:00",
      endsAt: "15:00",
      sourceGroups: ["socialWorkers"],
      peopleMet: 6,
      state: "held",
    },
  ]);
});

test("Enter twice adds one session", async () => {
  await open(new TestVisit());
  await page.getByRole("button", { name: "Add a session" }).first().click();
  await keyboard("Police{Enter}{Enter}");
  await expect.element(page.getByRole("textbox", { name: /^New line/ })).toHaveFocus();
  expect(await onDisk().sessions.toArray()).toHaveLength(1);
});

test("a letter alone is a key only while that is wanted", async () => {
  await open(new TestVisit());
  const keys = page.getByRole("tab", { name: "Keys" });
  await keyboard("{F1}");
  await keys.click();
  await page.getByText(/A letter by itself is a key/).click();
  await keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await keyboard("n");
  await keyboard("{F1}");
  await keys.click();
  await expect.element(page.getByRole("dialog")).toMatchTextContent("A letter by itself");
});

test("a session is added with all its fields, with the visit's own words for groups", async () => {
  await open(new TestVisit());
  await page.getByRole("button", { name: "Add a session" }).first().click();
  await page.getByRole("button", { name: "All fields" }).click();
  await expect.element(page.getByRole("textbox", { name: /Who was met/ })).toHaveFocus();
  await keyboard("{Enter}");
  await expect.element(page.getByText("There is a problem")).toBeVisible();
  await page.getByRole("textbox", { name: /Who was met/ }).fill("Social workers");
  await page.getByLabelText(/^From/).fill("11.15");
  await page.getByText("Police", { exact: true }).click();
  await page.getByLabelText(/^From/).click();
  await keyboard("{Enter}");
  await expect
    .poll(async () => (await onDisk().sessions.toArray())[0])
    .toMatchObject({
      title: "Social workers",
      day: "2024-10-15",
      startsAt: "11:15",
      sourceGroups: ["police"],
      state: "planned",
    });
  await expect.element(page.getByRole("link", { name: "Social workers" })).toBeVisible();
});

test("a title that reads like a person's name is said, and not forbidden", async () => {
  await open(new TestVisit());
  await page.getByRole("button", { name: "Add a session" }).first().click();
  await keyboard("Jane Parker");
  await expect.element(page.getByText(/This looks like a person’s name/)).toBeVisible();
  await keyboard("{Enter}");
  await expect.poll(() => onDisk().sessions.count()).toBe(1);
});

test("sessions stand by day and time, and one is cancelled and deleted with its notes, undoably", async () => {
  const visit = new TestVisit();
  visit.add("sessions", { title: "Schools", day: "2024-10-16", startsAt: "12:00" });
  visit.add("sessions", { title: "Lead member", startsAt: "16:00" });
  const police = visit.add("sessions", { title: "Police", startsAt: "09:30" });
  const note = visit.add("notes", { sessionId: police.id, text: "no induction" });
  visit.add("concerns", { sessionId: police.id, text: "kept" });
  const finding = visit.add("findings");
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
  await open(visit);
  const titles = () => [...document.querySelectorAll("tbody .cf-link")].map((a) => a.textContent);
  expect(titles()).toEqual(["Police", "Lead member", "Schools"]);
  const choose = async (choice: string) => {
    await page.getByRole("button", { name: "More for Police" }).click();
    await page.getByRole("menuitem", { name: choice }).click();
  };
  await choose("Mark as cancelled");
  await expect.element(page.getByText("Cancelled")).toBeVisible();
  await choose("Delete session and its notes");
  await expect.poll(titles).toEqual(["Lead member", "Schools"]);
  expect(await onDisk().notes.count()).toBe(0);
  expect(await onDisk().links.count()).toBe(0);
  // A concern is not a note: it stays, without its session.
  expect((await onDisk().concerns.toArray())[0]?.sessionId).toBeNull();
  await undo();
  await expect.poll(titles).toEqual(["Police", "Lead member", "Schools"]);
  expect(await onDisk().links.count()).toBe(1);
  expect((await onDisk().concerns.toArray())[0]?.sessionId).toBe(police.id);
});

test("the list and its form are open to a screen reader", async () => {
  const visit = new TestVisit();
  visit.add("sessions");
  await open(visit);
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Add a session" }).click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});
