import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { theVisit } from "../../../db/testing/testLaptop.ts";
import { rowsNow, undo } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;

function planned(): TestVisit {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "JP" });
  const plan = { state: "planned" as const, peerIds: [peer.id] };
  visit.add("sessions", { ...plan, title: "Schools", startsAt: "09:00", endsAt: "10:00" });
  visit.add("sessions", { ...plan, title: "Police", startsAt: "11:00", endsAt: "12:00" });
  return visit;
}

test("a session is moved by the arrow keys, its end too, and a clash is said", async () => {
  await mountScreen(planned().records, paths.timetable);
  const schools = page.getByRole("button", { name: /Schools/u });
  await expect.element(schools).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  (schools.element() as HTMLElement).focus();
  for (let i = 0; i < 8; i += 1) await keyboard("{ArrowDown}");
  await expect
    .element(page.getByText("JP is in two places on Tue 15 Oct, 11:00: Schools and Police."))
    .toBeVisible();
  await keyboard("{ArrowRight}");
  await keyboard("{Shift>}{ArrowDown}{/Shift}");
  await expect
    .poll(() => rowsNow("sessions").find(({ title }) => title === "Schools"))
    .toMatchObject({
      day: "2024-10-16",
      startsAt: "11:00",
      endsAt: "12:15",
    });
  await expect.element(page.getByText(/is in two places/u)).not.toBeInTheDocument();
  await undo();
  await expect
    .poll(() => rowsNow("sessions").find(({ title }) => title === "Schools"))
    .toMatchObject({
      endsAt: "12:00",
    });
});

test("a session without an end has none after it is moved, until one is set", async () => {
  const visit = new TestVisit();
  visit.add("sessions", { title: "Schools", startsAt: "09:00", endsAt: null, state: "planned" });
  await mountScreen(visit.records, paths.timetable);
  const schools = page.getByRole("button", { name: /Schools.*no end is set/u });
  await expect.element(schools).toBeVisible();
  (schools.element() as HTMLElement).focus();
  await keyboard("{ArrowDown}");
  await expect
    .poll(() => rowsNow("sessions")[0])
    .toMatchObject({ startsAt: "09:15", endsAt: null });
  await expect.element(page.getByText(/^Schools: Tue 15 Oct, 09:15\. /u)).toBeVisible();
  await keyboard("{Shift>}{ArrowDown}{/Shift}");
  await expect.poll(() => rowsNow("sessions")[0]?.endsAt).not.toBeNull();
});

test("ten days with sessions side by side are scrolled in their own frame, and none is cut off", async () => {
  const visit = new TestVisit();
  const daysOnSite = Array.from({ length: 10 }, (_, i) => `2024-10-${15 + i}`);
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite } };
  for (let i = 0; i < 6; i += 1)
    visit.add("sessions", { title: `Group ${i}`, day: "2024-10-24", startsAt: "09:00" });
  await mountScreen(visit.records, paths.timetable);
  await page.viewport(640, 400);
  const last = page.getByRole("button", { name: /Group 5/u });
  await expect.element(last).toBeInTheDocument();
  const scroll = document.querySelector(".cf-timetable-scroll");
  expect(scroll?.clientWidth).toBeLessThanOrEqual(640);
  (last.element() as HTMLElement).focus();
  const { right, width } = last.element().getBoundingClientRect();
  expect(right).toBeLessThanOrEqual(640);
  expect(width).toBeGreaterThan(40);
});

test("a session is dragged to another day and time, and a click opens it", async () => {
  await mountScreen(planned().records, paths.timetable);
  const block = page.getByRole("button", { name: /Schools/u });
  await expect.element(block).toBeVisible();
  const element = block.element();
  const body = document.querySelector(".cf-timetable-body")?.getBoundingClientRect();
  if (body === undefined) throw new Error("no timetable");
  const { x, y } = element.getBoundingClientRect();
  const to = { clientX: x + 10 + body.width / 2, clientY: y + 5 + body.height / 10 };
  const fire = (type: string, at: { clientX: number; clientY: number }) =>
    element.dispatchEvent(
      new PointerEvent(type, { ...at, bubbles: true, button: 0, pointerId: 1, isPrimary: true }),
    );
  // Only a pointer that is really down can be captured.
  element.setPointerCapture = () => undefined;
  fire("pointerdown", { clientX: x + 10, clientY: y + 5 });
  fire("pointermove", to);
  await expect.element(page.getByRole("button", { name: /Schools.*16 October/u })).toBeVisible();
  fire("pointerup", to);
  await expect
    .poll(() => rowsNow("sessions").find(({ title }) => title === "Schools"))
    .toMatchObject({
      day: "2024-10-16",
      startsAt: "10:00",
      endsAt: "11:00",
    });
  await page.getByRole("button", { name: /Police/u }).click();
  await expect.element(page.getByRole("dialog")).toMatchTextContent("Edit session");
});

test("suggested days are laid out in one step, a break is added, and the calendar is saved", async () => {
  await mountScreen(new TestVisit().records, paths.timetable);
  await page.getByRole("button", { name: "Lay out suggested days" }).click();
  await expect.element(page.getByRole("button", { name: /Social workers/u })).toBeVisible();
  await page.getByRole("button", { name: "Add a break or meeting" }).click();
  await page.getByLabelText("From").fill("16:30");
  await page.getByLabelText("To", { exact: true }).fill("16.45");
  const day = page.getByRole("textbox", { name: "Day", exact: true });
  await day.fill("16 Otc");
  await keyboard("{Enter}");
  // The day that stood there before is not kept in its place.
  await expect.element(page.getByText(/Enter a day such as/u)).toBeVisible();
  await day.fill("15 Oct 2024");
  // A title of which something would be cut off is said, and nothing is added.
  const title = page.getByRole("textbox", { name: /^Title/u });
  await title.fill("Lunch with everybody ".repeat(24));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect.element(page.getByText(/Title is too long to keep: 503 of 500/u)).toBeVisible();
  await title.fill("");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect.element(page.getByRole("button", { name: /^16:30.*Break or meal/u })).toBeVisible();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Keep as the suggested days" }).click();
  await expect.element(page.getByText(/suggests these days now/u)).toBeVisible();
  const suggested = () => theVisit().records.value()?.visit.skeleton;
  expect(suggested()).toContainEqual(
    expect.objectContaining({ days: ["first"], from: "16:30", to: "16:45", slot: "break" }),
  );
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save for a calendar" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  expect(new TextDecoder().decode(main.saved.at(-1)?.bytes)).toContain("SUMMARY:Social workers");
  await undo();
  await expect.poll(suggested).toBeNull();
  await undo();
  await undo();
  await expect.poll(() => rowsNow("sessions")).toEqual([]);
});

test("two sessions swap their times, a cancelled one stays in sight, and a key goes to the notes", async () => {
  await mountScreen(planned().records, paths.timetable);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Swap two sessions" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Swap them" }).click();
  await expect.element(dialog.getByText(/Choose two different sessions/u)).toBeVisible();
  await dialog.getByRole("button", { name: /This session/u }).click();
  await page.getByRole("option", { name: /Schools/u }).click();
  await dialog.getByRole("button", { name: /^With|With$/u }).click();
  await page.getByRole("option", { name: /Police/u }).click();
  await dialog.getByRole("button", { name: "Swap them" }).click();
  const startOf = (title: string) =>
    rowsNow("sessions").find((row) => row.title === title)?.startsAt;
  await expect.poll(() => [startOf("Schools"), startOf("Police")]).toEqual(["11:00", "09:00"]);
  // The visit is over: whoever looks sees where it stood in the plan.
  await expect
    .element(page.getByRole("button", { name: /^11:00.*Schools.*planned for 09:00/u }))
    .toBeVisible();
  await page.getByRole("button", { name: /Police/u }).click();
  await dialog.getByRole("button", { name: "Mark as cancelled" }).click();
  await expect.element(page.getByRole("button", { name: /Police cancelled/u })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  (page.getByRole("button", { name: /Schools/u }).element() as HTMLElement).focus();
  await keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByRole("heading", { name: "Schools" })).toBeVisible();
});
