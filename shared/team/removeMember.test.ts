import { expect, test } from "vitest";
import { removalPoint } from "../segments/receiveState.ts";
import { must, TestLaptop } from "../segments/testing/testLaptop.ts";
import { meet, testTeam, typesOf } from "../segments/testing/testTeam.ts";
import { addEpochs } from "./keyRing.ts";
import { closeInvitation, membersWithoutKey, removeMember, shareKeys } from "./removeMember.ts";
import { keysIn, readRoster } from "./roster.ts";
import { noTeam, removalOf, rootOf, withCard, withRoster } from "./teamState.ts";

function team(seed: string) {
  const all = testTeam(seed);
  const [ann, ben] = all.peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  const remove = (by: TestLaptop, device: string) =>
    removeMember(by.state.team, device, {
      keys: by.keys,
      headsOf: (other) => removalPoint(by.state, other),
      random: all.random,
    });
  return { ...all, ann, ben, remove };
}

test("only the lead removes, only members, only once, and never itself", () => {
  const { lead, ann, ben, remove } = team("who removes");
  const errorOf = (by: TestLaptop, device: string) => {
    const removed = remove(by, device);
    return removed.ok ? "removed" : removed.error.type;
  };
  expect(errorOf(ann, ben.device)).toBe("NotLead");
  expect(errorOf(lead, "0".repeat(32))).toBe("NotAMember");
  expect(errorOf(lead, lead.device)).toBe("IsLead");
  lead.renew();
  expect(errorOf(lead, lead.device)).toBe("IsLead");
  lead.remove(ann.device);
  expect(errorOf(lead, ann.device)).toBe("AlreadyRemoved");
});

test("the new key reaches who stays and nobody else", () => {
  const { lead, ann, ben, remove } = team("who gets the key");
  const { signed, epochKey } = must(remove(lead, ann.device));
  const roster = readRoster(signed, lead.keys.team, lead.keys.leadKey);
  if (roster === null) throw new Error("the lead signed it");
  expect(keysIn(roster, [ben.keys.device])[0]).toEqual(epochKey);
  expect(keysIn(roster, [ben.keys.device]).slice(1)).toEqual(lead.keys.epochs);
  expect(keysIn(roster, [lead.keys.device])[0]).toEqual(epochKey);
  expect(keysIn(roster, [ann.keys.device])).toEqual([]);
  // Whoever takes another's place in the list cannot open it either.
  expect(keysIn(roster, [{ ...ann.keys.device, id: ben.device }])).toEqual([]);
});

test("a roster that the lead did not sign, or signed for another team, counts for nothing", () => {
  const { lead, ann, ben, remove } = team("roster");
  const { signed } = must(remove(lead, ann.device));
  const { team: id, leadKey } = lead.keys;
  expect(readRoster(signed, id, leadKey)).not.toBeNull();
  expect(readRoster({ ...signed, text: signed.text.replace("1", "2") }, id, leadKey)).toBeNull();
  expect(readRoster(signed, "0".repeat(32), leadKey)).toBeNull();
  expect(readRoster(signed, id, ben.keys.teamRandom)).toBeNull();
});

test("a key is handed on only once the roster that brought it is known: else to whom it was made against", () => {
  const { lead, ann, remove, random } = team("handing on");
  const { signed, epochKey } = must(remove(lead, ann.device));
  const keys = addEpochs(lead.keys, [epochKey]);
  expect(membersWithoutKey(lead.state.team, keys)).toEqual([]);
  expect(shareKeys(lead.state.team, keys, random)).toEqual({ ok: true, value: null });
  const roster = readRoster(signed, keys.team, keys.leadKey);
  if (roster === null) throw new Error("the lead signed it");
  const late = TestLaptop.join("Dan", lead.invite(), random);
  lead.put(late.segmentsOf()[0] ?? new Uint8Array());
  lead.receive();
  const known = withRoster(lead.state.team, { signed, roster });
  expect(membersWithoutKey(known, keys)).toEqual([late.device]);
});

test("a closed invitation admits nobody who comes later", () => {
  const { lead, ann, ben, random } = team("closed");
  const invitation = lead.invite();
  const late = TestLaptop.join("Dan", invitation, random);
  const joined = late.state.team.members[late.device]?.joinedBy;
  if (joined?.type !== "invitation") throw new Error("Dan was invited");
  lead.send([must(closeInvitation(lead.state.team, joined.invitation, lead.keys))]);
  late.write("Too late.");
  late.send();
  meet([lead, ann, ben, late]);
  expect(typesOf(ann.last?.problems ?? [])).toEqual(["AfterRemoval"]);
  expect(typesOf(late.last?.problems ?? [])).toContain("RemovedFromTeam");
  expect(removalOf(ben.state.team, late.device)).toMatchObject({ lastSeq: 0, heads: [] });
  expect(closeInvitation(ann.state.team, joined.invitation, ann.keys).ok).toBe(false);
});

test("devices that only vouch for each other are out", () => {
  const card = (predecessor: string) => ({
    card: {
      v: 1 as const,
      at: "2026-11-24T09:00:00Z",
      signKey: "0".repeat(64),
      boxKey: "0".repeat(64),
      name: "XX",
      role: "",
      organisation: "",
      proof: { type: "successor" as const, predecessor, signature: "0".repeat(128) },
    },
    epoch: 1,
  });
  const [a, b] = ["a".repeat(32), "b".repeat(32)];
  const ring = withCard(withCard(noTeam, a, card(b)), b, card(a));
  expect(removalOf(ring, a)).not.toBeNull();
  expect(rootOf(ring, a)).toBe(rootOf(ring, b));
});

test("cards and rosters make the same team in any order", () => {
  const { lead, ann, ben, laptops } = team("any order");
  lead.remove(ann.device);
  lead.remove(ben.device);
  meet(laptops);
  const { members, rosters } = lead.state.team;
  const folded = (order: typeof rosters) =>
    order.reduce(withRoster, { ...noTeam, members: Object.fromEntries(Object.entries(members)) });
  const { removals, closed } = folded(rosters.toReversed());
  expect({ removals, closed }).toEqual({
    removals: lead.state.team.removals,
    closed: lead.state.team.closed,
  });
});
