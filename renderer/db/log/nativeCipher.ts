import { hchacha } from "@noble/ciphers/chacha.js";
import { utf8ToBytes } from "@noble/ciphers/utils.js";

const nonceLength = 24;
const algorithm = "ChaCha20-Poly1305";

/**
 * XChaCha20-Poly1305 by the browser's own ChaCha20-Poly1305 under the HChaCha20 subkey: the same
 * bytes as the cipher in JavaScript, which is still cold when a visit is opened and then takes ten
 * times as long. `sealed` begins with its 24-byte nonce. Rejects when the tag does not fit.
 */
export async function openNatively(
  sealed: Uint8Array,
  key: Uint8Array,
  context: Uint8Array,
): Promise<Uint8Array> {
  const { native, parameters } = await prepare(sealed.slice(0, nonceLength), key, context);
  const opened = await crypto.subtle.decrypt(parameters, native, sealed.slice(nonceLength));
  return new Uint8Array(opened);
}

/** The reverse: nonce and sealed bytes in a buffer of their own. */
export async function sealNatively(
  plain: Uint8Array,
  key: Uint8Array,
  context: Uint8Array,
): Promise<Uint8Array> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const { native, parameters } = await prepare(nonce, key, context);
  const body = await crypto.subtle.encrypt(parameters, native, plain as Uint8Array<ArrayBuffer>);
  const sealed = new Uint8Array(nonceLength + body.byteLength);
  sealed.set(nonce);
  sealed.set(new Uint8Array(body), nonceLength);
  return sealed;
}

async function prepare(nonce: Uint8Array, key: Uint8Array, context: Uint8Array) {
  const subkey = new Uint32Array(8);
  hchacha(sigma, wordsOf(key), wordsOf(nonce.subarray(0, 16)), subkey);
  const bytes = new Uint8Array(subkey.buffer);
  // "raw-secret" is newer than the DOM's types.
  const native = await crypto.subtle.importKey("raw-secret" as "raw", bytes, algorithm, false, [
    "encrypt",
    "decrypt",
  ]);
  bytes.fill(0);
  const iv = new Uint8Array(12);
  iv.set(nonce.subarray(16), 4);
  const additionalData = context as Uint8Array<ArrayBuffer>;
  return { native, parameters: { name: algorithm, iv, additionalData } };
}

// HChaCha20 works on little-endian words, as does every machine the app runs on.
const wordsOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);
const sigma = wordsOf(utf8ToBytes("expand 32-byte k"));
