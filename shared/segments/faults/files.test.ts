import { expect, test } from "vitest";
import { utf8ToBytes } from "../../crypto/bytes.ts";
import { segmentKeys } from "../../team/keys.ts";
import { headerLength, readHeader } from "../header.ts";
import { makeMarker } from "../marker.ts";
import { openSegment } from "../openSegment.ts";
import { nothingReceived } from "../receiveState.ts";
import { sealFirst } from "../sealSegment.ts";
import {
  flipped,
  folderOf,
  linesOf,
  testTeam,
  threeBatches,
  typesOf,
} from "../testing/testTeam.ts";

async function sentByAnn(seed: string) {
  const team = await testTeam(seed);
  const [ann, ben] = team.peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  return { ...team, ann, ben, batches: await threeBatches(ann) };
}

test("fault 61: copies of a segment's header and of whole segments with another end are named as junk, at once and never of this laptop's own, and laptops that nobody knows are told of in one line", async () => {
  const { ann, ben, lead, batches } = await sentByAnn("junk");
  const [first] = batches;
  const bytes = first.length;
  const junk: Record<string, Uint8Array> = {};
  const make = (name: string, change: (copy: Uint8Array) => void) => {
    const copy = first.slice();
    change(copy);
    junk[`${name}/000000000009-${Object.keys(junk).length.toString().padStart(8, "0")}.prs`] = copy;
  };
  // Another content under a key that is known, another signature, and a device that nobody knows.
  for (let n = 0; n < 20; n += 1)
    make(ann.device, (copy) => copy.set(ben.random(32), headerLength + 24));
  for (let n = 0; n < 20; n += 1) make(ann.device, (copy) => copy.set(ben.random(32), bytes - 40));
  for (let n = 0; n < 20; n += 1) make("f".repeat(32), (copy) => copy.set(ben.random(16), 32));
  const sure = Object.keys(junk);
  for (let n = 0; n < 700; n += 1)
    make("e".repeat(32), (copy) => {
      copy.set(ben.random(16), 32);
      copy.set(ben.random(16), 88);
    });
  const received = await ben.receiveFiles(folderOf(ben, { a: first, ...junk }));
  const named = received.junk.map(({ name }) => name);
  expect(sure.filter((name) => !named.includes(name))).toEqual([]);
  expect(named).toHaveLength(sure.length + 200);
  expect(received.actions).toHaveLength(1);
  expect(typesOf(received.problems).filter((type) => type === "DifferentKey")).toHaveLength(1);
  // In this laptop's own name it may be its own, spoilt: that stays.
  const own = await ann.receiveFiles(folderOf(ann, junk));
  expect(own.junk.map(({ name }) => name).filter((name) => name.startsWith(ann.device))).toEqual(
    [],
  );
  expect((await lead.receive()).junk).toEqual([]);
});

test("fault 1: a truncated segment is named incomplete, and those after it are held until it is whole", async () => {
  const { ann, ben, batches } = await sentByAnn("fault 1");
  const [first, second, third] = batches;
  const cut = (length: number) => ({
    a: first,
    [`${ann.device}/000000000002.prs`]: second.subarray(0, length),
    c: third,
  });
  for (const length of [1, 3, headerLength - 1, headerLength, second.length - 1]) {
    const received = await ben.receiveFiles(folderOf(ben, cut(length)));
    expect(typesOf(received.problems)).toEqual(["Gap", "Incomplete"]);
    expect(received.problems).toContainEqual({
      type: "Incomplete",
      file: `${ann.device}/000000000002.prs`,
      place: { device: ann.device, seq: 2 },
    });
    expect(linesOf(ben)).toEqual(["One."]);
  }
  const whole = await ben.receiveFiles(folderOf(ben, cut(second.length)));
  expect(whole.problems).toEqual([]);
  expect(linesOf(ben)).toEqual(["One.", "Three.", "Two."]);
});

test("fault 2: a file of zero bytes is named incomplete and read again next time", async () => {
  const { ann, ben, batches } = await sentByAnn("fault 2");
  const [first] = batches;
  const name = `${ann.device}/000000000001.prs`;
  const empty = await ben.receiveFiles(folderOf(ben, { [name]: new Uint8Array() }));
  expect(typesOf(empty.problems)).toEqual(["Incomplete"]);
  expect((await ben.receiveFiles(folderOf(ben, { [name]: null }))).problems).toEqual(
    empty.problems,
  );
  expect((await ben.receiveFiles(folderOf(ben, { [name]: first }))).problems).toEqual([]);
  expect(linesOf(ben)).toEqual(["One."]);
});

test("fault 3: duplicates under the same or another name are ignored", async () => {
  const { ben, batches } = await sentByAnn("fault 3");
  const [first, second, third] = batches;
  const files = folderOf(ben, { a: first, b: second, c: third, d: first, "e (1)": second.slice() });
  const received = await ben.receiveFiles([...files, ...files]);
  expect(received.actions).toHaveLength(3);
  expect(received.problems).toEqual([]);
  expect((await ben.receiveFiles(files)).actions).toEqual([]);
});

test("fault 7: a renamed conflict copy is recognised by its header", async () => {
  const { ann, ben, batches } = await sentByAnn("fault 7");
  const [first, second, third] = batches;
  const received = await ben.receiveFiles(
    folderOf(ben, {
      [`${ann.device}/000000000001-LAPTOP7.prs`]: first,
      "000000000002 (1).prs": second,
      "000000000003.sync-conflict-20261124-090000-ABCDEFG.prs": third,
    }),
  );
  expect(received.problems).toEqual([]);
  expect(linesOf(ben)).toEqual(["One.", "Three.", "Two."]);
});

test("fault 9: a file of another team is left alone and named, a marker is left out", async () => {
  const { ben, lead } = await sentByAnn("fault 9");
  const other = await sentByAnn("fault 9, another team");
  const received = await ben.receiveFiles(folderOf(ben, { x: other.batches[0] }));
  expect(received.problems).toEqual([{ type: "OtherTeam", file: "x" }]);
  const marker = await makeMarker(lead.keys, lead.state.team, {
    at: lead.now,
    random: lead.random,
  });
  const files = folderOf(ben, { marker: marker.bytes });
  expect((await ben.receiveFiles(files)).problems).toEqual([]);
});

test("fault 10: with any one byte of a segment changed, nothing of it is applied", async () => {
  const { ben, batches } = await sentByAnn("fault 10");
  const [first] = batches;
  const names = new Map<string, number>();
  for (let at = 0; at < first.length; at += 1) {
    const changed = flipped(first, at, 1 << (at % 8));
    const received = await ben.receiveFiles(folderOf(ben, { x: changed }));
    expect(received.actions).toEqual([]);
    expect(received.problems.length).toBeGreaterThan(0);
    for (const type of typesOf(received.problems)) names.set(type, (names.get(type) ?? 0) + 1);
  }
  // The bytes that are sealed or bound to the seal say damaged, those of the signature forged.
  expect(names.get("Forged")).toBe(64);
  expect(names.get("Damaged")).toBeGreaterThan(first.length - 64 - headerLength);
  expect((await ben.receiveFiles(folderOf(ben, { x: first }))).actions).toHaveLength(1);
});

test("fault 11: a different key is told apart from damage by the key check", async () => {
  const { lead, ben, batches } = await sentByAnn("fault 11");
  const [first] = batches;
  const otherKey = { epoch: 1, key: lead.random(32) };
  ben.keys = { ...ben.keys, epochs: [otherKey] };
  const received = await ben.receiveFiles(folderOf(ben, { x: first }));
  expect(typesOf(received.problems)).toEqual(["DifferentKey"]);
  const header = readHeader(first);
  expect(header.ok && header.value.keyCheck).not.toBe(segmentKeys(otherKey).keyCheck);
});

test("fault 14: a member who signs in another's name is refused", async () => {
  const { ann, ben, lead } = await sentByAnn("fault 14");
  // Ben writes as Ann, with everything of hers that he can know; only her signing key he has not.
  const forger = ann.copy();
  forger.keys = {
    ...ann.keys,
    device: { ...ben.keys.device, id: ann.device },
  };
  forger.write("Ann agrees to everything.");
  const [forged] = await forger.send();
  for (const [name, bytes] of ann.folder) lead.folder.set(name, bytes);
  const received = await lead.receiveFiles(folderOf(lead, { forged: forged ?? new Uint8Array() }));
  expect(received.problems).toContainEqual({
    type: "Forged",
    file: "forged",
    place: { device: ann.device, seq: 4 },
  });
  expect(linesOf(lead)).toEqual(["One.", "Three.", "Two."]);
});

test("fault 14: nor does a card of one's own make one another device", async () => {
  const { ann, ben, lead } = await sentByAnn("fault 14, card");
  const forger = ben.copy();
  forger.keys = { ...ben.keys, device: { ...ben.keys.device, id: ann.device } };
  forger.state = nothingReceived;
  forger.folder = new Map();
  forger.keys = { ...forger.keys, former: [ben.keys.device] };
  const before = lead.state.team.members[ann.device];
  await forger.writeCard({ type: "successor" });
  const [card] = forger.folder.values();
  const received = await lead.receiveFiles(folderOf(lead, { card: card ?? new Uint8Array() }));
  expect(received.problems).toEqual([{ type: "CardRefused", file: "card", device: ann.device }]);
  expect(lead.state.team.members[ann.device]).toEqual(before);
});

test("fault 14: nor may a member change what stands on another's card", async () => {
  const { ann, ben, lead } = await sentByAnn("fault 14, another's card");
  const [own = new Uint8Array()] = ann.segmentsOf();
  const [epoch] = ben.keys.epochs;
  const opened = epoch && (await openSegment(own, segmentKeys(epoch)));
  if (opened?.ok !== true) throw new Error("Ben can read Ann's card");
  const payload = { ...(opened.value as object), name: "Not Ann" };
  const forger = { ...ben.keys, device: { ...ben.keys.device, id: ann.device } };
  const { bytes } = await sealFirst("card", payload, forger, ben.random);
  const received = await lead.receiveFiles(folderOf(lead, { card: bytes }));
  expect(received.problems).toEqual([{ type: "CardRefused", file: "card", device: ann.device }]);
  expect(lead.state.team.members[ann.device]?.name).toBe("Ann");
});

test("a login page saved in place of a segment is not a segment", async () => {
  const { ben } = await sentByAnn("fault 32");
  const page = utf8ToBytes(`<!doctype html><title>Hotel Wi-Fi</title>${"x".repeat(600)}`);
  expect((await ben.receiveFiles(folderOf(ben, { page }))).problems).toEqual([
    { type: "NotASegment", file: "page" },
  ]);
});
