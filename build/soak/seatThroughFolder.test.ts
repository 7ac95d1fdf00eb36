import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../electron/segments/testing/temporaryFolder.ts";
import { folderStore } from "../../electron/stores/folderStore.ts";
import { fixedRandom } from "../../shared/crypto/testing/fixedRandom.ts";
import { must } from "../../shared/segments/testing/testLaptop.ts";
import { removeMember } from "../../shared/team/removeMember.ts";
import {
  acceptSeat,
  agreeToClaim,
  claimSeat,
  offerSeat,
  seatSecret,
  seatWaitMs,
} from "../../shared/team/seat/takeSeat.ts";
import { isLead, removalOf } from "../../shared/team/teamState.ts";
import type { PlayedLaptop } from "./playedLaptop.ts";
import { playedTeam } from "./playedTeam.ts";

async function team(seed: string) {
  const root = temporaryFolder();
  const shared = path.join(root, "shared");
  mkdirSync(shared);
  const [lead, ann, ben, cat, mal] = await playedTeam(root, 5, fixedRandom(seed));
  if (!lead || !ann || !ben || !cat || !mal) throw new Error("five laptops");
  const all = [lead, ann, ben, cat, mal];
  for (const laptop of all) await laptop.start();
  const sync = async (laptops: readonly PlayedLaptop[]) => {
    for (let round = 0; round < 3; round += 1)
      for (const laptop of laptops) await laptop.sync(folderStore(shared));
  };
  await sync(all);
  return { lead, ann, ben, cat, mal, all, sync };
}

const leads = (laptop: PlayedLaptop, of: PlayedLaptop) => isLead(of.team, laptop.keys.device.id);
const words = (laptop: PlayedLaptop) => [laptop.team, laptop.keys] as const;

test("the lead's seat is handed over through a shared folder, and every laptop knows it after a restart", async () => {
  const { lead, ann, all, sync } = await team("handed over");
  const at = lead.now;
  const offer = must(await offerSeat(...words(lead), { to: ann.keys.device.id, at }));
  await lead.say({ seats: [offer] });
  await sync(all);
  await ann.say({ seats: [must(await acceptSeat(...words(ann), { at }))] });
  await sync(all);
  for (const laptop of all) {
    await laptop.start();
    expect([leads(ann, laptop), leads(lead, laptop)]).toEqual([true, false]);
    expect(seatSecret(...words(laptop)) !== null).toBe(laptop === ann);
  }
});

test("after the lead's laptop is lost the seat moves through a shared folder, whatever a fifth member says", async () => {
  const { lead, ann, ben, cat, mal, sync } = await team("lost");
  const rest = [mal, ann, ben, cat];
  const at = ann.now;
  // Who means harm asks first, and agrees with whatever there is.
  await mal.say({ seats: [must(await claimSeat(...words(mal), { at }))] });
  const claimed = must(await claimSeat(...words(ann), { at }));
  await ann.say({ seats: [claimed] });
  await sync(rest);
  const agreed = { claim: claimed.id, at };
  for (const laptop of [ben, cat, mal])
    await laptop.say({ seats: [must(await agreeToClaim(...words(laptop), agreed))] });
  await sync(rest);
  for (const laptop of rest) expect(leads(lead, laptop)).toBe(true);
  for (const laptop of rest)
    laptop.now = new Date(Date.parse(laptop.now) + seatWaitMs).toISOString();
  await sync(rest);
  for (const laptop of rest) expect(leads(ann, laptop)).toBe(true);
  const gone = lead.keys.device.id;
  const removal = must(
    await removeMember(ann.team, gone, {
      keys: ann.keys,
      headsOf: () => ({ lastSeq: 0, heads: [] }),
      random: fixedRandom("removal"),
    }),
  );
  await ann.say({ rosters: [removal.signed], epochs: [removal.epochKey] });
  // The lost laptop comes back to the folder and hands the seat to the fifth.
  const late = must(await offerSeat(...words(lead), { to: mal.keys.device.id, at }));
  await lead.say({ seats: [late] });
  await sync([lead, ...rest]);
  for (const laptop of [ann, ben, cat]) {
    await laptop.start();
    expect([leads(ann, laptop), leads(mal, laptop)]).toEqual([true, false]);
    expect(removalOf(laptop.team, gone)).not.toBeNull();
    expect(laptop.keys.epochs).toHaveLength(2);
  }
});
