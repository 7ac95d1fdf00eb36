import { hchacha } from "@noble/ciphers/chacha.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "./bytes.ts";

// The ciphers, hashes and deflate of the runtime itself, Chromium or Node: the same bytes as those in
// JavaScript (deflated ones apart, which inflate to the same), in a fraction of the time. Each rejects
// where the runtime lacks it or says no; what that means is then for the ones in JavaScript to say.
// Only this folder knows of it.

type Bytes = Uint8Array;
type NativeKey = { readonly algorithm: unknown };
interface Subtle {
  readonly importKey: (
    format: string,
    key: Bytes,
    algorithm: string,
    extractable: false,
    usages: readonly string[],
  ) => Promise<NativeKey>;
  readonly encrypt: (how: object, key: NativeKey, bytes: Bytes) => Promise<ArrayBuffer>;
  readonly decrypt: (how: object, key: NativeKey, bytes: Bytes) => Promise<ArrayBuffer>;
  readonly digest: (algorithm: string, bytes: Bytes) => Promise<ArrayBuffer>;
  readonly sign: (algorithm: string, key: NativeKey, bytes: Bytes) => Promise<ArrayBuffer>;
  readonly verify: (how: string, key: NativeKey, sign: Bytes, bytes: Bytes) => Promise<boolean>;
}
interface Transform {
  readonly writable: {
    readonly getWriter: () => {
      readonly write: (bytes: Bytes) => Promise<void>;
      readonly close: () => Promise<void>;
      readonly abort: (reason: unknown) => Promise<void>;
    };
  };
  readonly readable: {
    readonly getReader: () => {
      readonly read: () => Promise<{ readonly done: boolean; readonly value?: Bytes }>;
      readonly cancel: (reason: unknown) => Promise<void>;
    };
  };
}

// In Node and in browsers alike; the types of shared/ know neither.
declare const crypto: { readonly subtle: Subtle };
declare const CompressionStream: new (format: "deflate-raw") => Transform;
declare const DecompressionStream: new (format: "deflate-raw") => Transform;

const algorithm = "ChaCha20-Poly1305";

/** What XChaCha20-Poly1305 is made of: key, 24 bytes of nonce, associated data. */
export interface CipherWith {
  readonly key: Bytes;
  readonly nonce: Bytes;
  readonly context: Bytes;
}

/** XChaCha20-Poly1305: the runtime's ChaCha20-Poly1305 under the HChaCha20 subkey. */
export async function encryptNatively(plain: Bytes, cipher: CipherWith): Promise<Bytes> {
  const { key, how } = await innerCipher(cipher);
  return new Uint8Array(await crypto.subtle.encrypt(how, key, plain));
}

/** The reverse. Rejects when the tag does not fit. */
export async function decryptNatively(sealed: Bytes, cipher: CipherWith): Promise<Bytes> {
  const { key, how } = await innerCipher(cipher);
  return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed));
}

async function innerCipher({ key, nonce, context }: CipherWith) {
  const subkey = new Uint32Array(8);
  hchacha(sigma, wordsOf(key), wordsOf(nonce.subarray(0, 16)), subkey);
  const bytes = new Uint8Array(subkey.buffer);
  const inner = await crypto.subtle.importKey("raw-secret", bytes, algorithm, false, [
    "encrypt",
    "decrypt",
  ]);
  bytes.fill(0);
  const iv = new Uint8Array(12);
  iv.set(nonce.subarray(16), 4);
  return { key: inner, how: { name: algorithm, iv, additionalData: context } };
}

// HChaCha20 works on little-endian words, as does every machine the app runs on.
const wordsOf = (bytes: Bytes): Uint32Array => new Uint32Array(bytes.slice().buffer);
const sigma = wordsOf(utf8ToBytes("expand 32-byte k"));

/** SHA-256. */
export const digestNatively = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** Ed25519 with a secret of 32 bytes. */
export async function signNatively(message: Bytes, secret: Bytes): Promise<Bytes> {
  const wrapped = hexToBytes(pkcs8Prefix + bytesToHex(secret));
  const key = await crypto.subtle.importKey("pkcs8", wrapped, "Ed25519", false, ["sign"]);
  wrapped.fill(0);
  return new Uint8Array(await crypto.subtle.sign("Ed25519", key, message));
}

/** An Ed25519 secret as PKCS #8 begins with this (RFC 8410). */
const pkcs8Prefix = "302e020100300506032b657004220420";

/** Whether Ed25519 holds; what holds here also holds for the one in JavaScript, which takes some more. */
export async function verifyNatively(
  signature: Bytes,
  message: Bytes,
  signKey: Bytes,
): Promise<boolean> {
  const key = await crypto.subtle.importKey("raw", signKey, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, message);
}

/** Deflate, RFC 1951 without wrapper: pieces that follow each other, of such; a browser does it at once, so `pause` is waited for between them. */
export const deflateNatively = async (
  pieces: readonly Bytes[],
  pause?: () => Promise<void>,
): Promise<readonly Bytes[]> => through(new CompressionStream("deflate-raw"), pieces, { pause });

/** Inflates to at most `most` bytes, in pieces; rejects soon after more came out, and for what is not deflated. */
export const inflateNatively = async (bytes: Bytes, most: number): Promise<readonly Bytes[]> =>
  through(new DecompressionStream("deflate-raw"), cut(bytes), { most });

// A browser inflates what it is handed in one go, a thousandfold at worst: in pieces it stays little.
function* cut(bytes: Bytes): Iterable<Bytes> {
  const length = 64 * 1024;
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

// Fed by its writer: piping a Blob through takes twice as long.
async function through(
  stream: Transform,
  pieces: Iterable<Bytes>,
  {
    most = Number.POSITIVE_INFINITY,
    pause,
  }: { readonly most?: number; readonly pause?: (() => Promise<void>) | undefined },
): Promise<readonly Bytes[]> {
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const write = async () => {
    for (const piece of pieces) {
      await writer.write(piece);
      await pause?.();
    }
    await writer.close();
  };
  const written = write();
  written.catch(() => undefined); // what is wrong with the bytes rejects the reading as well
  const parts: Bytes[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const value = part.value ?? new Uint8Array();
    length += value.length;
    if (length > most) {
      const reason = new Error("inflates to more than it may");
      await Promise.allSettled([reader.cancel(reason), writer.abort(reason)]);
      throw reason;
    }
    parts.push(value);
  }
  await written;
  return parts;
}
