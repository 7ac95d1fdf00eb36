import path from "node:path";
import { type Disk } from "../../../electron/files/disk.ts";
import { namesIfThere, readIfThere } from "../../../electron/files/readIfThere.ts";
import { systemCode } from "../../../electron/files/systemCode.ts";
import { CheckedFile } from "../../../electron/vault/checkedFile.ts";
import { argon2Deriver } from "../../../electron/vault/deriveKey.ts";
import {
  PassphraseWrap,
  throughKeyStore,
  unwrapWithPassphrase,
} from "../../../electron/vault/passphraseWrap.ts";
import { codeOf } from "../../../electron/vault/recoveryCode.ts";
import { RecoveryWrap, unwrapWithCode } from "../../../electron/vault/recoveryWrap.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { openKeyRing, type VisitKeys } from "../../../shared/team/keyRing.ts";

/** The keys of every visit that a vault opens, and what of it could not be opened, in words. */
export interface OpenedVault {
  readonly visits: readonly VisitKeys[];
  readonly unopened: readonly string[];
}

/** Opens the vault in `folder` with the passphrase or the 24 words of the recovery code. Else why not, in words. */
export async function openVault(
  folder: string,
  secret: string,
  disk: Disk,
): Promise<Result<OpenedVault, string>> {
  const key = await localKeyOf(folder, secret, disk);
  return key.ok ? readRings(folder, key.value, disk) : key;
}

/** What is typed is a recovery code when it has as many words as one; a passphrase of 24 words is tried as that first. */
async function localKeyOf(
  folder: string,
  secret: string,
  disk: Disk,
): Promise<Result<Uint8Array, string>> {
  const byPassphrase = await new CheckedFile(path.join(folder, "passphrase.vault"), {
    schema: PassphraseWrap,
    disk,
  }).read();
  const byCode = await new CheckedFile(path.join(folder, "recovery.vault"), {
    schema: RecoveryWrap,
    disk,
  }).read();
  if (byPassphrase.type === "Missing" && byCode.type === "Missing")
    return err(`There is no vault in ${folder}.`);
  const code = codeOf(secret);
  if (code.ok) {
    if (byCode.type !== "There") return err(`The file of the recovery code ${stateOf(byCode)}.`);
    const opened = unwrapWithCode(byCode.value, code.value);
    if (opened.ok) return opened;
    return err(
      opened.error.type === "WrongRecovery"
        ? "These 24 words are the code of another laptop, or one that a newer code has replaced."
        : "The file of the recovery code is damaged.",
    );
  }
  if (byPassphrase.type !== "There")
    return err(
      `The file of the passphrase ${stateOf(byPassphrase)}. Give the recovery code instead.`,
    );
  const wrap = byPassphrase.value;
  const inner = await throughKeyStore(wrap, noKeyStore);
  if (inner === null)
    return err(
      "The login's key store holds a part of this key, and only the app can ask it. Give the recovery code instead: 24 words, on paper.",
    );
  const worker = path.join(import.meta.dirname, "../../../electron/vault/argon2Worker.ts");
  const { deriveKey } = argon2Deriver(worker);
  const opened = await unwrapWithPassphrase(wrap, inner.inner, secret, deriveKey);
  if (opened.ok) return opened;
  const isLong = secret.trim().split(/\s+/u).length === 24;
  return err(
    opened.error === "Damaged"
      ? "The file of the passphrase is damaged. Give the recovery code instead."
      : isLong
        ? "This is neither the passphrase nor a recovery code whose words fit together: compare each word with the paper."
        : "That is not the passphrase.",
  );
}

const noKeyStore = {
  isThere: () => Promise.resolve(false),
  seal: () => Promise.reject(new Error("there is no key store here")),
  open: () => Promise.resolve(null),
};

const stateOf = (
  found: { readonly type: "Missing" | "Damaged" } | { readonly type: "CannotRead"; code: string },
): string =>
  found.type === "CannotRead"
    ? `cannot be read (${found.code})`
    : found.type === "Missing"
      ? "is missing"
      : "is damaged, and so is its copy";

/** The newest key ring that opens. One that does not, and one that cannot be read, is said: an older one may lack a visit. */
async function readRings(
  folder: string,
  localKey: Uint8Array,
  disk: Disk,
): Promise<Result<OpenedVault, string>> {
  const unopened: string[] = [];
  let names: readonly string[];
  try {
    names = await namesIfThere(folder, disk);
  } catch (fault) {
    return err(`${folder} cannot be read (${systemCode(fault)}).`);
  }
  const rings = names.filter((name) => /^keyring-\d{8}\.bin$/.test(name)).toSorted();
  for (const name of rings.toReversed()) {
    let bytes: Uint8Array | null;
    try {
      bytes = await readIfThere(path.join(folder, name), disk);
    } catch (fault) {
      unopened.push(`${name}: cannot be read (${systemCode(fault)})`);
      continue;
    }
    const ring = openKeyRing(new Uint8Array(bytes ?? []), localKey);
    if (ring.ok) return ok({ visits: ring.value.visits, unopened });
    unopened.push(
      ring.error.type === "NewerVersion"
        ? `${name}: written by a newer version of the app`
        : `${name}: damaged`,
    );
  }
  return rings.length === 0
    ? err("The vault holds no keys of any visit.")
    : err(`No key ring opens. ${unopened.join("; ")}.`);
}
