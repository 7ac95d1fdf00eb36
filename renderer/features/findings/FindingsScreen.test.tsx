import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { tidyRecords } from "./testing/tidyRecords.ts";

async function show(records: VisitRecords): Promise<void> {
  await mountScreen(records, paths.findings);
  await expect.element(page.getByRole("heading", { name: "Findings", level: 1 })).toBeVisible();
}

const focused = () => document.activeElement;
const sentences = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>(".cf-sentence")].map((field) => field.value);

test("by keyboard alone: add findings, link three pieces of evidence, set positions, tie a recommendation, undo it all", async () => {
  const { records } = tidyRecords();
  await show(records);
  const now = () => savedVisit(records);

  await page.getByRole("button", { name: "Add an area, Thresholds" }).click();
  await expect.poll(() => focused()?.getAttribute("aria-label")).toContain("Add an area for");
  await userEvent.keyboard(
    "Thresholds are understood in as many ways as there are agencies.{Enter}",
  );
  await userEvent.keyboard("Referrers do not hear back.{Enter}");
  await expect.poll(sentences).toHaveLength(2);

  await userEvent.keyboard("{ArrowUp}{Control>}e{/Control}");
  const search = page.getByRole("combobox", { name: "Find evidence" });
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard("{Enter}{ArrowDown}{Shift>}{Enter}{/Shift}");
  await userEvent.keyboard("housing{Enter}");
  await expect.poll(async () => (await now()).links.length).toBe(3);
  const { links, findings, notes } = await now();
  const about = findings.find((each) => each.sentence === "Referrers do not hear back.");
  expect(links.every((link) => link.findingId === about?.id)).toBe(true);
  expect(links.filter(({ bearing }) => bearing === "contradicts")).toHaveLength(1);
  const linked = links.map(({ evidence }) => notes.find((note) => note.id === evidence.id)?.text);
  expect(new Set(linked)).toEqual(
    new Set([
      "Nobody told us about the new document",
      "Thresholds mean something different in every meeting",
      "We ring before we refer",
    ]),
  );
  await expect.element(search).toHaveFocus();

  await userEvent.keyboard("{Escape}{Escape}");
  await expect.poll(() => (focused() as HTMLTextAreaElement).value).toBe(about?.sentence);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByLabelText(/What follows it in the letter/)).toHaveFocus();
  await tabTo("AO, Director: position");
  await userEvent.keyboard("a");
  await expect.poll(async () => (await now()).positions.length).toBe(1);
  await tabTo("JL, Head of service: position");
  await userEvent.keyboard("d");
  await expect.element(page.getByLabelText(/^Why, says JL/)).toBeVisible();
  await tabTo("Why, says JL");
  await userEvent.keyboard("Only schools said so.");
  await tabTo("Add a recommendation");
  await expect
    .poll(async () => (await now()).positions.find(({ stance }) => stance === "dissents")?.remark)
    .toBe("Only schools said so.");
  await userEvent.keyboard("Answer every referral in a week.{Enter}");
  await expect
    .poll(async () => (await now()).recommendations)
    .toMatchObject([{ text: "Answer every referral in a week.", findingId: about?.id }]);

  const undone: (string | null)[] = [];
  for (let said = await undo(); said !== null; said = await undo())
    // Typed with a pause in between, a remark is more than one step.
    if (said !== undone.at(-1) || said !== "Undone: Edit remark") undone.push(said);
  expect(undone).toEqual([
    "Undone: Add recommendation",
    "Undone: Edit remark",
    "Undone: Set position",
    "Undone: Set position",
    "Undone: Link evidence",
    "Undone: Link evidence",
    "Undone: Link evidence",
    "Undone: Add area for improvement",
    "Undone: Add area for improvement",
  ]);
  expect(await now()).toEqual(await sorted(records));
});

test("sorting goes line by line: Enter again and again links one after another", async () => {
  const visit = tidyRecords();
  const finding = visit.add("findings", { sentence: "One." });
  await show(visit.records);
  await page.getByRole("textbox", { name: /area for improvement 1 of 1/ }).click();
  await userEvent.keyboard(
    "{Control>}e{/Control}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}",
  );
  await expect.poll(async () => (await savedVisit(visit.records)).links.length).toBe(6);
  const { links } = await savedVisit(visit.records);
  expect(new Set(links.map((link) => link.evidence.id)).size).toBe(6);
  expect(links.every((link) => link.findingId === finding.id)).toBe(true);
  await expect.element(page.getByText(/Nothing unlinked answers/)).toBeVisible();
  await undo();
  await expect.element(page.getByRole("option", { name: /Nobody told us/ })).toBeVisible();
});

test("Alt with the arrows moves a finding in its column, and the focus goes with it", async () => {
  const visit = tidyRecords();
  for (const [i, sentence] of ["One.", "Two.", "Three."].entries())
    visit.add("findings", { sentence, order: i });
  await show(visit.records);
  await page.getByRole("textbox", { name: /area for improvement 1 of 3/ }).click();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await expect.poll(sentences).toEqual(["Two.", "One.", "Three."]);
  await expect.poll(() => (focused() as HTMLTextAreaElement).value).toBe("One.");
  await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
  await expect.poll(sentences).toEqual(["Two.", "Three.", "One."]);
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await expect.poll(sentences).toEqual(["Two.", "One.", "Three."]);
  await expect.poll(() => (focused() as HTMLTextAreaElement).value).toBe("One.");
});

test("choosing a finding opens its panel, and walking on keeps what is beside the board", async () => {
  const visit = tidyRecords();
  visit.add("findings", { sentence: "One.", order: 1 });
  visit.add("findings", { sentence: "Two.", order: 2 });
  await show(visit.records);
  await page.getByRole("textbox", { name: /area for improvement 1 of 2/ }).click();
  await expect.element(page.getByRole("region", { name: "This finding" })).toBeVisible();
  await page.getByRole("tab", { name: /^Evidence/ }).click();
  await page.getByRole("textbox", { name: /area for improvement 2 of 2/ }).click();
  const drawer = page.getByRole("region", { name: "Evidence" });
  await expect.element(drawer.getByText("Two.")).toBeVisible();
});

test("a tick right after typing keeps what was typed", async () => {
  const visit = tidyRecords();
  visit.add("findings", { sentence: "One", inLetter: false });
  await show(visit.records);
  await page.getByRole("textbox", { name: /area for improvement 1 of 1/ }).click();
  await userEvent.keyboard("{Enter}Detail typed");
  await page.getByText("In the letter", { exact: true }).click();
  await expect
    .poll(async () => (await savedVisit(visit.records)).findings[0])
    .toMatchObject({ detail: "Detail typed", inLetter: true });
});

test("parking asks why, keeps the finding in sight, and it can be brought back", async () => {
  const visit = tidyRecords();
  visit.add("findings", { sentence: "A hard message.", inspectorWouldRaise: true });
  await show(visit.records);
  await choose("A hard message.", "Park it");
  await page.getByRole("button", { name: "Park finding" }).click();
  await expect.element(page.getByText(/Say why/)).toBeVisible();
  await page.getByLabelText("Why it is parked").fill("To be heard from schools first");
  await page.getByRole("button", { name: "Park finding" }).click();
  const parked = page.getByRole("region", { name: "Parked" });
  await expect.element(parked.getByText(/heard from schools first/)).toBeVisible();
  expect((await savedVisit(visit.records)).findings[0]).toMatchObject({
    state: "parked",
    inLetter: false,
  });
  await parked.getByRole("button", { name: /Bring back/ }).click();
  await expect.poll(sentences).toEqual(["A hard message."]);
});

test("merge, split and delete are each one step back", async () => {
  const visit = tidyRecords();
  const [line] = visit.records.enquiries;
  const first = visit.add("findings", {
    sentence: "First.",
    enquiryId: line?.id ?? null,
    order: 1,
  });
  const second = visit.add("findings", { sentence: "Second.", order: 2 });
  for (const finding of [first, second]) visit.addEvidence(finding, { text: finding.sentence });
  visit.add("recommendations", { text: "Do it.", findingId: second.id });
  visit.add("checkIns", {
    points: [{ shared: "Second.", response: "Known.", findingId: second.id }],
  });
  await show(visit.records);
  const before = await savedVisit(visit.records);

  await choose("First.", "Merge with another");
  await page.getByRole("combobox", { name: /says the same/ }).fill("Sec");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  const sentence = page.getByLabelText(/they become, in one sentence/);
  await expect.element(sentence).toHaveValue("First.");
  await sentence.fill("Both.");
  await page.getByRole("checkbox", { name: /^Goes along: First/ }).click({ force: true });
  await page.getByRole("button", { name: /turn round: Second/ }).click();
  await page.getByRole("button", { name: "Merge findings" }).click();
  await expect.poll(async () => (await savedVisit(visit.records)).findings.length).toBe(1);
  const merged = await savedVisit(visit.records);
  expect(merged.findings[0]).toMatchObject({ id: first.id, sentence: "Both.", detail: "Second." });
  expect(merged.links).toMatchObject([{ findingId: first.id, bearing: "contradicts" }]);
  expect(merged.recommendations[0]?.findingId).toBe(first.id);
  expect(merged.checkIns[0]?.points[0]?.findingId).toBe(first.id);
  // The focus is in the sentence, in which nothing was typed: undo takes the merge back.
  await expect.poll(() => (focused() as HTMLTextAreaElement).value).toBe("Both.");
  await expect.element(page.getByText("Merged findings")).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(sentences).toEqual(["First.", "Second."]);
  await expect.element(page.getByText("Undone: Merge findings")).toBeVisible();
  expect(await savedVisit(visit.records)).toEqual(before);

  await choose("First.", "Split in two");
  await page.getByLabelText(/^The first finding, in one/).fill("Part one.");
  await page.getByLabelText(/^The new finding, in one/).fill("Part two.");
  await page.getByRole("checkbox", { name: "New: First." }).click({ force: true });
  await page.getByRole("button", { name: "Split finding" }).click();
  await expect.poll(sentences).toEqual(["Part one.", "Part two.", "Second."]);
  const parted = await savedVisit(visit.records);
  const two = parted.findings.find((each) => each.sentence === "Part two.");
  expect(new Set(parted.links.map(({ findingId }) => findingId))).toEqual(
    new Set([first.id, second.id, two?.id]),
  );
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(sentences).toEqual(["First.", "Second."]);
  await expect.element(page.getByRole("button", { name: /^Do again/ })).toHaveFocus();
  expect(await savedVisit(visit.records)).toEqual(before);

  await choose("Second.", "Delete it");
  await expect.poll(async () => (await savedVisit(visit.records)).findings.length).toBe(1);
  const left = await savedVisit(visit.records);
  expect(left.recommendations[0]?.findingId).toBeNull();
  expect(left.checkIns[0]?.points[0]?.findingId).toBeNull();
  expect(left.links).toHaveLength(1);
  expect(await undo()).toBe("Undone: Delete finding");
  expect(await savedVisit(visit.records)).toEqual(before);
});

test("the board stays put: lines in their order, what was just written is chosen for its evidence, folds are remembered", async () => {
  const { records } = tidyRecords();
  const { reload } = await mountScreen(records, paths.findings);
  const order = () =>
    [...document.querySelectorAll(".cf-board-quiet-name, .cf-board-group > h2 > button")].map(
      (name) => name.textContent,
    );
  await expect.poll(order).toHaveLength(records.enquiries.length + 1);
  const before = order();
  const intro = page.getByText(/^A finding is one sentence/);
  await page.getByRole("button", { name: "Add an area, Capacity" }).click();
  await userEvent.keyboard("Caseloads are high.{Enter}");
  await expect.poll(sentences).toEqual(["Caseloads are high."]);
  expect(order()).toEqual(before);
  await expect.element(intro).toBeVisible();
  // Nothing but the evidence to press: the finding is chosen, and the tab stays.
  await userEvent.keyboard("{Control>}e{/Control}{Enter}");
  await expect.poll(async () => (await savedVisit(records)).links.length).toBe(1);

  const line = page.getByRole("button", { name: "Capacity", exact: true });
  await line.click();
  await expect.poll(sentences).toEqual([]);
  await expect.element(page.getByText("0 strengths, 1 area for improvement")).toBeVisible();
  await reload();
  await expect.element(line).toHaveAttribute("aria-expanded", "false");
  await line.click();
  await page.getByRole("button", { name: /^Strengths, Capacity/ }).click();
  await expect
    .element(page.getByRole("textbox", { name: "Add a strength, Capacity" }))
    .not.toBeInTheDocument();
  await expect.poll(sentences).toEqual(["Caseloads are high."]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("evidence dropped on a finding supports it; a finding dropped in another column changes sides", async () => {
  const visit = tidyRecords();
  const finding = visit.add("findings", { sentence: "One." });
  await show(visit.records);
  const sentence = page.getByRole("textbox", { name: /area for improvement 1 of 1/ });
  await userEvent.dragAndDrop(page.getByRole("option").first(), sentence);
  await expect
    .poll(async () => (await savedVisit(visit.records)).links)
    .toMatchObject([{ findingId: finding.id, bearing: "supports" }]);
  const grip = document.querySelector(".cf-finding-grip");
  const column = document.querySelector(".cf-board-column");
  if (!grip || !column) throw new Error("there is a finding on the board");
  await userEvent.dragAndDrop(grip, column);
  await expect
    .poll(async () => (await savedVisit(visit.records)).findings[0]?.polarity)
    .toBe("strength");
});

test("the collective view narrows the board, and again shows all of it", async () => {
  const visit = tidyRecords();
  const [lead] = visit.records.peers;
  const queried = visit.add("findings", { sentence: "Queried." });
  visit.add("findings", { sentence: "Other." });
  if (lead) visit.add("positions", { findingId: queried.id, peerId: lead.id, stance: "queries" });
  await show(visit.records);
  await page.getByRole("radio", { name: "Queried 1" }).click();
  await expect.poll(sentences).toEqual(["Queried."]);
  await page.getByRole("radio", { name: "Queried 1" }).click();
  await expect.poll(sentences).toEqual(["Queried.", "Other."]);
});

test("a finding opened from elsewhere is there with its panel, and a reason recorded stays", async () => {
  const visit = tidyRecords();
  const finding = visit.add("findings", { sentence: "Thin." });
  await show(visit.records);
  window.location.hash = paths.findings(visit.records.visit.id, finding.id);
  await page.getByRole("tab", { name: "Finding" }).click();
  await page.getByLabelText("Why it goes in the letter all the same").fill("All of us saw it.");
  await userEvent.keyboard("{Tab}");
  await expect
    .poll(async () => (await savedVisit(visit.records)).findings[0]?.overrides)
    .toMatchObject([{ guard: "thin", reason: "All of us saw it." }]);
  await expect.element(page.getByText(/for the team only/)).toBeVisible();
});

/** Tabs on until the control of that name, or one inside the group of that name, has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    const at = focused();
    const labels = [at, at?.closest("[role=group],[role=radiogroup],[role=toolbar]")];
    const own = at?.id ? document.querySelector(`label[for="${CSS.escape(at.id)}"]`) : null;
    if (labels.some((each) => each?.getAttribute("aria-label") === name)) return;
    const words = own ?? at?.closest("label");
    if (words?.textContent.startsWith(name)) return;
    await userEvent.keyboard("{Tab}");
  }
  throw new Error(`Tab does not come to “${name}”`);
}

async function choose(sentence: string, choice: string): Promise<void> {
  await page.getByRole("button", { name: `More for: ${sentence}` }).click();
  await page.getByRole("menuitem", { name: choice }).click();
}

/** Rows as the disk gives them: by id. */
async function sorted(records: VisitRecords): Promise<VisitRecords> {
  return savedVisit(records).then((now) => ({ ...now, ...byId(records) }));
}

function byId(records: VisitRecords): VisitRecords {
  const entries = Object.entries(records).map(([table, rows]) => [
    table,
    Array.isArray(rows) ? rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : rows,
  ]);
  return Object.fromEntries(entries) as VisitRecords; // the same tables, each in another order
}
