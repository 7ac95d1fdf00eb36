import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import * as fc from "fast-check";
import { deflateSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { open, openLarge, seal, sealLarge } from "./box.ts";
import { concatBytes } from "./bytes.ts";
import { deflate, inflate } from "./deflate.ts";
import { digestLarge } from "./digest.ts";
import {
  decryptNatively,
  digestNatively,
  encryptNatively,
  signNatively,
  verifyNatively,
} from "./native.ts";
import { isSignature, sign, signKeyOf } from "./signature.ts";
import { withoutRuntime } from "./testing/withoutRuntime.ts";

async function inflated(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
  const pieces = await inflate(bytes, most);
  return pieces && concatBytes(...pieces);
}

afterEach(() => vi.unstubAllGlobals());

// Also run in Chromium: renderer/sync/native.test.ts.
const bytes = fc.uint8Array({ maxLength: 3_000 });
const of = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

test("the runtime's ciphers give the bytes that those in JavaScript give", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, of(32), of(24), bytes, async (plain, key, nonce, context) => {
      const sealed = xchacha20poly1305(key, nonce, context).encrypt(plain);
      const cipher = { key, nonce, context };
      expect(await encryptNatively(plain, cipher)).toEqual(sealed);
      expect(await decryptNatively(sealed, cipher)).toEqual(plain);
      const other = sealed.with(0, (sealed[0] ?? 0) ^ 1);
      await expect(decryptNatively(other, cipher)).rejects.toThrow();
    }),
  );
});

test("the runtime's hash and signatures are those in JavaScript", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, of(32), async (message, secret) => {
      expect(await digestNatively(message)).toEqual(sha256(message));
      const signature = ed25519.sign(message, secret);
      const signKey = ed25519.getPublicKey(secret);
      expect(await signNatively(message, secret)).toEqual(signature);
      expect(await verifyNatively(signature, message, signKey)).toBe(true);
      expect(await verifyNatively(signature, concatBytes(message, secret), signKey)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("a signature that the runtime takes, the one in JavaScript takes too", async () => {
  const secret = new Uint8Array(32).fill(3);
  const signKey = ed25519.getPublicKey(secret);
  const signature = ed25519.sign(secret, secret);
  const zeros = new Uint8Array(32);
  const points = [zeros, zeros.with(0, 1), zeros.with(31, 128), zeros.fill(255), signKey];
  const scalars = [zeros, signature.subarray(32), signature.subarray(32).with(31, 255)];
  for (const point of points)
    for (const scalar of scalars)
      for (const key of points) {
        const forged = concatBytes(point, scalar);
        if (await verifyNatively(forged, secret, key).catch(() => false))
          expect(ed25519.verify(forged, secret, key)).toBe(true);
      }
});

test("a box is the same whoever sealed it, and opens under its key in its context alone", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, of(32), of(24), bytes, async (plain, key, nonce, context) => {
      const under = { key, context };
      const box = seal(plain, under, nonce);
      expect(await sealLarge(plain, under, nonce)).toEqual(box);
      expect(box.subarray(0, 24)).toEqual(nonce);
      const others = [
        { ...under, key: key.with(0, (key[0] ?? 0) ^ 1) },
        { ...under, context: concatBytes(context, nonce) },
      ];
      expect([open(box, under), await openLarge(box, under)]).toEqual([plain, plain]);
      for (const other of others)
        expect([open(box, other), await openLarge(box, other)]).toEqual([null, null]);
      const cut = box.subarray(0, -1);
      expect([open(cut, under), await openLarge(cut, under)]).toEqual([null, null]);
    }),
  );
});

test("what is too short for a box is none", async () => {
  const under = { key: new Uint8Array(32), context: new Uint8Array() };
  for (const length of [0, 1, 23, 24, 39]) {
    expect(open(new Uint8Array(length), under)).toBeNull();
    expect(await openLarge(new Uint8Array(length), under)).toBeNull();
  }
});

test("a box has a buffer of its own", () => {
  const under = { key: new Uint8Array(32), context: new Uint8Array() };
  const box = seal(new Uint8Array(500).subarray(9, 20), under, new Uint8Array(24));
  expect(box.buffer.byteLength).toBe(box.byteLength);
});

test("without ciphers in the runtime those in JavaScript do the same", async () => {
  const [plain, key, nonce] = [
    new Uint8Array(5_000).fill(7),
    new Uint8Array(32).fill(1),
    new Uint8Array(24).fill(2),
  ];
  const under = { key, context: nonce };
  const made = async () => ({
    box: await sealLarge(plain, under, nonce),
    digest: await digestLarge(plain),
    signature: await sign(plain, key),
  });
  const natively = await made();
  const deflated = await deflate([plain]);
  withoutRuntime();
  expect(await made()).toEqual(natively);
  expect(await openLarge(natively.box, under)).toEqual(plain);
  expect(await isSignature(natively.signature, plain, signKeyOf(key))).toBe(true);
  expect(await isSignature(natively.signature, nonce, signKeyOf(key))).toBe(false);
  expect(await inflated(concatBytes(...deflated), plain.length)).toEqual(plain);
  expect(await inflated(concatBytes(...(await deflate([plain]))), plain.length)).toEqual(plain);
});

test("a signature that is taken on one laptop is taken on all: the one in JavaScript decides", async () => {
  // Of small order: RFC 8032 as it is mostly read refuses it, ZIP 215 takes it.
  const point = new Uint8Array(32).with(0, 1);
  const signature = concatBytes(point, new Uint8Array(32));
  const taken = ed25519.verify(signature, point, point);
  expect(await isSignature(signature, point, point)).toBe(taken);
  withoutRuntime();
  expect(await isSignature(signature, point, point)).toBe(taken);
});

test("what is no signature at all is none", async () => {
  const [short, zeros] = [new Uint8Array(10), new Uint8Array(64).fill(255)];
  expect(await isSignature(short, short, short)).toBe(false);
  expect(await isSignature(zeros, short, zeros.subarray(32))).toBe(false);
});

test("what is being signed when the app locks is not signed with zeros", async () => {
  const secret = new Uint8Array(32).fill(5);
  const signKey = signKeyOf(secret);
  const signing = sign(signKey, secret);
  secret.fill(0);
  expect(await isSignature(await signing, signKey, signKey)).toBe(true);
});

test.each([["by the runtime"], ["in JavaScript"]])(
  "what is deflated inflates %s, from the middle of a larger buffer too",
  async (by) => {
    const texts = fc
      .tuple(bytes, fc.nat(100))
      .map(([part, times]) => concatBytes(...Array.from({ length: times }, () => part)));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const [natively, inJavaScript] = [
          concatBytes(...(await deflate([text.subarray(0, 50), text.subarray(50)]))),
          deflateSync(text),
        ];
        if (by === "in JavaScript") withoutRuntime();
        for (const deflated of [natively, inJavaScript]) {
          const within = concatBytes(new Uint8Array(9), deflated).subarray(9);
          expect(await inflated(within, text.length)).toEqual(text);
          expect(await inflated(within, Number.POSITIVE_INFINITY)).toEqual(text);
        }
        vi.unstubAllGlobals();
      }),
    );
  },
);

const bomb = deflateSync(new Uint8Array(100 * 1024 * 1024));

test.each([["by the runtime"], ["in JavaScript"]])(
  "a bomb is given up early, a cut and what is not deflated are refused: %s",
  async (by) => {
    if (by === "in JavaScript") withoutRuntime();
    expect(await inflate(bomb, 1_000)).toBeNull();
    const text = new Uint8Array(100_000).map((_, i) => (i * i) % 251);
    const deflated = deflateSync(text);
    expect(await inflate(deflated, text.length - 1)).toBeNull();
    expect(await inflate(deflated.subarray(0, 100), text.length)).toBeNull();
    expect(await inflate(text, text.length)).toBeNull();
    expect((await inflated(new Uint8Array(), 5))?.length).not.toBe(5);
  },
);
