import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Files, TestLaptop } from "../../segments/testing/testLaptop.ts";
import { meet } from "../../segments/testing/testTeam.ts";
import { seatClaims } from "./seatViews.ts";
import {
  acceptSeat,
  agreeToClaim,
  claimSeat,
  objectToClaim,
  offerSeat,
  seatWaitMs,
} from "./takeSeat.ts";
import { isLead, removalOf, termOf } from "../teamState.ts";
import {
  accept,
  forge,
  later,
  mayLead,
  offer,
  recovered,
  seatTeam,
  settle,
} from "./testing/seatTeam.ts";

const Act = fc.record({
  act: fc.constantFrom(
    ...(["offer", "accept", "claim", "agree", "object", "remove", "wait", "meet", "pair"] as const),
  ),
  who: fc.nat(3),
  to: fc.nat(3),
});
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never;
const Harm = fc.record({
  act: fc.constantFrom(...(["claim", "confirm", "replay", "offer", "take"] as const)),
  to: fc.nat(4),
});
type Harm = typeof Harm extends fc.Arbitrary<infer T> ? T : never;

/** Mal says whatever comes to mind. */
async function harm(mal: TestLaptop, { act: what, to }: Harm): Promise<void> {
  const { team } = mal.state;
  const seats = team.seats ?? [];
  const [v, device, at, after] = [1 as const, mal.device, mal.now, termOf(team)];
  const lists = { devices: Object.keys(team.members), rosters: [] };
  const offered = seats.find(({ word }) => word.word === "offer")?.signed ?? null;
  const taking = { v, word: "take" as const, after, device, key: "ab".repeat(32), at, ...lists };
  const take = seats.filter(({ word }) => word.word === "take").at(to)?.id;
  if (what === "claim") await forge(mal, { ...taking, offer: null });
  else if (what === "take") await forge(mal, { ...taking, offer: offered });
  else if (what === "offer")
    await forge(mal, { v, word: "offer", after, to: device, at, ...lists });
  else if (what === "replay") await mal.send([], seats.slice(0, to));
  else if (take !== undefined) await forge(mal, { v, word: "confirm", take, device, at });
}

/** Honest ones do what the screen lets them, never for Mal. */
async function act(step: Act, all: readonly TestLaptop[], store: Files): Promise<void> {
  const [lead, , , , mal] = all;
  const [by, to] = [all[step.who] ?? lead, all[step.to] ?? lead];
  if (by === undefined || to === undefined) return;
  const { state, keys, now: at } = by;
  const { team } = state;
  const asked = seatClaims(team).find(({ device }) => device === to.device);
  const claim = asked?.device === mal?.device ? undefined : asked?.id;
  const say = async (said: ReturnType<typeof claimSeat>) => {
    const word = await said;
    if (word.ok) await by.send([], [word.value]);
  };
  switch (step.act) {
    case "meet":
      return meet(all, store);
    case "pair":
      return meet([by, to]);
    case "wait":
      return later(all, seatWaitMs / 2);
    case "remove":
      if (mayLead(by) && by !== to && step.to === 3 && removalOf(team, to.device) === null)
        await by.remove(to.device);
      return;
    case "offer":
      return say(offerSeat(team, keys, { to: to.device, at }));
    case "accept":
      return say(acceptSeat(team, keys, { at }));
    case "claim":
      return say(claimSeat(team, keys, { at }));
    case "agree":
      return claim === undefined ? undefined : say(agreeToClaim(team, keys, { claim, at }));
    case "object":
      return claim === undefined ? undefined : say(objectToClaim(team, keys, { claim, at }));
  }
}

test("whatever is said in whatever order by four honest laptops and one that means harm, all honest ones see the same lead, and never that one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ arbitrary: Act, weight: 3 }, Harm), { maxLength: 18 }),
      fc.nat(1_000_000),
      async (steps, seed) => {
        const { lead, ann, ben, cat, mal, all } = await seatTeam(`steps ${seed}`);
        const store: Files = new Map();
        for (const step of steps) {
          if ("who" in step) await act(step, all, store);
          else await harm(mal, step);
        }
        await settle(all, store);
        await settle(all, store);
        const honest = [lead, ann, ben, cat];
        const [first, ...others] = honest
          .filter(({ device }) => removalOf(lead.state.team, device) === null)
          .map(({ state }) => {
            const { terms, removals, closed, shut, counted } = state.team;
            return { terms, removals, closed, shut, counted };
          });
        for (const other of others) expect(other).toEqual(first);
        expect(honest.some(({ state }) => isLead(state.team, mal.device))).toBe(false);
      },
    ),
    { numRuns: 12 },
  );
});

test("whoever hears everything later, in any order and in parts, sees the same terms", async () => {
  const { lead, ann, ben, cat, mal, rest, store, random } = await recovered("any order");
  later(rest, seatWaitMs);
  await settle(rest, store);
  await ann.remove(lead.device);
  const dan = await TestLaptop.join("Dan", await ann.invite(), random);
  await settle([...rest, dan], store);
  await offer(ann, ben);
  await settle([...rest, dan], store);
  await accept(ben);
  await offer(lead, mal);
  await settle([...rest, dan, lead], store);
  await ben.remove(mal.device);
  await settle([...rest, dan, lead], store);
  const { terms, removals, closed, shut, counted } = cat.state.team;
  expect(terms?.map(({ device }) => device)).toEqual([ann.device, ben.device]);
  const files = [...store.values()];
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(files, { minLength: files.length }),
      fc.array(fc.nat(files.length), { maxLength: 4 }),
      async (order, cuts) => {
        const late = new TestLaptop("Cat", cat.keys, random);
        for (const [i, bytes] of order.entries()) {
          late.put(bytes);
          if (cuts.includes(i)) await late.receive();
        }
        await late.receive();
        await late.receive();
        expect(late.state.team).toMatchObject({ removals, closed, shut, counted });
        expect(late.state.team.terms).toEqual(terms);
        expect(late.state.team.unproven ?? []).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});
