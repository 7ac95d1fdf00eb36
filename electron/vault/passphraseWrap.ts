import * as z from "zod";
import { err, ok, type Result } from "../../shared/result.ts";
import {
  type DeriveKey,
  isAcceptableCost,
  type KeyCost,
  passphraseBytes,
  standardCost,
} from "./deriveKey.ts";
import type { LoginKeyStore } from "./keyStore.ts";
import { unwrapKey, wrapKey } from "./wrapKey.ts";

/** The local key under the passphrase, as it is on the disk. */
export const PassphraseWrap = z.strictObject({
  kdf: z.literal("argon2id"),
  cost: z
    .strictObject({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() })
    // Lower than the floor is treated as damage, and never used.
    .refine(isAcceptableCost),
  /** 16 bytes. */
  salt: z.base64(),
  /** Whether the login's key store has sealed it as well. */
  keyStore: z.enum(["protected", "none"]),
  /** What `wrapKey` made; in base64 once more inside the key store's sealing, which takes text. */
  wrapped: z.base64(),
});
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;

export interface Sealers {
  readonly deriveKey: DeriveKey;
  readonly keyStore: LoginKeyStore;
  readonly random: (bytes: number) => Uint8Array;
}

/** Wraps `key` under the passphrase, and that under the login's key store where there is one. */
export async function wrapUnderPassphrase(
  key: Uint8Array,
  passphrase: string,
  sealers: Sealers,
): Promise<PassphraseWrap> {
  const salt = sealers.random(16);
  const cost = standardCost;
  const root = await rootOf(passphrase, { salt, cost }, sealers.deriveKey);
  const inner = wrapKey({ root, context: contextOf(salt, cost), key }, sealers.random);
  root.fill(0);
  const sealed = await sealInner(inner, sealers.keyStore);
  return { kdf: "argon2id", cost, salt: toBase64(salt), ...sealed };
}

/** What is left once the key store has opened its sealing; null when it cannot. */
export async function throughKeyStore(
  wrap: PassphraseWrap,
  keyStore: LoginKeyStore,
): Promise<{ readonly inner: Uint8Array; readonly isStale: boolean } | null> {
  const wrapped = fromBase64(wrap.wrapped);
  // Made when there was no key store: sealed under it at the next chance.
  if (wrap.keyStore === "none") return { inner: wrapped, isStale: await keyStore.isThere() };
  const opened = await keyStore.open(wrapped);
  return opened && { inner: fromBase64(opened.text), isStale: opened.isStale };
}

/** The local key, if it is the passphrase. */
export async function unwrapWithPassphrase(
  { cost, salt }: PassphraseWrap,
  inner: Uint8Array,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<Result<Uint8Array, "WrongKey" | "Damaged">> {
  const saltBytes = fromBase64(salt);
  const root = await rootOf(passphrase, { salt: saltBytes, cost }, deriveKey);
  const opened = unwrapKey({ root, context: contextOf(saltBytes, cost) }, inner);
  root.fill(0);
  return opened.ok ? ok(opened.value) : err(opened.error);
}

/** The same wrapping, sealed anew by the key store. */
export const sealAgain = async (
  wrap: PassphraseWrap,
  inner: Uint8Array,
  keyStore: LoginKeyStore,
): Promise<PassphraseWrap> => ({ ...wrap, ...(await sealInner(inner, keyStore)) });

async function sealInner(
  inner: Uint8Array,
  keyStore: LoginKeyStore,
): Promise<Pick<PassphraseWrap, "keyStore" | "wrapped">> {
  const plain = { keyStore: "none", wrapped: toBase64(inner) } as const;
  if (!(await keyStore.isThere())) return plain;
  try {
    return { keyStore: "protected", wrapped: toBase64(await keyStore.seal(plain.wrapped)) };
  } catch {
    // A key store that is there and refuses: the passphrase protects alone, and the state says so.
    return plain;
  }
}

async function rootOf(
  passphrase: string,
  { salt, cost }: { readonly salt: Uint8Array; readonly cost: KeyCost },
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  const secret = passphraseBytes(passphrase);
  const root = await deriveKey({ secret, salt, cost });
  secret.fill(0);
  return root;
}

// Authenticated with the key: no other cost or salt opens it.
const contextOf = (salt: Uint8Array, { memoryKiB, passes, lanes }: KeyCost): string =>
  `cf/vault/passphrase/v1 argon2id v=19 m=${memoryKiB.toString()} t=${passes.toString()} p=${lanes.toString()} salt=${toBase64(salt)}`;

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));
