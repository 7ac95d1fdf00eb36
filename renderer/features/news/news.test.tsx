import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { put } from "../../../shared/visit/change.ts";
import { NoteId } from "../../../shared/visit/ids.ts";
import { theVisit } from "../../db/testing/testLaptop.ts";
import { goTo, paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { currentLaptop, peerDevice, peerOf } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;
const sync = handSync({ members: [memberOf("SK", { device: peerDevice })] });
const rail = page.getByRole("navigation", { name: "Places in this visit" });
const peer = page.getByRole("region", { name: "SK" });

function aVisit() {
  const visit = new TestVisit();
  const session = visit.add("sessions", { title: "Team managers", day: "2024-10-16" });
  const notes = [1, 2, 3].map((order) =>
    visit.add("notes", { sessionId: session.id, order, text: `Line ${order} stands.` }),
  );
  const finding = visit.add("findings", { sentence: "Step-down is slow.", state: "emerging" });
  visit.add("cases", { label: "4" });
  return { visit, session, notes, finding, id: visit.records.visit.id };
}

/** Two lines added, one reworded, a finding reworded: as a sync would bring it. */
async function arrives({ visit, notes, finding }: ReturnType<typeof aVisit>): Promise<void> {
  const laptop = await peerOf(visit.records);
  const [first] = notes;
  if (!first) throw new Error("no note");
  const added = [7, 8].map((order) => ({
    ...first,
    id: NoteId.parse(visit.mint.newId()),
    order,
    text: `Line ${order} is new.`,
  }));
  await laptop
    .change("findings", finding.id, { sentence: "Step-down is slow in two teams." })
    .change("notes", first.id, { text: "Line 1 stands firm." })
    .write(
      added.map((note) => put("notes", note)),
      "Add notes",
    )
    .send();
}

test("nothing before today is news; what a peer writes is told by record, leads to its line, and is kept until read", async () => {
  const team = aVisit();
  const { visit, id, session } = team;
  const { reload } = await mountScreen(visit.records, paths.news, { sync });
  await expect.element(page.getByText("Nothing new")).toBeVisible();
  await expect.element(page.getByText(/What is there already counts as read/u)).toBeVisible();
  await expect.element(rail.getByRole("link", { name: "News" })).toBeVisible();

  await arrives(team);
  await expect.element(rail.getByRole("link", { name: /^News 4 new$/u })).toBeVisible();
  await expect.element(peer).toMatchTextContent(/four changes/u);
  await expect
    .element(peer)
    .toMatchTextContent(/Step-down is slow *added: in two teams\.Reworded the finding/u);
  await expect
    .element(peer)
    .toMatchTextContent(/Team managersTwo lines added, one changed · Wed 16 Oct/u);
  expect(await accessibilityProblems()).toEqual([]);

  await reload();
  await expect.element(peer).toMatchTextContent(/four changes/u);
  // Kept on this laptop alone: no action was written for it.
  expect(
    theVisit()
      .state.actions()
      .filter(({ by }) => by !== peerDevice),
  ).toHaveLength(theVisit().state.size - 3);

  await peer.getByRole("link", { name: "Line 8 is new." }).click();
  await expect.element(page.getByRole("button", { name: "Line 8 is new." })).toHaveFocus();
  expect(window.location.hash).toBe(paths.session(id, session.id));
  const marks = page.getByText(/^New by SK$|^Changed by SK$/u);
  await expect.poll(() => marks.elements().length).toBe(3);
  // In sight for a moment: seen once the session is left, and not before.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(marks.elements()).toHaveLength(3);
  goTo(paths.news(id));
  await expect.element(rail.getByRole("link", { name: /^News 1 new$/u })).toBeVisible();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect.element(page.getByText(/^You have read all/u)).toBeVisible();
  await page.getByRole("button", { name: "Show it again" }).click();
  await expect.element(peer).toMatchTextContent(/one change/u);
  await peer.getByRole("button", { name: "Mark as read: SK" }).click();
  await expect.element(rail.getByRole("link", { name: "News" })).toBeVisible();
  await page.getByRole("button", { name: "Show it again" }).click();
  goTo(paths.findings(id));
  await expect.element(page.getByText(/^Changed by SK$/u)).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  goTo(paths.visit(id));
  await expect.poll(() => currentLaptop().readFact(id, "unseen")).toMatchObject({ stamps: [] });
});

test("five thousand changes are few things to read, and hold up nobody", async () => {
  const team = aVisit();
  const { visit, notes } = team;
  await mountScreen(visit.records, paths.visit, { sync });
  const [first] = notes;
  if (!first) throw new Error("no note");
  const laptop = await peerOf(visit.records);
  const many = Array.from({ length: 5_000 }, (_, i) => ({
    ...first,
    id: NoteId.parse(visit.mint.newId()),
    order: 10 + i,
    text: `Line ${i} of many.`,
  }));
  // As much as one action holds at a time.
  for (let from = 0; from < many.length; from += 500)
    laptop.write(
      many.slice(from, from + 500).map((note) => put("notes", note)),
      "Add notes",
    );
  await laptop.send();
  await expect.element(rail.getByRole("link", { name: /^News 999\+ new$/u })).toBeVisible();
  const begun = performance.now();
  await keyboard("{Alt>}7{/Alt}");
  await expect.element(peer).toMatchTextContent(/5,000 lines added/u);
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(peer.getByRole("link").elements()).toHaveLength(4);
  await peer.getByRole("button", { name: "Show more lines of Team managers" }).click();
  await expect.poll(() => peer.getByRole("link").elements().length).toBe(54);

  // The app is left and opened again.
  await cleanup();
  await currentLaptop().forget(team.id);
  const again = await currentLaptop().open(team.id);
  expect(again?.unseen.value().stamps.size).toBe(10);
});
