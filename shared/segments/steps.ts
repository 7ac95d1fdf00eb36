import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { deflate } from "./deflate.ts";
import {
  type CipherWith,
  deflateNatively,
  digestNatively,
  encryptNatively,
  signNatively,
} from "./native.ts";

/** One thing that sealing a file asks of the ciphers; each gives bytes. */
export type Step =
  | { readonly type: "deflate"; readonly bytes: Uint8Array }
  | { readonly type: "encrypt"; readonly plain: Uint8Array; readonly cipher: CipherWith }
  | { readonly type: "digest"; readonly bytes: Uint8Array }
  | { readonly type: "sign"; readonly message: Uint8Array; readonly secret: Uint8Array };

/** Work told step by step, so that it is written once and done by either kind of ciphers. */
export type Steps<T> = Generator<Step, T, Uint8Array>;

/** Does the work at once, with the ciphers in JavaScript. */
export function doSteps<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (next.done !== true) next = steps.next(doStep(next.value));
  return next.value;
}

/** Does the work with the runtime's own ciphers, and without those that it lacks. */
export async function doStepsNatively<T>(steps: Steps<T>): Promise<T> {
  let next = steps.next();
  while (next.done !== true) {
    const { value: step } = next;
    next = steps.next(await doNatively(step).catch(() => doStep(step)));
  }
  return next.value;
}

function doStep(step: Step): Uint8Array {
  switch (step.type) {
    case "deflate":
      return deflate(step.bytes);
    case "encrypt": {
      const { key, nonce, context } = step.cipher;
      return xchacha20poly1305(key, nonce, context).encrypt(step.plain);
    }
    case "digest":
      return sha256(step.bytes);
    case "sign":
      return ed25519.sign(step.message, step.secret);
  }
}

async function doNatively(step: Step): Promise<Uint8Array> {
  switch (step.type) {
    case "deflate":
      return deflateNatively(step.bytes);
    case "encrypt":
      return encryptNatively(step.plain, step.cipher);
    case "digest":
      return digestNatively(step.bytes);
    case "sign":
      return signNatively(step.message, step.secret);
  }
}
