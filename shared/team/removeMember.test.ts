import { expect, test } from "vitest";
import { removalPoint } from "../segments/receiveState.ts";
import { bytesToHex } from "../crypto/bytes.ts";
import { signKeyOf } from "../crypto/signature.ts";
import { type Files, must, TestLaptop } from "../segments/testing/testLaptop.ts";
import { meet, testTeam, typesOf } from "../segments/testing/testTeam.ts";
import { newcomers, whyAsked } from "./admission.ts";
import { addEpochs } from "./keyRing.ts";
import { keyCheckOf } from "./keys.ts";
import { closeInvitation, letIn, removeMember, shareKeys } from "./removeMember.ts";
import { keysIn, readRoster, signRoster } from "./roster.ts";
import { withCard, withRoster } from "./growTeam.ts";
import { seatKeys } from "./seat/seatKeys.ts";
import { noTeam, removalOf, rootOf } from "./teamState.ts";

const firstKey = (leadKey: Uint8Array) => seatKeys(noTeam, leadKey).ofTerm;

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
  const roster = await readRoster(signed, lead.keys.team, firstKey(lead.keys.leadKey));
  if (!roster) throw new Error("the lead signed it");
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
  expect(await readRoster(signed, id, firstKey(leadKey))).not.toBeNull();
  expect(
    await readRoster({ ...signed, text: signed.text.replace("1", "2") }, id, firstKey(leadKey)),
  ).toBeNull();
  expect(await readRoster(signed, "0".repeat(32), firstKey(leadKey))).toBeNull();
  expect(await readRoster(signed, id, firstKey(ben.keys.teamRandom))).toBeNull();
});

test("a key is handed on only once the roster that brought it is known: else to whom it was made against", async () => {
  const { lead, ann, remove, random } = await team("handing on");
  const { signed, epochKey } = must(await remove(lead, ann.device));
  const keys = addEpochs(lead.keys, [epochKey]);
  expect(await shareKeys(lead.state.team, keys, random)).toBeNull();
  const roster = await readRoster(signed, keys.team, firstKey(keys.leadKey));
  if (!roster) throw new Error("the lead signed it");
  const late = await TestLaptop.join("Dan", await lead.invite(), random);
  lead.put(late.segmentsOf()[0] ?? new Uint8Array());
  await lead.receive();
  const notLetIn = withRoster(lead.state.team, { signed, roster });
  expect(await shareKeys(notLetIn, keys, random)).toBeNull();
  const admitting = await letIn(notLetIn, keys, Date.parse(lead.now));
  const admitted = admitting && (await readRoster(admitting, keys.team, firstKey(keys.leadKey)));
  if (admitting === null || !admitted) throw new Error("Dan came in time");
  const known = withRoster(notLetIn, { signed: admitting, roster: admitted });
  const handed = await shareKeys(known, keys, random);
  const wraps = handed && (await readRoster(handed, keys.team, firstKey(keys.leadKey)))?.wraps;
  expect(wraps?.map(({ device }) => device)).toEqual([late.device]);
  expect(await shareKeys(known, { ...keys, leadSecret: null }, random)).toBeNull();
});

test("fault 66: a closed invitation admits nobody who comes later", async () => {
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

/** Judges an invitation as the app does: the new key first, then the roster. */
async function judge(lead: TestLaptop, invitation: string, admitted: readonly string[]) {
  const { keys, random } = lead;
  const closing = { invitation, admitted: [...admitted] };
  const judged = await closeInvitation(lead.state.team, closing, { keys, random });
  if (judged === null) throw new Error("the lead judges");
  lead.keys = addEpochs(lead.keys, [judged.epochKey]);
  await lead.send([judged.signed]);
}

const invitationOf = (laptop: TestLaptop): string => {
  const joined = laptop.state.team.members[laptop.device]?.joinedBy;
  if (joined?.type !== "invitation") throw new Error("came by an invitation");
  return joined.invitation;
};

test("fault 66: who comes by an invitation in time is let in by the lead's laptop, and nobody else by the same one", async () => {
  const { lead, ann, ben, random } = await team("let in");
  const invitation = await lead.invite();
  const dan = await TestLaptop.join("Dan", invitation, random);
  dan.write("In time.");
  await dan.send();
  const store: Files = new Map();
  await meet([lead, ann, ben, dan], store);
  expect(newcomers(lead.state.team)).toMatchObject([{ devices: [dan.device] }]);
  await lead.send();
  await meet([lead, ann, ben, dan], store);
  expect(newcomers(lead.state.team)).toEqual([]);
  const eve = await TestLaptop.join("Eve", invitation, random);
  eve.write("By Dan's invitation.");
  await eve.send();
  await meet([lead, ann, ben, dan, eve], store);
  for (const laptop of [lead, ann, ben, dan]) {
    expect(removalOf(laptop.state.team, eve.device)).not.toBeNull();
    expect(removalOf(laptop.state.team, dan.device)).toBeNull();
    expect([...laptop.visit.values()].join()).toContain("In time.");
    expect([...laptop.visit.values()].join()).not.toContain("By Dan's");
  }
});

test("fault 66: by an invitation that has ended by the lead's clock nobody is let in or handed a key before the lead says, whatever the newcomer's clock says", async () => {
  const { lead, ann, ben, random } = await team("ended");
  const invitation = await lead.invite();
  await lead.remove(ann.device);
  lead.now = "2026-12-24T09:00:00.000Z";
  const dan = await TestLaptop.join("Dan", invitation, random);
  dan.now = "2026-11-24T09:00:00.000Z";
  const store: Files = new Map();
  await meet([lead, ben, dan], store);
  await lead.send();
  await meet([lead, ben, dan], store);
  const [asked] = newcomers(lead.state.team);
  expect(asked && whyAsked(asked, Date.parse(lead.now))).toBe("expired");
  expect(dan.keys.epochs).toHaveLength(1);
  await judge(lead, invitationOf(dan), [dan.device]);
  await meet([lead, ben, dan], store);
  expect(newcomers(lead.state.team)).toEqual([]);
  expect(dan.keys.epochs).toHaveLength(3);
  expect(removalOf(ben.state.team, dan.device)).toBeNull();
});

test("fault 66: whom the lead keeps out counts for nothing on any laptop, has no key of what comes after, and cannot come again", async () => {
  const { lead, ann, ben, random } = await team("kept out");
  const invitation = await lead.invite();
  const dan = await TestLaptop.join("Dan", invitation, random);
  const eve = await TestLaptop.join("Eve", invitation, random);
  for (const laptop of [dan, eve]) {
    laptop.write(`${laptop.name} was here.`);
    await laptop.send();
  }
  const store: Files = new Map();
  await meet([lead, ann, ben, dan, eve], store);
  await lead.send();
  const [asked] = newcomers(lead.state.team);
  expect(asked && whyAsked(asked, Date.parse(lead.now))).toBe("usedTwice");
  await judge(lead, invitationOf(dan), [dan.device]);
  await meet([lead, ann, ben, dan, eve], store);
  ann.write("After that.");
  await ann.send();
  await eve.renew();
  eve.write("Eve again.");
  await eve.send();
  await meet([lead, ann, ben, dan, eve], store);
  for (const laptop of [lead, ann, ben, dan]) {
    expect(removalOf(laptop.state.team, eve.device)).not.toBeNull();
    expect([...laptop.visit.values()].join()).not.toContain("Eve again.");
    expect([...laptop.visit.values()].join()).toContain("Eve was here.");
  }
  expect([...dan.visit.values()].join()).toContain("After that.");
  expect([...eve.visit.values()].join()).not.toContain("After that.");
  expect(eve.keys.epochs).toHaveLength(1);
});

test("fault 66: an invitation that is withdrawn admits nobody, and opens nothing that is written afterwards", async () => {
  const { lead, ann, ben, random } = await team("withdrawn");
  const invitation = await lead.invite();
  await judge(lead, bytesToHex(signKeyOf(invitation.secret)), []);
  const store: Files = new Map();
  await meet([lead, ann, ben], store);
  ann.write("Later.");
  await ann.send();
  const dan = await TestLaptop.join("Dan", invitation, random);
  dan.write("Too late.");
  await dan.send();
  await meet([lead, ann, ben, dan], store);
  await lead.send();
  await meet([lead, ann, ben, dan], store);
  expect([...ben.visit.values()].join()).toContain("Later.");
  expect([...ben.visit.values()].join()).not.toContain("Too late.");
  expect([...dan.visit.values()].join()).not.toContain("Later.");
});

test("fault 66: laptops that were let in by one invitation leave together", async () => {
  const { lead, ann, ben, random } = await team("two of one person");
  const invitation = await lead.invite();
  const dan = await TestLaptop.join("Dan", invitation, random);
  const second = await TestLaptop.join("Dan", invitation, random);
  const store: Files = new Map();
  await meet([lead, ann, ben, dan, second], store);
  await judge(lead, invitationOf(dan), [dan.device, second.device]);
  await meet([lead, ann, ben, dan, second], store);
  expect(newcomers(lead.state.team)).toEqual([]);
  expect(typesOf(ann.last?.problems ?? [])).toEqual([]);
  await lead.remove(dan.device);
  await meet([lead, ann, ben, dan, second], store);
  for (const { device } of [dan, second]) expect(removalOf(ann.state.team, device)).not.toBeNull();
});
