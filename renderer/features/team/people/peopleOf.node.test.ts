import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import type { InvitationView } from "../../../sync/syncStatus.ts";
import { memberOf } from "../../../sync/testing/handSync.ts";
import { isOpen, peopleOf } from "./peopleOf.ts";

const visit = new TestVisit();
const jp = visit.add("peers", { initials: "JP", seat: "lead", order: 2 });
const sk = visit.add("peers", { initials: "SK", order: 1 });
const { peers } = visit.records;
const soon = "2026-12-03T14:00:00Z";
const invitation = (fields: Partial<InvitationView> = {}): InvitationView => ({
  invitation: "a".repeat(64),
  expires: soon,
  peer: null,
  usedBy: [],
  isClosed: false,
  ...fields,
});
const inWords = (...state: Parameters<typeof peopleOf>) =>
  peopleOf(...state).map(({ peer, laptops }) => [
    peer?.initials ?? "–",
    laptops.map(({ name }) => name).join(" "),
  ]);

test("a joiner lands in the row of their initials, and everybody else's stays without a laptop", () => {
  const members = [memberOf("JP", { isLead: true }), memberOf("sk ")];
  expect(inWords(peers, { members, invitations: [] })).toEqual([
    ["SK", "sk "],
    ["JP", "JP"],
  ]);
  expect(inWords(peers, { members: members.slice(0, 1), invitations: [] })).toEqual([
    ["SK", ""],
    ["JP", "JP"],
  ]);
});

test("who came by the invitation of a row under other initials lands there; who is in the list stands where they are", () => {
  const other = memberOf("Sam", { device: "1".repeat(32) });
  const usedBy = [{ device: other.device, name: "Sam" }];
  const invitations = [invitation({ peer: sk.id, usedBy })];
  expect(inWords(peers, { members: [other], invitations })).toEqual([
    ["SK", "Sam"],
    ["JP", ""],
  ]);
  const listed = { ...other, name: "JP" };
  expect(inWords(peers, { members: [listed], invitations })).toEqual([
    ["SK", ""],
    ["JP", "JP"],
  ]);
});

test("the laptop that began the visit is the lead's, and one of nobody in the list has a row of its own", () => {
  const members = [memberOf("Lead", { isLead: true }), memberOf("ZZ")];
  expect(inWords(peers, { members, invitations: [] })).toEqual([
    ["SK", ""],
    ["JP", "Lead"],
    ["–", "ZZ"],
  ]);
  expect(inWords([], { members, invitations: [] })).toEqual([
    ["–", "Lead"],
    ["–", "ZZ"],
  ]);
});

test("an invitation stands in the row it was written for, and is open until it was used, withdrawn or over", () => {
  const given = invitation({ peer: jp.id });
  const rows = peopleOf(peers, { members: [], invitations: [given] });
  expect(rows.map(({ invitations }) => invitations.length)).toEqual([0, 1]);
  const [before, after] = [new Date("2026-12-03T13:59:00Z"), new Date("2026-12-03T14:01:00Z")];
  expect(isOpen(given, before)).toBe(true);
  expect(isOpen(given, after)).toBe(false);
  expect(isOpen({ ...given, isClosed: true }, before)).toBe(false);
  const usedBy = [{ device: memberOf("JP").device, name: "JP" }];
  expect(isOpen({ ...given, usedBy }, before)).toBe(false);
});
