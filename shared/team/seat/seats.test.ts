import { expect, test } from "vitest";
import { must, TestLaptop } from "../../segments/testing/testLaptop.ts";
import { linesOf, typesOf } from "../../segments/testing/testTeam.ts";
import { keyCheckOf } from "../keys.ts";
import { removeMember } from "../removeMember.ts";
import { type Roster, signRoster } from "../roster.ts";
import type { SeatWord } from "./seatWord.ts";
import { openOffer, seatClaims } from "./seatViews.ts";
import {
  acceptSeat,
  agreeToClaim,
  claimSeat,
  objectToClaim,
  offerSeat,
  seatWaitMs,
} from "./takeSeat.ts";
import { removalOf, termOf } from "../teamState.ts";
import {
  accept,
  agree,
  at,
  claim,
  errorOf,
  expectLead,
  forge,
  later,
  leadsOn,
  mayLead,
  offer,
  recovered,
  say,
  seatTeam,
  settle,
  withTwoLaptops,
} from "./testing/seatTeam.ts";

test("the lead hands the seat over, the new one takes it, and from then on only that laptop invites, lets in and removes", async () => {
  const { lead, ann, ben, cat, mal, all, random } = await seatTeam("hand over");
  await offer(lead, ann);
  await settle(all);
  expectLead("Lead", all);
  expect(openOffer(ben.state.team)?.word.to).toBe(ann.device);
  await accept(ann);
  const store = await settle(all);
  expectLead("Ann", all);
  expect(all.filter(mayLead)).toEqual([ann]);
  expect(
    await errorOf(offerSeat(lead.state.team, lead.keys, { to: ben.device, ...at(lead) })),
  ).toBe("NotLead");
  const dan = await TestLaptop.join("Dan", await ann.invite(), random);
  dan.write("Dan is new.");
  await settle([...all, dan], store);
  await ann.remove(mal.device);
  await settle([...all, dan], store);
  for (const laptop of [lead, ann, ben, cat, dan]) {
    expect(removalOf(laptop.state.team, mal.device)).not.toBeNull();
    expect(removalOf(laptop.state.team, dan.device)).toBeNull();
    expect(linesOf(laptop)).toContain("Dan is new.");
    expect(laptop.keys.epochs).toHaveLength(2);
    expect(typesOf(laptop.last?.problems ?? [])).toEqual([]);
  }
  expect(mal.keys.epochs).toHaveLength(1);
  // And on to somebody else.
  await offer(ann, ben);
  await settle([lead, ann, ben, cat, dan], store);
  await accept(ben);
  await settle([lead, ann, ben, cat, dan], store);
  expectLead("Ben", [lead, ann, ben, cat, dan]);
});

test("nobody takes a seat that was not offered to them, and an offer is good once", async () => {
  const { lead, ann, ben, cat, mal, all } = await seatTeam("whose offer");
  expect(await errorOf(offerSeat(ann.state.team, ann.keys, { to: mal.device, ...at(ann) }))).toBe(
    "NotLead",
  );
  await offer(lead, ann);
  await settle(all);
  expect(await errorOf(acceptSeat(mal.state.team, mal.keys, at(mal)))).toBe("NotOpen");
  const made = openOffer(mal.state.team);
  if (made === null) throw new Error("the lead offered it");
  const taking = {
    v: 1 as const,
    word: "take" as const,
    after: termOf(mal.state.team),
    device: mal.device,
    key: "ab".repeat(32),
    at: mal.now,
    offer: made.signed,
    devices: Object.keys(mal.state.team.members),
    rosters: [],
  } satisfies SeatWord;
  await forge(mal, taking);
  await forge(mal, { ...taking, offer: null });
  // In the lead's name, which the signature does not bear out.
  await forge(mal, { ...made.word, to: mal.device });
  await settle(all);
  expectLead("Lead", all);
  await accept(ann);
  await settle(all);
  expectLead("Ann", all);
  await offer(ann, ben);
  await settle(all);
  await accept(ben);
  await settle(all);
  // The same words once more, and the old offer after another term.
  await mal.send(
    [],
    (mal.state.team.seats ?? []).filter(({ word }) => word.word !== "confirm"),
  );
  await forge(mal, { ...taking, after: termOf(mal.state.team) });
  await settle(all);
  expectLead("Ben", all);
  expect([lead, ann, cat, mal].some(mayLead)).toBe(false);
});

test("after a loss two others agree, a day goes by that everybody sees, and then the seat is where they said", async () => {
  const { rest, ann, ben, mal, lead, store, random } = await recovered("loss");
  expectLead("Lead", rest, [lead, ...rest]);
  expect(seatClaims(mal.state.team)).toMatchObject([
    { device: ann.device, isObjected: false, confirmed: 0, agreed: [{}, {}] },
  ]);
  later(rest, seatWaitMs - 1);
  await settle(rest, store);
  expectLead("Lead", rest, [lead, ...rest]);
  later(rest, 1);
  await settle(rest, store);
  expectLead("Ann", rest, [lead, ...rest]);
  expect(mayLead(ann)).toBe(true);
  await ann.remove(lead.device);
  const dan = await TestLaptop.join("Dan", await ann.invite(), random);
  dan.write("After the loss.");
  await settle([...rest, dan], store);
  expect(linesOf(ben)).toContain("After the loss.");
  expect(removalOf(ben.state.team, lead.device)).not.toBeNull();
  // The lost laptop turns up, years later, and says whatever it likes.
  later([lead], 5 * seatWaitMs);
  const thief = await TestLaptop.join("Eve", await lead.invite(), random);
  thief.write("By the lost key.");
  await thief.send();
  const { keys, random: r } = lead;
  const headsOf = () => ({ lastSeq: 0, heads: [] });
  const removal = must(
    await removeMember(lead.state.team, ann.device, { keys, headsOf, random: r }),
  );
  await lead.send([removal.signed]);
  await offer(lead, mal);
  await settle([...rest, dan, lead, thief], store);
  expectLead("Ann", [...rest, dan], [...rest, dan, lead, thief]);
  for (const laptop of [...rest, dan]) {
    expect(removalOf(laptop.state.team, ann.device)).toBeNull();
    expect(linesOf(laptop)).not.toContain("By the lost key.");
    expect(laptop.keys.epochs.map(({ key }) => keyCheckOf(key))).not.toContain(
      keyCheckOf(removal.epochKey.key),
    );
  }
});

test("the lead objects in time, and nobody has the seat but the lead", async () => {
  const { lead, rest, id, store } = await recovered("objection");
  const all = [lead, ...rest];
  await settle(all, store);
  await say(lead, objectToClaim(lead.state.team, lead.keys, { claim: id, ...at(lead) }));
  await settle(all, store);
  later(all, 3 * seatWaitMs);
  await settle(all, store);
  expectLead("Lead", all);
  expect(seatClaims(lead.state.team)).toMatchObject([{ isObjected: true }]);
});

test("a member alone cannot take the seat: not by agreeing with oneself, on two laptops, as somebody else or again and again", async () => {
  const { lead, mal, ann, ben, cat, all, random } = await seatTeam("alone");
  const { mel, second, laptops, store } = await withTwoLaptops(lead, all, random);
  const id = await claim(mal);
  await settle(laptops, store);
  const word = (device: string, what: "agree" | "confirm") =>
    ({ v: 1, word: what, take: id, device, at: mal.now }) as const;
  for (const what of ["agree", "confirm"] as const) {
    for (const device of [mal.device, ann.device, ben.device, cat.device, lead.device])
      await forge(mal, word(device, what));
    // One who goes along, on both of their laptops.
    await forge(mel, word(mel.device, what));
    await forge(second, word(second.device, what));
  }
  await mal.renew();
  await forge(mal, word(mal.device, "confirm"));
  later(laptops, 2 * seatWaitMs);
  await settle(laptops, store);
  // What Mal's own laptop makes of words it made up is Mal's affair.
  expectLead("Lead", [lead, ann, ben, cat, mel, second], laptops);
  expect(await errorOf(agreeToClaim(mal.state.team, mal.keys, { claim: id, ...at(mal) }))).toBe(
    "NotOpen",
  );
});

test("who is let in by nobody, or out, has no say", async () => {
  const { lead, mal, ann, cat, all, random } = await seatTeam("no say");
  const invitation = await lead.invite();
  const eve = await TestLaptop.join("Eve", invitation, random);
  const zoe = await TestLaptop.join("Zoe", invitation, random);
  const store = await settle([...all, eve, zoe]);
  expect(await errorOf(claimSeat(eve.state.team, eve.keys, at(eve)))).toBe("NotAMember");
  const id = await claim(mal);
  for (const by of [eve, zoe])
    await forge(by, { v: 1, word: "confirm", take: id, device: by.device, at: by.now });
  await settle([...all, eve, zoe], store);
  expectLead("Lead", all);
  await lead.remove(cat.device);
  await settle([...all, eve, zoe], store);
  await forge(cat, { v: 1, word: "confirm", take: id, device: cat.device, at: cat.now });
  await settle([...all, eve, zoe], store);
  // Mal's claim does not know of the removal: it has to be asked anew, and nobody's laptop agrees to it.
  expect(await errorOf(agreeToClaim(ann.state.team, ann.keys, { claim: id, ...at(ann) }))).toBe(
    "AskerIsBehind",
  );
});

test("a lead who hands the seat on twice decides nothing once the others stand behind the first", async () => {
  const { lead, ann, mal, all } = await seatTeam("twice");
  const before = lead.copy();
  await offer(lead, ann);
  const store = await settle(all);
  await accept(ann);
  await settle(all, store);
  expectLead("Ann", all);
  // The same laptop as it was before, which does not know that it is not the lead's any more.
  const other = must(
    await offerSeat(before.state.team, before.keys, { to: mal.device, ...at(mal) }),
  );
  const taking = must(
    await acceptSeat({ ...before.state.team, seats: [other] }, mal.keys, at(mal)),
  );
  await mal.send([], [other, taking]);
  await settle(all, store);
  expectLead("Ann", all);
});

test("a word in a true one's place, with a signature that does not hold, keeps nobody from hearing the true one", async () => {
  const { ann, cat, mal, id, store } = await recovered("spoilt words");
  const words = ann.state.team.seats ?? [];
  // Mal's copy lies in the store before anybody has heard the others.
  const spoilt = words.map((known) => ({
    ...known,
    signed: { ...known.signed, signature: "0".repeat(128) },
  }));
  await mal.send([], spoilt);
  const late = new TestLaptop("Cat", cat.keys, cat.random);
  for (const bytes of [...mal.folder.values(), ...store.values()]) late.put(bytes);
  await late.receive();
  expect(late.state.team.seats?.map((known) => known.id)).toEqual(words.map((known) => known.id));
  expect(seatClaims(late.state.team)).toMatchObject([{ id, agreed: [{}, {}] }]);
});

test("what the lead signed before the seat moved counts, and a signature of the term after needs its key", async () => {
  const { lead, ann, ben, cat, mal, all } = await seatTeam("before and after");
  await lead.remove(cat.device);
  const store = await settle(all);
  await offer(lead, ann);
  await settle(all, store);
  await accept(ann);
  await settle(all, store);
  for (const laptop of [lead, ann, ben, mal])
    expect(removalOf(laptop.state.team, cat.device)).not.toBeNull();
  const { epoch, key } = mal.keys.epochs[0] ?? { epoch: 0, key: new Uint8Array() };
  const roster: Roster = {
    v: 1,
    team: mal.keys.team,
    term: termOf(mal.state.team),
    epoch,
    keyCheck: keyCheckOf(key),
    removed: [{ device: ben.device, lastSeq: 0, heads: [] }],
    closed: [],
    wraps: [],
    earlier: [],
  };
  for (const secret of [mal.keys.device.signSecret, lead.keys.leadSecret ?? key])
    await mal.send([await signRoster(roster, secret)]);
  await settle(all, store);
  for (const laptop of [lead, ann, ben, mal])
    expect(removalOf(laptop.state.team, ben.device)).toBeNull();
});

test("two who ask at once end the same everywhere, and whoever agreed to both stands behind one", async () => {
  const { lead, ann, ben, cat, mal, random } = await seatTeam("two claims");
  const dan = await TestLaptop.join("Dan", await lead.invite(), random);
  const all = [lead, ann, ben, cat, mal, dan];
  const store = await settle(all);
  const rest = [ann, ben, cat, mal, dan];
  const [byAnn, byBen] = [await claim(ann), await claim(ben)];
  await settle(rest, store);
  for (const laptop of [cat, mal, dan]) await agree(laptop, byAnn);
  for (const laptop of [mal, dan, cat]) await agree(laptop, byBen);
  later(rest, seatWaitMs);
  await settle(rest, store);
  const [now = ""] = leadsOn(cat, rest);
  expect(["Ann", "Ben"]).toContain(now);
  expectLead(now, rest, all);
});
