import { ed25519 } from "@noble/curves/ed25519.js";
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { beginTeam } from "../team/keyRing.ts";
import { segmentKeys } from "../team/keys.ts";
import { bytesToHex } from "./bytes.ts";
import { inflate } from "./deflate.ts";
import { headerLength, noHash, readHeader, segmentName } from "./header.ts";
import { openSegment } from "./openSegment.ts";
import { paddedLength } from "./padding.ts";
import { segmentHash, sealSegment } from "./sealSegment.ts";
import { fixedRandom } from "./testing/fixedRandom.ts";

const random = fixedRandom("segment");
const visit = beginTeam("01890000-0000-7000-8000-000000000001", random);
const [epoch] = visit.epochs;
if (epoch === undefined) throw new Error("a team begins with an epoch");
const keys = segmentKeys(epoch);
const signKey = ed25519.getPublicKey(visit.device.signSecret);

function seal(payload: unknown, seq = 1) {
  const sealed = sealSegment({
    kind: "batch",
    team: visit.team,
    device: visit.device.id,
    signSecret: visit.device.signSecret,
    keys,
    seq,
    previous: noHash,
    json: JSON.stringify(payload),
    nonce: random(24),
  });
  if (!sealed.ok) throw new Error(sealed.error.type);
  return sealed.value;
}
const open = (bytes: Uint8Array) => openSegment(bytes, { team: visit.team, keys: [keys], signKey });

test("a segment opens to what was sealed and tells its place without a key", () => {
  const { bytes, header, hash } = seal({ hello: "Grüße" }, 12);
  expect(readHeader(bytes)).toEqual({ ok: true, value: header });
  expect(header).toMatchObject({ kind: "batch", epoch: 1, seq: 12, device: visit.device.id });
  expect(open(bytes)).toEqual({ ok: true, value: { header, payload: { hello: "Grüße" } } });
  expect(segmentHash(bytes)).toBe(hash);
});

test("a segment reads the same from the middle of a larger buffer", () => {
  const { bytes } = seal({ a: 1 });
  const larger = new Uint8Array(bytes.length + 50);
  larger.set(bytes, 25);
  expect(open(larger.subarray(25, 25 + bytes.length))).toMatchObject({ ok: true });
});

test("a short note and a shorter one have the same length", () => {
  expect(seal({ text: "Yes." }).bytes.length).toBe(
    seal({ text: "Yes, mostly, they say." }).bytes.length,
  );
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

test("a batch that does not fit is refused, not cut", { timeout: 60_000 }, () => {
  const sealed = sealSegment({
    kind: "batch",
    team: visit.team,
    device: visit.device.id,
    signSecret: visit.device.signSecret,
    keys,
    seq: 1,
    previous: noHash,
    json: JSON.stringify(bytesToHex(random(4.3 * 1024 * 1024))),
    nonce: random(24),
  });
  expect(sealed).toMatchObject({ ok: false, error: { type: "TooLarge" } });
});

test("names of segments sort as their numbers do", () => {
  expect(segmentName(0)).toBe("000000000000.prs");
  expect([9, 10, 123_456].map(segmentName).sort()).toEqual([9, 10, 123_456].map(segmentName));
});

test(
  "what inflates to more or less than declared is refused, a bomb early",
  { timeout: 60_000 },
  () => {
    const bomb = deflateSync(new Uint8Array(60 * 1024 * 1024), { level: 6 });
    expect(inflate(bomb, 1_000).ok).toBe(false);
    const noise = deflateSync(random(300_000), { level: 6 });
    expect(inflate(noise, 200_000).ok).toBe(false);
    expect(inflate(noise, 300_001).ok).toBe(false);
    expect(inflate(noise, 300_000).ok).toBe(true);
    expect(inflate(random(300), 300).ok).toBe(false);
    expect(inflate(new Uint8Array(), 5).ok).toBe(false);
  },
);

test("a header that claims an impossible place is not a segment", () => {
  const bytes = seal({}).bytes.slice();
  bytes.fill(0xff, 48, 56);
  expect(readHeader(bytes)).toEqual({ ok: false, error: { type: "NotASegment" } });
});

test("a file longer than its header says is told apart from one cut off", () => {
  const { bytes } = seal({});
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  expect(readHeader(longer)).toMatchObject({ error: { type: "TooLong", expected: bytes.length } });
  expect(readHeader(bytes.subarray(0, headerLength))).toMatchObject({
    error: { type: "Incomplete", expected: bytes.length, bytes: headerLength },
  });
});
