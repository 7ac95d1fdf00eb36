import { expect, test } from "vitest";
import { utf8ToBytes } from "../bytes.ts";
import { headerLength, readHeader } from "../header.ts";
import { readMarker, makeMarker } from "../marker.ts";
import { openSegment } from "../openSegment.ts";
import { segmentKeys } from "../../team/keys.ts";
import { publicKeysOf } from "../../team/keyRing.ts";
import { hexToBytes } from "../bytes.ts";
import { nothingReceived } from "../receiveState.ts";
import {
  flipped,
  folderOf,
  linesOf,
  testTeam,
  threeBatches,
  typesOf,
} from "../testing/testTeam.ts";

function sentByAnn(seed: string) {
  const team = testTeam(seed);
  const [ann, ben] = team.peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  return { ...team, ann, ben, batches: threeBatches(ann) };
}

test("fault 1: a truncated segment is named incomplete, and those after it are held until it is whole", () => {
  const { ann, ben, batches } = sentByAnn("fault 1");
  const [first, second, third] = batches;
  const cut = (length: number) => ({
    a: first,
    [`${ann.device}/000000000002.prs`]: second.subarray(0, length),
    c: third,
  });
  for (const length of [1, 3, headerLength - 1, headerLength, second.length - 1]) {
    const received = ben.receiveFiles(folderOf(ben, cut(length)));
    expect(typesOf(received.problems)).toEqual(["Gap", "Incomplete"]);
    expect(received.problems).toContainEqual({
      type: "Incomplete",
      file: `${ann.device}/000000000002.prs`,
      place: { device: ann.device, seq: 2 },
    });
    expect(linesOf(ben)).toEqual(["One."]);
  }
  const whole = ben.receiveFiles(folderOf(ben, cut(second.length)));
  expect(whole.problems).toEqual([]);
  expect(linesOf(ben)).toEqual(["One.", "Three.", "Two."]);
});

test("fault 2: a file of zero bytes is named incomplete and read again next time", () => {
  const { ann, ben, batches } = sentByAnn("fault 2");
  const [first] = batches;
  const name = `${ann.device}/000000000001.prs`;
  const empty = ben.receiveFiles(folderOf(ben, { [name]: new Uint8Array() }));
  expect(typesOf(empty.problems)).toEqual(["Incomplete"]);
  expect(ben.receiveFiles(folderOf(ben, { [name]: null })).problems).toEqual(empty.problems);
  expect(ben.receiveFiles(folderOf(ben, { [name]: first })).problems).toEqual([]);
  expect(linesOf(ben)).toEqual(["One."]);
});

test("fault 3: duplicates under the same or another name are ignored", () => {
  const { ben, batches } = sentByAnn("fault 3");
  const [first, second, third] = batches;
  const files = folderOf(ben, { a: first, b: second, c: third, d: first, "e (1)": second.slice() });
  const received = ben.receiveFiles([...files, ...files]);
  expect(received.actions).toHaveLength(3);
  expect(received.problems).toEqual([]);
  expect(ben.receiveFiles(files).actions).toEqual([]);
});

test("fault 7: a renamed conflict copy is recognised by its header", () => {
  const { ann, ben, batches } = sentByAnn("fault 7");
  const [first, second, third] = batches;
  const received = ben.receiveFiles(
    folderOf(ben, {
      [`${ann.device}/000000000001-LAPTOP7.prs`]: first,
      "000000000002 (1).prs": second,
      "000000000003.sync-conflict-20261124-090000-ABCDEFG.prs": third,
    }),
  );
  expect(received.problems).toEqual([]);
  expect(linesOf(ben)).toEqual(["One.", "Three.", "Two."]);
});

test("fault 9: a file of another team is left alone and named, and so is its marker", () => {
  const { ben, lead } = sentByAnn("fault 9");
  const other = sentByAnn("fault 9, another team");
  const received = ben.receiveFiles(folderOf(ben, { x: other.batches[0] }));
  expect(received.problems).toEqual([{ type: "OtherTeam", file: "x" }]);
  const at = "2026-11-24T09:00:00Z";
  const markerOf = (keys: typeof lead.keys) => {
    const marker = makeMarker(keys, { at, random: lead.random });
    return marker.ok ? marker.value.bytes : new Uint8Array();
  };
  expect(readMarker(markerOf(lead.keys), ben.keys)).toEqual({
    ok: true,
    value: { at, isByLead: true },
  });
  expect(readMarker(markerOf(ben.keys), lead.keys)).toMatchObject({ value: { isByLead: false } });
  expect(readMarker(markerOf(other.lead.keys), ben.keys)).toMatchObject({
    error: { type: "OtherTeam" },
  });
  expect(ben.receiveFiles(folderOf(ben, { marker: markerOf(lead.keys) })).problems).toEqual([]);
});

test("fault 10: with any one byte of a segment changed, nothing of it is applied", () => {
  const { ann, ben, batches } = sentByAnn("fault 10");
  const [first] = batches;
  const keys = ben.keys.epochs.map(segmentKeys);
  const signKey = hexToBytes(publicKeysOf(ann.keys.device).signKey);
  const names = new Map<string, number>();
  for (let at = 0; at < first.length; at += 1) {
    const changed = flipped(first, at, 1 << (at % 8));
    const opened = openSegment(changed, { team: ben.keys.team, keys, signKey });
    expect(opened.ok).toBe(false);
    const received = ben.receiveFiles(folderOf(ben, { x: changed }));
    expect(received.actions).toEqual([]);
    expect(received.problems.length).toBeGreaterThan(0);
    for (const type of typesOf(received.problems)) names.set(type, (names.get(type) ?? 0) + 1);
  }
  // The bytes that are sealed or bound to the seal say damaged, those of the signature forged.
  expect(names.get("Forged")).toBe(64);
  expect(names.get("Damaged")).toBeGreaterThan(first.length - 64 - headerLength);
  expect(ben.receiveFiles(folderOf(ben, { x: first })).actions).toHaveLength(1);
});

test("fault 11: a different key is told apart from damage by the key check", () => {
  const { lead, ben, batches } = sentByAnn("fault 11");
  const [first] = batches;
  const otherKey = { epoch: 1, key: lead.random(32) };
  ben.keys = { ...ben.keys, epochs: [otherKey] };
  const received = ben.receiveFiles(folderOf(ben, { x: first }));
  expect(typesOf(received.problems)).toEqual(["DifferentKey"]);
  const header = readHeader(first);
  expect(header.ok && header.value.keyCheck).not.toBe(segmentKeys(otherKey).keyCheck);
});

test("fault 14: a member who signs in another's name is refused", () => {
  const { ann, ben, lead } = sentByAnn("fault 14");
  // Ben writes as Ann, with everything of hers that he can know; only her signing key he has not.
  const forger = ann.copy();
  forger.keys = {
    ...ann.keys,
    device: { ...ben.keys.device, id: ann.device },
  };
  forger.write("Ann agrees to everything.");
  const [forged] = forger.send();
  for (const [name, bytes] of ann.folder) lead.folder.set(name, bytes);
  const received = lead.receiveFiles(folderOf(lead, { forged: forged ?? new Uint8Array() }));
  expect(received.problems).toContainEqual({
    type: "Forged",
    file: "forged",
    place: { device: ann.device, seq: 4 },
  });
  expect(linesOf(lead)).toEqual(["One.", "Three.", "Two."]);
});

test("fault 14: nor does a card of one's own make one another device", () => {
  const { ann, ben, lead } = sentByAnn("fault 14, card");
  const forger = ben.copy();
  forger.keys = { ...ben.keys, device: { ...ben.keys.device, id: ann.device } };
  forger.state = nothingReceived;
  forger.folder = new Map();
  forger.keys = { ...forger.keys, former: [ben.keys.device] };
  const before = lead.state.team.members[ann.device];
  expect(() => forger.writeCard({ type: "successor" })).not.toThrow();
  const [card] = forger.folder.values();
  const received = lead.receiveFiles(folderOf(lead, { card: card ?? new Uint8Array() }));
  expect(received.problems).toEqual([{ type: "CardRefused", file: "card", device: ann.device }]);
  expect(lead.state.team.members[ann.device]).toEqual(before);
});

test("a login page saved in place of a segment is not a segment", () => {
  const { ben } = sentByAnn("fault 32");
  const page = utf8ToBytes(`<!doctype html><title>Hotel Wi-Fi</title>${"x".repeat(600)}`);
  expect(ben.receiveFiles(folderOf(ben, { page })).problems).toEqual([
    { type: "NotASegment", file: "page" },
  ]);
});
