import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { expect, test } from "vitest";
import { bytesToHex, hexToBytes, utf8ToBytes } from "./bytes.ts";

const run = (from: number, count: number) => Uint8Array.from({ length: count }, (_, i) => from + i);

test("XChaCha20-Poly1305 gives the published vector (draft-irtf-cfrg-xchacha-03, A.3.1)", () => {
  const text = utf8ToBytes(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const sealed =
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb" +
    "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452" +
    "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9" +
    "21f9664c97637da9768812f615c68b13b52e" +
    "c0875924c1c7987947deafd8780acf49";
  const cipher = () =>
    xchacha20poly1305(run(0x80, 32), run(0x40, 24), hexToBytes("50515253c0c1c2c3c4c5c6c7"));
  expect(bytesToHex(cipher().encrypt(text))).toBe(sealed);
  expect(cipher().decrypt(hexToBytes(sealed))).toEqual(text);
  expect(() => cipher().decrypt(hexToBytes(sealed.replace(/9$/, "8")))).toThrow();
});

test.each([
  {
    name: "TEST 1",
    secret: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    name: "TEST 2",
    secret: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    name: "TEST 3",
    secret: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
])("Ed25519 gives the published vector (RFC 8032, 7.1, $name)", (vector) => {
  const secret = hexToBytes(vector.secret);
  const message = hexToBytes(vector.message);
  expect(bytesToHex(ed25519.getPublicKey(secret))).toBe(vector.key);
  expect(bytesToHex(ed25519.sign(message, secret))).toBe(vector.signature);
  const signature = hexToBytes(vector.signature);
  expect(ed25519.verify(signature, message, hexToBytes(vector.key))).toBe(true);
  expect(ed25519.verify(signature, utf8ToBytes("other"), hexToBytes(vector.key))).toBe(false);
});

test("X25519 gives the published vector (RFC 7748, 6.1)", () => {
  const alice = hexToBytes("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
  const bob = hexToBytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
  const shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
  expect(bytesToHex(x25519.getPublicKey(alice))).toBe(
    "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
  );
  expect(bytesToHex(x25519.getSharedSecret(alice, x25519.getPublicKey(bob)))).toBe(shared);
  expect(bytesToHex(x25519.getSharedSecret(bob, x25519.getPublicKey(alice)))).toBe(shared);
  expect(() => x25519.getSharedSecret(alice, new Uint8Array(32))).toThrow(); // a point of low order
});

test.each([
  {
    name: "A.1",
    key: "0b".repeat(22),
    salt: "000102030405060708090a0b0c",
    info: "f0f1f2f3f4f5f6f7f8f9",
    out: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  },
  {
    name: "A.3",
    key: "0b".repeat(22),
    salt: "",
    info: "",
    out: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  },
])("HKDF-SHA256 gives the published vector (RFC 5869, $name)", ({ key, salt, info, out }) => {
  const derived = hkdf(sha256, hexToBytes(key), hexToBytes(salt), hexToBytes(info), 42);
  expect(bytesToHex(derived)).toBe(out);
});

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("SHA-256 gives the published vector for '%s' (FIPS 180-4)", (text, hash) => {
  expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(hash);
});
