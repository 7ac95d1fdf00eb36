import { expect, test } from "vitest";
import { removalPoint } from "../segments/receiveState.ts";
import { must, TestLaptop } from "../segments/testing/testLaptop.ts";
import { meet, testTeam, typesOf } from "../segments/testing/testTeam.ts";
import { addEpochs } from "./keyRing.ts";
import { keyCheckOf } from "./keys.ts";
import { removeMember, shareKeys } from "./removeMember.ts";
import { keysIn, readRoster, signRoster } from "./roster.ts";
import { noTeam, removalOf, rootOf, withCard, withRoster } from "./teamState.ts";

async function team(seed: string) {
  const all = await testTeam(seed);
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

test("only the lead removes, only members, only once, and never itself", async () => {
  const { lead, ann, ben, remove } = await team("who removes");
  const errorOf = async (by: TestLaptop, device: string) => {
    const removed = await remove(by, device);
    return removed.ok ? "removed" : removed.error.type;
  };
  expect(await errorOf(ann, ben.device)).toBe("NotLead");
  expect(await errorOf(lead, "0".repeat(32))).toBe("NotAMember");
  expect(await errorOf(lead, lead.device)).toBe("IsLead");
  await lead.renew();
  expect(await errorOf(lead, lead.device)).toBe("IsLead");
  await lead.remove(ann.device);
  expect(await errorOf(lead, ann.device)).toBe("AlreadyRemoved");
});

test("the new key reaches who stays and nobody else", async () => {
  const { lead, ann, ben, remove } = await team("who gets the key");
  const { signed, epochKey } = must(await remove(lead, ann.device));
  const roster = await readRoster(signed, lead.keys.team, lead.keys.leadKey);
  if (roster === null) throw new Error("the lead signed it");
  expect(keysIn(roster, [ben.keys.device])[0]).toEqual(epochKey);
  expect(keysIn(roster, [ben.keys.device]).slice(1)).toEqual(lead.keys.epochs);
  expect(keysIn(roster, [lead.keys.device])[0]).toEqual(epochKey);
  expect(keysIn(roster, [ann.keys.device])).toEqual([]);
  // Whoever takes another's place in the list cannot open it either.
  expect(keysIn(roster, [{ ...ann.keys.device, id: ben.device }])).toEqual([]);
});

test("a roster that the lead did not sign, or signed for another team, counts for nothing", async () => {
  const { lead, ann, ben, remove } = await team("roster");
  const { signed } = must(await remove(lead, ann.device));
  const { team: id, leadKey } = lead.keys;
  expect(await readRoster(signed, id, leadKey)).not.toBeNull();
  expect(
    await readRoster({ ...signed, text: signed.text.replace("1", "2") }, id, leadKey),
  ).toBeNull();
  expect(await readRoster(signed, "0".repeat(32), leadKey)).toBeNull();
  expect(await readRoster(signed, id, ben.keys.teamRandom)).toBeNull();
});

test("a key is handed on only once the roster that brought it is known: else to whom it was made against", async () => {
  const { lead, ann, remove, random } = await team("handing on");
  const { signed, epochKey } = must(await remove(lead, ann.device));
  const keys = addEpochs(lead.keys, [epochKey]);
  expect(await shareKeys(lead.state.team, keys, random)).toBeNull();
  const roster = await readRoster(signed, keys.team, keys.leadKey);
  if (roster === null) throw new Error("the lead signed it");
  const late = await TestLaptop.join("Dan", await lead.invite(), random);
  lead.put(late.segmentsOf()[0] ?? new Uint8Array());
  await lead.receive();
  const known = withRoster(lead.state.team, { signed, roster });
  const handed = await shareKeys(known, keys, random);
  const wraps = handed && (await readRoster(handed, keys.team, keys.leadKey))?.wraps;
  expect(wraps?.map(({ device }) => device)).toEqual([late.device]);
  expect(await shareKeys(known, { ...keys, leadSecret: null }, random)).toBeNull();
});

test("a closed invitation admits nobody who comes later", async () => {
  const { lead, ann, ben, random } = await team("closed");
  const invitation = await lead.invite();
  const late = await TestLaptop.join("Dan", invitation, random);
  const joined = late.state.team.members[late.device]?.joinedBy;
  if (joined?.type !== "invitation") throw new Error("Dan was invited");
  const { team: id, epochs, leadSecret } = lead.keys;
  const [{ epoch, key } = { epoch: 0, key: new Uint8Array() }] = epochs;
  const closed = [{ invitation: joined.invitation, admitted: [] }];
  const nothing = { removed: [], wraps: [], earlier: [] };
  const roster = { v: 1, team: id, epoch, keyCheck: keyCheckOf(key), closed, ...nothing } as const;
  await lead.send([await signRoster({ ...roster, closed }, leadSecret ?? key)]);
  late.write("Too late.");
  await late.send();
  await meet([lead, ann, ben, late]);
  expect(typesOf(ann.last?.problems ?? [])).toEqual(["AfterRemoval"]);
  expect(typesOf(late.last?.problems ?? [])).toContain("RemovedFromTeam");
  expect(removalOf(ben.state.team, late.device)).toMatchObject({ lastSeq: 0, heads: [] });
});

test("devices that only vouch for each other are out", async () => {
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

test("cards and rosters make the same team in any order", async () => {
  const { lead, ann, ben, laptops } = await team("any order");
  await lead.remove(ann.device);
  await lead.remove(ben.device);
  await meet(laptops);
  const { members, rosters } = lead.state.team;
  const folded = (order: typeof rosters) =>
    order.reduce(withRoster, { ...noTeam, members: Object.fromEntries(Object.entries(members)) });
  const { removals, closed } = folded(rosters.toReversed());
  expect({ removals, closed }).toEqual({
    removals: lead.state.team.removals,
    closed: lead.state.team.closed,
  });
});
