import { expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { ownPeer } from "./ownPeer.ts";
import { memberOf } from "./testing/handSync.ts";

const visit = new TestVisit();
const jp = visit.add("peers", { initials: "JP", seat: "lead" });
const sk = visit.add("peers", { initials: "SK" });
const { peers } = visit.records;
const me = (name: string) => [memberOf("XY"), memberOf(name, { isMe: true })];

test("a laptop is that of the peer whose initials stand on its card, however they are written", () => {
  expect(ownPeer(peers, { members: me("sk "), isLeadLaptop: false })).toEqual(sk);
  expect(ownPeer(peers, { members: me("JP"), isLeadLaptop: true })).toEqual(jp);
});

test("the laptop that began the visit is the lead's until its card says otherwise", () => {
  expect(ownPeer(peers, { members: undefined, isLeadLaptop: true })).toEqual(jp);
  expect(ownPeer(peers, { members: me("Lead"), isLeadLaptop: true })).toEqual(jp);
  const handedOver = [
    { ...jp, seat: "peer" as const },
    { ...sk, seat: "lead" as const },
  ];
  expect(ownPeer(handedOver, { members: me("JP"), isLeadLaptop: true })?.seat).toBe("peer");
  expect(ownPeer(handedOver, { members: me("SK"), isLeadLaptop: false })?.seat).toBe("lead");
});

test("a laptop whose card names nobody of the team's table is nobody's", () => {
  expect(ownPeer(peers, { members: me("Anna"), isLeadLaptop: false })).toBeNull();
  expect(ownPeer([], { members: undefined, isLeadLaptop: true })).toBeNull();
});
