import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import * as fc from "fast-check";
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { concatBytes } from "./bytes.ts";
import { deflate, inflate } from "./deflate.ts";
import {
  decryptNatively,
  deflateNatively,
  digestNatively,
  encryptNatively,
  inflateNatively,
  signNatively,
  verifyNatively,
} from "./native.ts";

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

test("the runtime's hash and signatures are those in JavaScript", { timeout: 60_000 }, async () => {
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

test("what either deflates, either inflates, from the middle of a larger buffer too", async () => {
  const texts = fc
    .tuple(bytes, fc.nat(100))
    .map(([part, times]) => concatBytes(...Array.from({ length: times }, () => part)));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const deflated = await deflateNatively(text);
      expect(inflate(deflated, text.length)).toEqual({ ok: true, value: text });
      const within = concatBytes(new Uint8Array(9), deflate(text)).subarray(9);
      expect(await inflateNatively(within, text.length)).toEqual(text);
    }),
  );
});

test("a bomb, a cut and what is not deflated are refused", { timeout: 60_000 }, async () => {
  const bomb = deflateSync(new Uint8Array(300 * 1024 * 1024), { level: 9 });
  await expect(inflateNatively(bomb, 1_000)).rejects.toThrow("more than it may");
  const text = new Uint8Array(100_000).map((_, i) => (i * i) % 251);
  const deflated = deflate(text);
  await expect(inflateNatively(deflated, text.length - 1)).rejects.toThrow();
  await expect(inflateNatively(deflated.subarray(0, 100), text.length)).rejects.toThrow();
  await expect(inflateNatively(text, text.length)).rejects.toThrow();
});
