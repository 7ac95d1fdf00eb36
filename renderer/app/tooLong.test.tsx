import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { paths } from "../places/paths.ts";
import { main } from "../testing/mainInMemory.ts";
import { mountScreen } from "../testing/mountScreen.tsx";
import { onDisk, savedVisit } from "../testing/onLaptop.ts";
import { accessibilityProblems } from "../ui/testing/accessibilityProblems.ts";
import { saveVisitFile } from "../features/visits/visits.ts";

const { keyboard } = userEvent;

test("a sponsor of 501 characters is said at the field, kept and not written; a visit file says where it is", async () => {
  const { records } = new TestVisit();
  await mountScreen(records, paths.details);
  const sponsor = page.getByRole("textbox", { name: /^Sponsor/u });
  const long = "x".repeat(501);
  await sponsor.fill(long);
  await expect
    .element(page.getByText(/Sponsor is too long to keep: 501 of 500 characters/u))
    .toBeVisible();
  await expect.element(sponsor).toHaveAttribute("aria-invalid", "true");
  expect(await accessibilityProblems()).toEqual([]);
  await keyboard("{Tab}");
  await expect.element(sponsor).toHaveValue(long);
  expect((await savedVisit(records)).visit.sponsor).toBe("");
  expect((await saveVisitFile(await savedVisit(records)))?.text).toBe(
    "No file was saved, as it could not be read again. Shorten this first: Visit details: Sponsor is too long to keep: 501 of 500 characters. Nothing is lost meanwhile.",
  );
  expect(main.saved).toEqual([]);
  await sponsor.fill("Chief executive");
  await expect.poll(async () => (await savedVisit(records)).visit.sponsor).toBe("Chief executive");
  await expect.element(page.getByText(/too long to keep/u)).not.toBeInTheDocument();
  expect(await saveVisitFile(await savedVisit(records))).toBeNull();
});

test("twenty-five audiences are said at the field", async () => {
  const { records } = new TestVisit();
  await mountScreen(records, paths.details);
  const audiences = page.getByRole("textbox", { name: /^Audiences/u });
  await audiences.fill(Array.from({ length: 25 }, (_, i) => `Group ${i}`).join("\n"));
  await expect
    .element(page.getByText(/Audiences for the messages has too many entries to keep: 25 of 20/u))
    .toBeVisible();
});

test("a line of a session over 20,000 characters stays in the line, and is entered once it is shorter", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  const entry = page.getByLabelText("New line");
  await expect.element(entry).not.toHaveAttribute("readonly");
  await entry.fill("y".repeat(20_001));
  await keyboard("{Enter}");
  await expect.element(page.getByText(/too long to keep: 20,001 of 20,000/u)).toBeVisible();
  await expect.element(entry).toHaveValue("y".repeat(20_001));
  expect(await onDisk().notes.count()).toBe(0);
  await keyboard("{Backspace}{Enter}");
  await expect.poll(() => onDisk().notes.count()).toBe(1);
});
