import { expect, test } from "vitest";
import { bytesToHex, utf8ToBytes, viewOf } from "../crypto/bytes.ts";
import { digest } from "../crypto/digest.ts";
import { paddedLength } from "../crypto/padding.ts";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import { beginTeam } from "../team/keyRing.ts";
import { segmentKeys } from "../team/keys.ts";
import { headerLength, noHash, readHeader } from "./header.ts";
import { openSegment } from "./openSegment.ts";
import { pack, unpack } from "./pack.ts";
import { sealSegment } from "./sealSegment.ts";
import { segmentName } from "./segmentRef.ts";
import { must } from "./testing/testLaptop.ts";

const random = fixedRandom("segment");
const visit = beginTeam("01890000-0000-7000-8000-000000000001", random);
const [epoch] = visit.epochs;
if (epoch === undefined) throw new Error("a team begins with an epoch");
const keys = segmentKeys(epoch);

const packText = (json: string) => pack([utf8ToBytes(json)]);

async function seal(payload: unknown, seq = 1) {
  return sealSegment({
    kind: "batch",
    team: visit.team,
    device: visit.device.id,
    signSecret: visit.device.signSecret,
    keys,
    seq,
    previous: noHash,
    packed: must(await packText(JSON.stringify(payload))),
    nonce: random(24),
  });
}

test("a segment opens to what was sealed and tells its place without a key", async () => {
  const { bytes, header, hash } = await seal({ hello: "Grüße" }, 12);
  expect(readHeader(bytes)).toEqual({ ok: true, value: header });
  expect(header).toMatchObject({ kind: "batch", epoch: 1, seq: 12, device: visit.device.id });
  expect(await openSegment(bytes, keys)).toEqual({ ok: true, value: { hello: "Grüße" } });
  expect(bytesToHex(digest(bytes))).toBe(hash);
});

test("a segment reads the same from the middle of a larger buffer", async () => {
  const { bytes } = await seal({ a: 1 });
  const larger = new Uint8Array(bytes.length + 50);
  larger.set(bytes, 25);
  const within = larger.subarray(25, 25 + bytes.length);
  expect(await openSegment(within, keys)).toEqual({ ok: true, value: { a: 1 } });
});

test("a short note and a shorter one have the same length", async () => {
  const [short, longer] = [
    await seal({ text: "Yes." }),
    await seal({ text: "Yes, mostly, they say." }),
  ];
  expect(short.bytes.length).toBe(longer.bytes.length);
});

test("padding never shortens, never adds an eighth past the first steps, and does not shrink with length", () => {
  let last = 0;
  for (let length = 0; length < 300_000; length += 97) {
    const padded = paddedLength(length);
    expect(padded).toBeGreaterThanOrEqual(Math.max(length, last));
    expect(padded % 256).toBe(0);
    expect(padded).toBeLessThanOrEqual(length * 1.12 + 256);
    last = padded;
  }
});

test("a batch that does not fit is refused, not cut", async () => {
  const json = JSON.stringify(bytesToHex(random(4.3 * 1024 * 1024)));
  expect(await packText(json)).toMatchObject({ ok: false, error: { type: "TooLarge" } });
});

test("what comes to more or less than it says, or is cut, is no payload", async () => {
  const packed = must(await packText(JSON.stringify({ hello: "world" })));
  expect(await unpack(packed)).toEqual({ hello: "world" });
  for (const length of [0, 16, 18, 2 ** 32 - 1]) {
    const other = packed.slice();
    viewOf(other).setUint32(4, length);
    expect(await unpack(other)).toBeNull();
  }
  expect(await unpack(packed.subarray(0, 7))).toBeNull();
  expect(await unpack(packed.subarray(0, 12))).toBeNull();
  expect(await unpack(must(await packText("no JSON")))).toBeNull();
});

test("names of segments sort as their numbers do", () => {
  expect(segmentName(0)).toBe("000000000000.prs");
  expect([9, 10, 123_456].map(segmentName).sort()).toEqual([9, 10, 123_456].map(segmentName));
});

test("a header that claims an impossible place is not a segment", async () => {
  const { bytes } = await seal({});
  bytes.fill(0xff, 48, 56);
  expect(readHeader(bytes)).toEqual({ ok: false, error: { type: "NotASegment" } });
});

test("a file longer than its header says is told apart from one cut off", async () => {
  const { bytes } = await seal({});
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  expect(readHeader(longer)).toMatchObject({ error: { type: "TooLong", expected: bytes.length } });
  expect(readHeader(bytes.subarray(0, headerLength))).toMatchObject({
    error: { type: "Incomplete", expected: bytes.length, bytes: headerLength },
  });
});
