import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { onDisk } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const words = "girl left with father tonight";

async function open(prepare: (visit: TestVisit) => void = () => undefined) {
  const visit = new TestVisit();
  prepare(visit);
  await mountScreen(visit.records, (id) => paths.concerns(id));
  await expect.element(page.getByRole("heading", { name: "Concerns", level: 1 })).toBeVisible();
  return visit;
}

const button = (name: string) => page.getByRole("button", { name });
const card = page.getByRole("article");

test("an empty place says what belongs there, and a concern outside any session is recorded there", async () => {
  await open();
  await expect.element(page.getByText(/^None recorded\. In a session/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await button("Record the concern").click();
  await expect.element(page.getByText(/Say what was seen or heard$/)).toBeVisible();
  await page.getByLabelText("A concern outside any session").fill(words);
  await button("Record the concern").click();
  await expect.element(card).toMatchTextContent("Recorded outside any session");
  await expect
    .poll(async () => (await onDisk().concerns.toArray())[0])
    .toMatchObject({
      text: words,
      sessionId: null,
      closed: false,
    });
});

test("a concern half typed is still there after a reload, and nowhere once it is recorded", async () => {
  const visit = new TestVisit();
  const { reload } = await mountScreen(visit.records, (id) => paths.concerns(id));
  const field = page.getByLabelText("A concern outside any session");
  await field.fill(words);
  await reload();
  await expect.element(field).toHaveValue(words);
  await button("Record the concern").click();
  await expect.element(field).toHaveValue("");
  await expect.poll(async () => (await onDisk().concerns.toArray())[0]?.text).toBe(words);
  await reload();
  await expect.element(field).toHaveValue("");
});

test("a concern is told with role and time, closed with what came of it, and opened again", async () => {
  await open((visit) => {
    const session = visit.add("sessions", { title: "Social workers" });
    visit.add("concerns", { sessionId: session.id, text: words });
  });
  await expect.element(card).toMatchTextContent("Nobody told yet");
  await expect.element(card.getByRole("link", { name: "Social workers" })).toBeVisible();
  await button("Record who was told").click();
  await userEvent.keyboard("duty manager");
  await page.getByLabelText("Time").fill("1405");
  await page.getByLabelText(/^What they answered/).fill("visits tonight");
  expect(await accessibilityProblems()).toEqual([]);
  await button("Record that they were told").click();
  await expect.element(card).toMatchTextContent(/duty manager, .*14:05: visits tonight/);
  await expect.element(card).toMatchTextContent("Told: duty manager 14:05");
  await page.getByLabelText(/^What came of it/).fill("seen at home, safe");
  await button("Close this concern").click();
  await expect.element(page.getByText("None is open.")).toBeVisible();
  await expect
    .poll(async () => (await onDisk().concerns.toArray())[0])
    .toMatchObject({ closed: true, outcome: "seen at home, safe" });
  await button("Closed (1)").click();
  await button("Open again").click();
  await expect.poll(async () => (await onDisk().concerns.toArray())[0]?.closed).toBe(false);
});

test("what an older app kept as told is shown as written, and does not count", async () => {
  await open((visit) => visit.add("concerns", { text: words, told: "told duty 14.05" }));
  await expect.element(card).toMatchTextContent("As the line says: told duty 14.05");
  await expect.element(card).toMatchTextContent("No role and time of telling yet");
});

test("a line that was no concern becomes the note it was meant to be", async () => {
  const visit = await open((prepared) => {
    const session = prepared.add("sessions", { title: "Social workers" });
    prepared.add("concerns", { sessionId: session.id, text: "thresholds drift" });
  });
  await card.getByRole("button", { name: /^More for the concern/ }).click();
  await page.getByRole("menuitem", { name: "Keep as a note, it is no concern" }).click();
  await expect.poll(() => onDisk().concerns.count()).toBe(0);
  expect((await onDisk().notes.toArray())[0]).toMatchObject({
    text: "thresholds drift",
    sessionId: visit.records.sessions[0]?.id,
  });
});

test("a worry about the service is recorded, raised and settled beside them", async () => {
  await open();
  await page.getByRole("tab", { name: /About the service/ }).click();
  await page.getByLabelText("What it is about").first().fill("no manager on duty at weekends");
  await button("Record it").click();
  await expect.element(card).toMatchTextContent("Not raised yet");
  await page.getByLabelText("Raised with").fill("Director");
  await page.getByLabelText("Raised on").fill("16 Oct 2024");
  await page.getByLabelText(/^How it was settled/).fill("rota changed");
  expect(await accessibilityProblems()).toEqual([]);
  await card.getByText("Settled", { exact: true }).click();
  await expect
    .poll(async () => (await onDisk().matters.toArray())[0])
    .toMatchObject({
      about: "service",
      raisedWith: "Director",
      raisedOn: "2024-10-16",
      settlement: "rota changed",
      settled: true,
    });
});

test("from the visit each open concern is one link away, without its words", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions", { title: "Social workers" });
  visit.add("concerns", { sessionId: session.id, text: words });
  await mountScreen(visit.records, (id) => paths.visit(id));
  const link = page.getByRole("link", { name: /^Recorded 15 October 2024, 15:05, Social workers/ });
  await expect.element(link).toBeVisible();
  expect(document.body.textContent).not.toContain(words);
  await link.click();
  await expect.element(card.getByLabelText("What was seen or heard")).toHaveValue(words);
});
