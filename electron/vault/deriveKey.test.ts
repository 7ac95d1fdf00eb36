import path from "node:path";
import { argon2id as nobleArgon2id } from "@noble/hashes/argon2.js";
import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { argon2Deriver, isAcceptableCost, passphraseBytes, standardCost } from "./deriveKey.ts";

const { deriveKey, prepare } = argon2Deriver(path.join(import.meta.dirname, "argon2Worker.ts"));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

// RFC 9106 §5.3 uses a secret and associated data, which hash-wasm does not take: the vector pins the
// other implementation, and the two must agree wherever both can go.
test("the Argon2id that ours is compared with gives the tag of RFC 9106 §5.3", () => {
  const tag = nobleArgon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
    t: 3,
    m: 32,
    p: 4,
    dkLen: 32,
  });
  expect(hex(tag)).toBe("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
});

// From src/test.c of the reference implementation, version 0x13.
test.each([
  [
    2,
    2 ** 16,
    1,
    "password",
    "somesalt",
    "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
  ],
  [
    2,
    2 ** 8,
    1,
    "password",
    "somesalt",
    "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
  ],
  [
    2,
    2 ** 8,
    2,
    "password",
    "somesalt",
    "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
  ],
  [
    1,
    2 ** 16,
    1,
    "password",
    "somesalt",
    "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
  ],
  [
    4,
    2 ** 16,
    1,
    "password",
    "somesalt",
    "9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c",
  ],
  [
    2,
    2 ** 16,
    1,
    "differentpassword",
    "somesalt",
    "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
  ],
  [
    2,
    2 ** 16,
    1,
    "password",
    "diffsalt",
    "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
  ],
])("reference vector t=%i m=%i p=%i %s %s", async (passes, memoryKiB, lanes, secret, salt, tag) => {
  const cost = { passes, memoryKiB, lanes };
  const key = await deriveKey({ secret: utf8ToBytes(secret), salt: utf8ToBytes(salt), cost });
  expect(hex(key)).toBe(tag);
});

test("at the cost that the vault uses both implementations give the same key", async () => {
  const secret = passphraseBytes("Bristol rain on a Tuesday, ça suffit");
  const salt = hexToBytes("000102030405060708090a0b0c0d0e0f");
  const key = await deriveKey({ secret, salt, cost: standardCost });
  const { memoryKiB: m, passes: t, lanes: p } = standardCost;
  expect(hex(key)).toBe(hex(nobleArgon2id(secret, salt, { m, t, p, dkLen: 32 })));
});

test("the passphrase is the same however a keyboard composes its accents", () => {
  expect(hex(passphraseBytes("caf\u00e9 \ufb01"))).toBe(hex(passphraseBytes("cafe\u0301 fi")));
});

test("a thread prepared beforehand is used once, and gives the same", async () => {
  const input = () => ({
    secret: utf8ToBytes("password"),
    salt: utf8ToBytes("somesalt"),
    cost: { passes: 2, memoryKiB: 2 ** 8, lanes: 1 },
  });
  prepare();
  prepare();
  const [first, second] = await Promise.all([deriveKey(input()), deriveKey(input())]);
  expect(hex(first)).toMatch(/^9dfeb910/);
  expect(hex(second)).toBe(hex(first));
});

test("the thread's failure is the caller's", async () => {
  const cost = { passes: 0, memoryKiB: 1, lanes: 1 };
  const failed = deriveKey({ secret: utf8ToBytes("x"), salt: new Uint8Array(16), cost });
  await expect(failed).rejects.toThrow(/./);
});

test.each([
  [{ memoryKiB: 65_535, passes: 3, lanes: 1 }, false],
  [{ memoryKiB: 65_536, passes: 2, lanes: 1 }, false],
  [{ memoryKiB: 65_536, passes: 3, lanes: 4 }, false],
  [{ memoryKiB: 2 ** 30, passes: 3, lanes: 1 }, false],
  [{ memoryKiB: 65_536, passes: 3, lanes: 1 }, true],
  [{ memoryKiB: 131_072, passes: 4, lanes: 1 }, true],
])("cost %o is acceptable: %s", (cost, isAcceptable) => {
  expect(isAcceptableCost(cost)).toBe(isAcceptable);
});
