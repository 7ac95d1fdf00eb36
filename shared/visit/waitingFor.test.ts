import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { waitingFor } from "./waitingFor.ts";

const texts = (rows: readonly { readonly text: string }[]) => rows.map(({ text }) => text);

test("only what is asked of the peer, and still open, waits for them", () => {
  const visit = new TestVisit();
  const me = visit.add("peers", { initials: "JP" });
  const other = visit.add("peers", { initials: "SK" });
  const of = { type: "finding" as const, id: visit.add("findings", { sentence: "Plans." }).id };
  visit.add("comments", { of, text: "second", to: me.id, at: "2024-10-15T18:02:00.000Z" });
  visit.add("comments", { of, text: "first", to: me.id, at: "2024-10-15T18:01:00.000Z" });
  visit.add("comments", { of, text: "resolved", to: me.id, resolved: true });
  visit.add("comments", { of, text: "not to me", to: other.id });
  visit.add("comments", { of, text: "to nobody", by: me.id });
  visit.add("tomorrowTests", { text: "mine", peerIds: [other.id, me.id] });
  visit.add("tomorrowTests", { text: "answered", peerIds: [me.id], outcome: "bornOut" });
  visit.add("tomorrowTests", { text: "theirs", peerIds: [other.id] });
  visit.add("documents", { title: "Plan", peerIds: [me.id] });
  visit.add("documents", { title: "Read", peerIds: [me.id], isRead: true });
  visit.add("documents", { title: "Theirs", peerIds: [other.id] });
  const waiting = waitingFor(me, visit.records);
  expect(texts(waiting.comments)).toEqual(["first", "second"]);
  expect(texts(waiting.tests)).toEqual(["mine"]);
  expect(waiting.documents.map(({ title }) => title)).toEqual(["Plan"]);
});

test("a minority view waits for the lead until it is answered, and for nobody else", () => {
  const visit = new TestVisit();
  const lead = visit.add("peers", { initials: "JP", seat: "lead" });
  const peer = visit.add("peers", { initials: "SK" });
  const finding = (sentence: string, state: "agreed" | "parked") =>
    visit.add("findings", { sentence, state });
  const [one, two] = [finding("One.", "agreed"), finding("Two.", "agreed")];
  const parked = finding("Parked.", "parked");
  const dissent = { peerId: peer.id, stance: "dissents" } as const;
  const open = visit.add("positions", { ...dissent, findingId: one.id });
  visit.add("positions", { ...dissent, findingId: two.id, answer: "We heard otherwise." });
  visit.add("positions", { ...dissent, findingId: parked.id });
  expect(waitingFor(lead, visit.records).dissents).toEqual([open]);
  expect(waitingFor(peer, visit.records).dissents).toEqual([]);
});

test("a finding waits until the peer has spoken of its wording, and of no observer", () => {
  const visit = new TestVisit();
  const me = visit.add("peers", { initials: "JP" });
  const observer = visit.add("peers", { initials: "OB", seat: "observer" });
  const silent = visit.add("findings", { sentence: "Silent.", order: 1 });
  const reworded = visit.add("findings", { sentence: "Reworded.", order: 2 });
  const said = visit.add("findings", { sentence: "Said.", order: 3 });
  visit.add("findings", { sentence: "Parked.", state: "parked" });
  visit.add("findings", { sentence: " " });
  const position = { peerId: me.id, enteredBy: me.id };
  visit.add("positions", { ...position, findingId: reworded.id, wording: "As it was." });
  visit.add("positions", { ...position, findingId: said.id, wording: said.sentence });
  expect(waitingFor(me, visit.records).findings).toEqual([silent, reworded]);
  expect(waitingFor(observer, visit.records).findings).toEqual([]);
});
