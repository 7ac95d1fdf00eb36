import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { carry, soundVisit } from "../../../shared/letter/testing/soundVisit.ts";
import { LetterId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { openLetter } from "./testing/openLetter.ts";

const list = () => page.getByRole("region", { name: "Problems of the letter" });

/** A visit with some twenty things in its letter's way. */
function crowdedVisit(): VisitRecords {
  const { visit, lead } = soundVisit();
  for (let i = 1; i <= 6; i += 1) {
    const finding = carry(visit, {
      order: i,
      sentence: `Most teams of area ${i} utilise the threshold document, and nobody at the LSCB says why.`,
    });
    visit.add("positions", { findingId: finding.id, peerId: lead.id });
    visit.add("sessions", { order: i, title: `Team ${i}`, state: "planned" });
  }
  visit.add("concerns", { text: "Sleeps in a car" });
  visit.add("findings", { sentence: "Not yet.", state: "emerging" });
  visit.addLetter();
  return visit.records;
}

/** The window remembers how a letter was laid out; this one it has not met. */
const withLetterNeverLaid = (records: VisitRecords): VisitRecords => ({
  ...records,
  letters: records.letters.map((letter) => ({
    ...letter,
    id: LetterId.parse(crypto.randomUUID()),
  })),
});

/** A visit in whose letter's way one open concern stands, and nothing else. */
function visitWithConcern(): VisitRecords {
  const { visit } = soundVisit();
  visit.add("concerns", { text: "Sleeps in a car" });
  visit.addLetter();
  return visit.records;
}

test("before the pages are measured nothing is said to be well, and no figure is shown", async () => {
  const seen: string[] = [];
  const observer = new MutationObserver(() => {
    if (document.querySelector(".cf-letter-page") === null)
      seen.push(document.querySelector(".cf-letter-problems")?.textContent ?? "");
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await mountScreen(withLetterNeverLaid(sampleVisit()), (id) => paths.letter(id));
  await expect.poll(() => document.querySelectorAll(".cf-letter-page").length).toBeGreaterThan(0);
  observer.disconnect();
  await page.viewport(1920, 1080);
  for (const words of ["Measuring the pages", "Looking through the pages and the text."])
    expect([words, seen.some((text) => text.includes(words))]).toEqual([words, true]);
  expect(seen.filter((text) => /Nothing stands|0\.0/u.test(text))).toEqual([]);
  await expect
    .element(list().getByText(/^Nothing stands in the way of issuing the letter\. Three reasons/u))
    .toBeVisible();
});

test("a reason is saved as it is typed, in view and in its place, and is then among those passed", async () => {
  const records = visitWithConcern();
  await openLetter(records);
  await page.viewport(1280, 800);
  await list().getByRole("button", { name: "Record a reason" }).click();
  const field = page.getByRole("textbox", { name: "Why the letter does not wait for it" });
  await expect.element(field).toHaveFocus();
  const { bottom } = field.element().getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  await userEvent.keyboard("Told.");
  const saved = async () => (await savedVisit(records)).reasons.map(({ reason }) => reason);
  await expect.poll(saved).toEqual(["Told."]);
  // What was typed counts, and the field has not gone from under the hand.
  await expect.element(list().getByText(/^Nothing stands in the way/u)).toBeVisible();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard(" At nine.");
  await page.getByRole("button", { name: "Done" }).click();
  await expect
    .element(list().getByRole("heading", { name: "Passed with a reason 1" }))
    .toBeVisible();
  await expect.element(list().getByText(/Told\. At nine\.$/u)).toBeVisible();
  await expect.element(list()).toHaveFocus();
  await list().getByRole("button", { name: "Change the reason" }).click();
  await userEvent.fill(field, "");
  await page.getByRole("button", { name: "Done" }).click();
  await expect.element(list().getByRole("button", { name: "Record a reason" })).toBeVisible();
});

test("a thin finding goes in with a reason, which stands on the finding", async () => {
  const { visit, lead } = soundVisit();
  const thin = visit.add("findings", { sentence: "Parking is short." });
  visit.add("positions", { findingId: thin.id, peerId: lead.id });
  visit.addLetter();
  await openLetter(visit.records);
  const row = list().getByRole("listitem").filter({ hasText: "is thin" });
  await row.getByRole("button", { name: "Record a reason" }).click();
  await userEvent.fill(
    page.getByRole("textbox", { name: "Why it goes in all the same" }),
    "Seen by all four of us.",
  );
  await expect.element(page.getByText("Recorded reason: Seen by all four of us.")).toBeVisible();
  await expect
    .poll(
      async () =>
        (await savedVisit(visit.records)).findings.find(({ id }) => id === thin.id)?.overrides,
    )
    .toMatchObject([{ guard: "thin", reason: "Seen by all four of us." }]);
});

test("the dialog that refuses has the same list with the same actions, and issues once it is settled there", async () => {
  const records = visitWithConcern();
  await openLetter(records);
  await page.getByRole("button", { name: "Issue the letter" }).click();
  const dialog = page.getByRole("dialog", { name: "The letter cannot be issued yet" });
  await expect.element(dialog.getByText(/^One safeguarding concern is open/u)).toBeVisible();
  expect(dialog.element().textContent).not.toContain("car");
  await expect
    .element(dialog.getByRole("button", { name: "Go on to issue it" }))
    .not.toBeInTheDocument();
  await dialog.getByRole("button", { name: "Record a reason" }).click();
  await userEvent.keyboard("The duty manager has it.");
  await dialog.getByRole("button", { name: "Done" }).click();
  await dialog.getByRole("button", { name: "Go on to issue it" }).click();
  await expect
    .element(page.getByRole("dialog", { name: "Issue version 1 of the letter" }))
    .toBeVisible();
  await expect.poll(async () => (await savedVisit(records)).reasons).toHaveLength(1);
});

test("many of a kind are folded together, take one reason for all, and sessions are settled in place", async () => {
  const records = crowdedVisit();
  await openLetter(records);
  await list().getByRole("button", { name: "Sessions planned and not held 6" }).click();
  await list().getByRole("button", { name: "It was held" }).first().click();
  await expect
    .poll(async () =>
      (await savedVisit(records)).sessions.filter(({ state }) => state === "planned"),
    )
    .toHaveLength(5);
  await list().getByRole("button", { name: "One reason for all 5" }).click();
  await userEvent.fill(
    page.getByRole("textbox", { name: /^Why the letter does not wait for it/u }),
    "They come in December.",
  );
  await page.getByRole("button", { name: "Record it for all" }).click();
  await expect
    .poll(async () => (await savedVisit(records)).reasons.map(({ guard }) => guard))
    .toEqual(Array(5).fill("sessionNotHeld"));
});

test.each([
  [1280, 800],
  [1024, 640],
])(
  "twenty problems are readable at %i × %i: nothing is cut off, axe finds nothing",
  async (width, height) => {
    await openLetter(crowdedVisit());
    await page.viewport(width, height);
    // Where there is no room for them beside the text, one is chosen.
    if (width < 1280) await page.getByRole("radio", { name: /^Problems/u }).click();
    await expect
      .element(list().getByRole("heading", { name: /^To mend before issue/u }))
      .toBeVisible();
    const kinds = list().getByRole("button", { expanded: false });
    while (kinds.elements().length > 0) await kinds.first().click();
    const rows = list().getByRole("listitem").elements();
    expect(rows.length).toBeGreaterThan(20);
    const cut = rows.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
    const pane = document.querySelector(".cf-letter-problems");
    expect(pane?.scrollWidth).toBeLessThanOrEqual(pane?.clientWidth ?? 0);
    expect(await accessibilityProblems()).toEqual([]);
  },
);

test("a problem that is mended elsewhere leads there", async () => {
  const records = crowdedVisit();
  await openLetter(records);
  const row = list().getByRole("listitem").filter({ hasText: "safeguarding concern is open" });
  await row.getByRole("button", { name: "Go to it" }).click();
  await expect.poll(() => window.location.hash).toMatch(/\/(sessions|concerns)/u);
});
