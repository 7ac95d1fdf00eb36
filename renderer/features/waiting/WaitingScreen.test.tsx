import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { peerOf } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const sync = handSync({ members: [memberOf("SK", { isMe: true })] });
const part = (name: string) => page.getByRole("region", { name });

test("what waits for the peer stands in one place, leads to where it is done, and goes when it is", async () => {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", seat: "lead", order: 1 });
  const sk = visit.add("peers", { initials: "SK", order: 2 });
  const finding = visit.add("findings", { sentence: "Most plans are late.", polarity: "area" });
  const said = { peerId: sk.id, enteredBy: sk.id, findingId: finding.id };
  visit.add("positions", { ...said, wording: "Some plans are late." });
  const comment = visit.add("comments", {
    of: { type: "finding", id: finding.id },
    text: "Does case 7 bear this out?",
    to: sk.id,
    by: jp.id,
    at: "2024-10-15T18:05:00.000Z",
  });
  visit.add("comments", { of: comment.of, text: "For JP alone", to: jp.id, by: sk.id });
  visit.add("tomorrowTests", {
    text: "Ask who reads audits",
    peerIds: [sk.id],
    day: "2024-10-16",
  });
  visit.add("documents", { title: "Improvement plan", kind: "plan", peerIds: [sk.id], pages: 40 });
  await mountScreen(visit.records, paths.waiting, { sync });
  await expect
    .element(part("Comments to you"))
    .toMatchTextContent(
      /Does case 7 bear this out\?\s*JP · 19:05, 15 October 2024 · on: Most plans are late\./u,
    );
  await expect.element(part("Where do you stand?")).toMatchTextContent(/Reworded since you said/u);
  await expect
    .element(part("Tests for tomorrow"))
    .toMatchTextContent(/Ask who reads audits\s*Wednesday 16 October 2024/u);
  await expect.element(part("To read")).toMatchTextContent(/Improvement plan\s*Plan · 40 pages/u);
  await expect.element(page.getByText(/For JP alone/u)).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);

  const peer = await peerOf(visit.records);
  await peer.hear().change("comments", comment.id, { resolved: true }).send();
  await expect.element(part("Comments to you")).not.toBeInTheDocument();
  await part("Where do you stand?").getByRole("link", { name: "Most plans are late." }).click();
  await expect.element(page.getByRole("region", { name: "Where peers stand" })).toBeVisible();
});

test("where nothing waits it says so", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "JP", seat: "lead" });
  await mountScreen(visit.records, paths.waiting);
  await expect.element(page.getByText("Nothing waits for you")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});

test("where the team does not know who sits there it says so, and leads to the team", async () => {
  await mountScreen(new TestVisit().records, paths.waiting);
  await expect.element(page.getByRole("link", { name: "Go to Team" })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
});
