import { expect, test } from "vitest";
import { bytesToHex, utf8ToBytes } from "../crypto/bytes.ts";
import { currentEpoch } from "../team/keys.ts";
import { makeMarker, whoseMarker } from "./marker.ts";
import { sealFirst } from "./sealSegment.ts";
import type { TestLaptop } from "./testing/testLaptop.ts";
import { flipped, meet, testTeam, threeBatches } from "./testing/testTeam.ts";

async function team(seed: string) {
  const all = await testTeam(seed);
  const [ann, ben] = all.peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  return { ...all, ann, ben };
}

const markerOf = async ({ keys, state, now, random }: TestLaptop) =>
  (await makeMarker(keys, state.team, { at: now, random })).bytes;
const isTaken = async (bytes: Uint8Array, by: TestLaptop) =>
  (await whoseMarker(bytes, by.keys, by.state.team)) === "ours";

test("the lead's marker and a peer's are the team's to everybody, a newcomer without their cards too", async () => {
  const { lead, ann, ben } = await team("marker");
  for (const maker of [lead, ann]) {
    const marker = await markerOf(maker);
    for (const laptop of [lead, ann, ben]) expect(await isTaken(marker, laptop)).toBe(true);
    expect(await whoseMarker(marker, ben.keys, { members: {} })).toBe("ours");
  }
});

test("another team's marker, and one whose header alone says that it is ours, are not the team's", async () => {
  const { ann } = await team("marker, ours");
  const { lead: stranger } = await testTeam("marker, theirs", []);
  expect(await isTaken(await markerOf(stranger), ann)).toBe(false);
  // Everything that can be known of the team without its key.
  const { team: id, epochs } = ann.keys;
  const epoch = { ...currentEpoch(epochs), epoch: 1, key: stranger.random(32) };
  const forger = { ...stranger.keys, team: id, epochs: [epoch] };
  const forged = await makeMarker(forger, ann.state.team, {
    at: stranger.now,
    random: stranger.random,
  });
  expect(await isTaken(forged.bytes, ann)).toBe(false);
});

test("fault 72: a marker in the lead's name that the lead did not sign is not the team's, though a member sealed it", async () => {
  const { lead, ann, ben } = await team("marker, the lead's name");
  for (const signature of ["0".repeat(128), bytesToHex(ann.random(64))]) {
    const payload = { v: 1, at: ann.now, signature };
    const { bytes } = await sealFirst("marker", payload, ann.keys, ann.random);
    expect(await isTaken(bytes, ben)).toBe(false);
  }
  // Nor is one that another lead signed.
  const keys = { ...ann.keys, leadSecret: ben.keys.device.signSecret };
  const { bytes } = await makeMarker(keys, ann.state.team, { at: ann.now, random: ann.random });
  expect(await isTaken(bytes, lead)).toBe(false);
});

test("fault 72: a marker in a member's name that the member did not sign is not the team's", async () => {
  const { ann, ben } = await team("marker, a member's name");
  const forger = { ...ann.keys, device: { ...ben.keys.device, id: ann.device } };
  const { bytes } = await makeMarker(forger, ann.state.team, { at: ann.now, random: ann.random });
  expect(await isTaken(bytes, ben)).toBe(false);
});

test("a marker under a newer key than a laptop has is told from one that is not the team's", async () => {
  const { lead, ann, ben } = await team("marker, newer key");
  await lead.remove(ann.device);
  const marker = await markerOf(lead);
  expect(await whoseMarker(marker, ben.keys, ben.state.team)).toBe("newerKey");
  await meet([lead, ben]);
  expect(await isTaken(marker, ben)).toBe(true);
});

test("nothing else is a marker: a batch, a changed byte, a web page", async () => {
  const { ann, ben } = await team("marker, others");
  const [batch] = await threeBatches(ann);
  expect(await isTaken(batch, ben)).toBe(false);
  const { bytes } = await sealFirst("marker", { v: 1 }, ann.keys, ann.random);
  expect(await isTaken(bytes, ben)).toBe(false);
  const marker = await markerOf(ann);
  for (let at = 0; at < marker.length; at += 7)
    expect(await isTaken(flipped(marker, at), ben)).toBe(false);
  expect(await isTaken(marker, ben)).toBe(true);
  expect(await isTaken(new Uint8Array(), ben)).toBe(false);
  expect(await isTaken(utf8ToBytes("<html>"), ben)).toBe(false);
});
