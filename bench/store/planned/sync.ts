import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { deflateSync, inflateSync } from "fflate";
import type { Action } from "../../../shared/ops/action.ts";
import type { OurSync } from "../ours.ts";
import { Rows } from "./rows.ts";
import { localKey, seal } from "./seal.ts";

// Stands in for shared/segments and shared/ops until both are there.

const header = new Uint8Array(116).fill(1);
const secret = new Uint8Array(32).fill(9);
const publicKey = ed25519.getPublicKey(secret);
const signature = 64;
const nonce = 24;
const decoder = new TextDecoder();

/** Signs and seals with nothing but the ciphers that the segments were planned to have. */
export const plannedSync: OurSync = {
  pack: (_, actions) => {
    const text = new TextEncoder().encode(JSON.stringify(actions));
    const sealed = seal(deflateSync(text), header);
    const file = new Uint8Array(sealed.length + signature);
    file.set(sealed);
    file.set(ed25519.sign(sealed, secret), sealed.length);
    return file;
  },
  merge: (files) => {
    const rows = new Rows("");
    for (const file of files) {
      const sealed = file.subarray(0, -signature);
      if (!ed25519.verify(file.subarray(-signature), sealed, publicKey)) throw new Error("forged");
      const plain = xchacha20poly1305(localKey, sealed.subarray(0, nonce), header).decrypt(
        sealed.subarray(nonce),
      );
      for (const { ops, stamp } of JSON.parse(decoder.decode(inflateSync(plain))) as Action[]) {
        for (const op of ops) rows.apply(op, stamp);
      }
    }
    return rows.list().length;
  },
};
