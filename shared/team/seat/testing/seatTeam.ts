import { expect } from "vitest";
import { type Files, must, TestLaptop } from "../../../segments/testing/testLaptop.ts";
import { meet, testTeam } from "../../../segments/testing/testTeam.ts";
import type { Random } from "../../../crypto/bytes.ts";
import type { Result } from "../../../result.ts";
import { type KnownSeatWord, type SeatWord, signSeatWord } from "../seatWord.ts";
import {
  acceptSeat,
  agreeToClaim,
  claimSeat,
  offerSeat,
  type SeatError,
  seatSecret,
} from "../takeSeat.ts";
import { closeInvitation } from "../../removeMember.ts";
import { isLead } from "../../teamState.ts";

/** For tests: a lead and four peers, the fourth of whom means harm. */
export async function seatTeam(seed: string) {
  const { lead, peers, random } = await testTeam(seed, ["Ann", "Ben", "Cat", "Mal"]);
  const [ann, ben, cat, mal] = peers;
  if (!ann || !ben || !cat || !mal) throw new Error("four peers joined");
  return { lead, ann, ben, cat, mal, all: [lead, ann, ben, cat, mal], random };
}

/** Mel comes with two laptops by one invitation, and the lead lets in both. */
export async function withTwoLaptops(
  lead: TestLaptop,
  team: readonly TestLaptop[],
  random: Random,
) {
  const invitation = await lead.invite();
  const mel = await TestLaptop.join("Mel", invitation, random);
  const second = await TestLaptop.join("Mel", invitation, random);
  const laptops = [...team, mel, second];
  const store = await settle(laptops);
  const joined = lead.state.team.members[mel.device]?.joinedBy;
  if (joined?.type !== "invitation") throw new Error("Mel was invited");
  const judged = await closeInvitation(
    lead.state.team,
    { invitation: joined.invitation, admitted: [mel.device, second.device] },
    { keys: lead.keys, random },
  );
  if (judged === null) throw new Error("the lead judges");
  await lead.send([judged.signed]);
  await settle(laptops, store);
  return { mel, second, laptops, store };
}

/** What one says of the seat goes into their folder. */
export async function say(
  laptop: TestLaptop,
  said: Promise<Result<KnownSeatWord, SeatError>>,
): Promise<string> {
  const word = must(await said);
  await laptop.send([], [word]);
  return word.id;
}
export const at = ({ now }: TestLaptop) => ({ at: now });
export const offer = (from: TestLaptop, to: TestLaptop) =>
  say(from, offerSeat(from.state.team, from.keys, { to: to.device, ...at(from) }));
export const accept = (by: TestLaptop) => say(by, acceptSeat(by.state.team, by.keys, at(by)));
export const claim = (by: TestLaptop) => say(by, claimSeat(by.state.team, by.keys, at(by)));
export const agree = (by: TestLaptop, id: string) =>
  say(by, agreeToClaim(by.state.team, by.keys, { claim: id, ...at(by) }));
export const errorOf = async (said: Promise<Result<unknown, SeatError>>) => {
  const result = await said;
  return result.ok ? "said" : result.error.type;
};
/** Whatever a member with the team's keys likes to say. */
export const forge = async (by: TestLaptop, word: SeatWord, secret = by.keys.device.signSecret) =>
  by.send([], [await signSeatWord(word, by.keys.team, secret)]);

/** Everybody hears everything, and answers, until nobody has more to say. */
export async function settle(laptops: readonly TestLaptop[], store: Files = new Map()) {
  for (let round = 0; round < 4; round += 1) {
    await meet(laptops, store);
    for (const laptop of laptops) await laptop.send();
  }
  await meet(laptops, store);
  return store;
}
export const later = (laptops: readonly TestLaptop[], ms: number) => {
  for (const laptop of laptops) laptop.now = new Date(Date.parse(laptop.now) + ms).toISOString();
};
export const leadsOn = (laptop: TestLaptop, all: readonly TestLaptop[]) =>
  all.filter(({ device }) => isLead(laptop.state.team, device)).map(({ name }) => name);
export const expectLead = (name: string, on: readonly TestLaptop[], all = on) => {
  for (const laptop of on)
    expect([laptop.name, leadsOn(laptop, all)]).toEqual([laptop.name, [name]]);
};
export const mayLead = ({ state, keys }: TestLaptop) => seatSecret(state.team, keys) !== null;

/** Ann asks, Ben and Cat agree, and the lead's laptop is never heard of again. */
export async function recovered(seed: string) {
  const all = await seatTeam(seed);
  const { ann, ben, cat, mal } = all;
  const rest = [ann, ben, cat, mal];
  const id = await claim(ann);
  const store = await settle(rest);
  await agree(ben, id);
  await agree(cat, id);
  await settle(rest, store);
  return { ...all, rest, id, store };
}
