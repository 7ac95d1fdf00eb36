import path from "node:path";
import type {
  NewRecovery,
  Unlocked,
  UnlockError,
  CannotRead,
  VaultBridge,
  VaultState,
  VaultWriteError,
} from "../../shared/bridge/vault.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { turns } from "../../shared/turns.ts";
import type { Disk } from "../files/disk.ts";
import { systemCode } from "../files/systemCode.ts";
import { CheckedFile, type Found } from "./checkedFile.ts";
import { type DeriveKey, passphraseBytes, standardCost } from "./deriveKey.ts";
import { keyRings } from "./keyRings.ts";
import type { LoginKeyStore } from "./keyStore.ts";
import {
  PassphraseWrap,
  sealAgain,
  throughKeyStore,
  unwrapWithPassphrase,
  wrapUnderPassphrase,
} from "./passphraseWrap.ts";
import { codeOf, wordsOf } from "./recoveryCode.ts";
import { RecoveryWrap, unwrapWithCode, wrapUnderCode } from "./recoveryWrap.ts";
import { wrongTries } from "./wrongTries.ts";

/** What the vault needs of the system around it. */
export interface VaultSurroundings {
  /** Where its files are; made when the first is written. */
  readonly folder: string;
  readonly disk: Disk;
  readonly keyStore: LoginKeyStore;
  readonly deriveKey: DeriveKey;
  /** A derivation is likely soon: the passphrase is being asked for. */
  readonly prepareKey: () => void;
  readonly random: (bytes: number) => Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment before the vault was begun, whatever becomes of the clock. */
  readonly runningMs: () => number;
  /** The window has, or will have in a moment, the local key. */
  readonly onUnlocked: () => void;
  /** `key` is on its way to the window: zero it as soon as it has been sent. */
  readonly zeroOnceSent: (key: Uint8Array) => void;
  readonly replaceWindow: () => void;
  /** Notes that the next start sets this vault aside, with all that belongs to it. */
  readonly planStartAgain: () => Promise<Result<null, VaultWriteError>>;
  /** Ends the app and starts it anew. */
  readonly restart: () => void;
}

/**
 * Main's side of the vault. Two files, each kept twice: `passphrase.vault` and `recovery.vault` wrap
 * the same local key, and either can be damaged without the other. Calls run one after another. What
 * cannot be read now is said as that: it is never taken for missing, damaged or not yet made.
 */
export function vaultBridge(around: VaultSurroundings): VaultBridge {
  const { folder, disk, keyStore, deriveKey, random } = around;
  const file = <T>(
    name: string,
    schema: ConstructorParameters<typeof CheckedFile<T>>[1]["schema"],
  ) => new CheckedFile<T>(path.join(folder, name), { schema, disk });
  const passphraseFile = file("passphrase.vault", PassphraseWrap);
  const recoveryFile = file("recovery.vault", RecoveryWrap);
  const tries = wrongTries(folder, around);
  const rings = keyRings(folder, disk);
  const inTurn = turns();
  const readingInTurn = <R>(run: () => Promise<R>) => inTurn(() => reading(run));

  const readBoth = async () => {
    const [byPassphrase, byCode] = await Promise.all([passphraseFile.read(), recoveryFile.read()]);
    const unread = byPassphrase.type === "CannotRead" ? byPassphrase : null;
    // Key rings without a vault are what is left of one: not a first start.
    const isNew =
      byPassphrase.type === "Missing" &&
      byCode.type === "Missing" &&
      (await rings.read()).length === 0;
    return { byPassphrase, byCode, isNew, unread };
  };

  async function state(): Promise<VaultState> {
    const { byPassphrase, byCode, isNew, unread } = await readBoth();
    around.prepareKey();
    if (unread !== null) return unread;
    if (isNew) return { type: "New", keyStore: (await keyStore.isThere()) ? "protected" : "none" };
    if (byPassphrase.type !== "There") {
      if (byCode.type === "CannotRead") return byCode;
      return { type: "Damaged", recovery: byCode.type === "There" ? "mayWork" : "damagedToo" };
    }
    return {
      type: "Locked",
      keyStore: byPassphrase.value.keyStore,
      waitMs: await tries.waitMs(),
      isRecoveryConfirmed: isConfirmed(byCode),
    };
  }

  /** The local key by the passphrase; the caller zeroes it. */
  async function open(passphrase: string): Promise<Result<Uint8Array, UnlockError>> {
    const { byPassphrase, isNew, unread } = await readBoth();
    if (unread !== null) return err(unread);
    if (isNew) return err({ type: "NoVault" });
    if (byPassphrase.type !== "There") return err({ type: "Damaged" });
    const waitMs = await tries.waitMs();
    if (waitMs > 0) return err({ type: "Wait", waitMs });
    const wrap = byPassphrase.value;
    const opened = await throughKeyStore(wrap, keyStore);
    if (opened === null) return err({ type: "KeyStoreLost" });
    // Counted on the disk before the answer is out, so that ending the app in between spares nothing.
    const [key] = await Promise.all([
      unwrapWithPassphrase(wrap, opened.inner, passphrase, deriveKey),
      tries.count(),
    ]);
    if (!key.ok && key.error === "WrongKey")
      return err({ type: "WrongPassphrase", waitMs: await tries.waitMs() });
    await tries.forget();
    if (!key.ok) return err({ type: "Damaged" });
    // Put right what can be; should the disk refuse, it opens all the same.
    if (opened.isStale) await passphraseFile.write(await sealAgain(wrap, opened.inner, keyStore));
    else if (!byPassphrase.isWhole) await passphraseFile.write(wrap);
    return key;
  }

  async function handOut(key: Uint8Array): Promise<Unlocked> {
    const [keyRingsNow, byCode] = await Promise.all([rings.read(), recoveryFile.read()]);
    around.onUnlocked();
    around.zeroOnceSent(key);
    return { localKey: key, keyRings: keyRingsNow, isRecoveryConfirmed: isConfirmed(byCode) };
  }

  async function newRecovery(key: Uint8Array): Promise<Result<NewRecovery, VaultWriteError>> {
    const code = random(32);
    const recoveryWords = wordsOf(code);
    const written = await recoveryFile.write(wrapUnderCode(key, code, random));
    code.fill(0);
    return written.ok ? ok({ recoveryWords }) : written;
  }

  const newPassphrase = async (key: Uint8Array, passphrase: string) =>
    passphraseFile.write(await wrapUnderPassphrase(key, passphrase, around));

  return {
    vaultState: () =>
      inTurn(async () => {
        const now = await reading(async () => ok(await state()));
        return now.ok ? now.value : now.error;
      }),
    createVault: ({ passphrase }) =>
      readingInTurn(async () => {
        const { isNew, unread, byCode } = await readBoth();
        if (unread !== null) return err(unread);
        if (byCode.type === "CannotRead") return err(byCode);
        if (!isNew) return err({ type: "AlreadyThere" });
        const localKey = random(32);
        // In this order: with the passphrase alone a vault opens, with the code alone nobody knows it.
        const written = await newPassphrase(localKey, passphrase);
        if (!written.ok) return written;
        const recovery = await newRecovery(localKey);
        if (!recovery.ok) return recovery;
        around.onUnlocked();
        around.zeroOnceSent(localKey);
        return ok({ localKey, ...recovery.value });
      }),
    confirmRecovery: () =>
      inTurn(async () => {
        const byCode = await recoveryFile.read();
        if (byCode.type !== "There") return err({ type: "CannotWrite", code: byCode.type });
        return recoveryFile.write({ ...byCode.value, isConfirmed: true });
      }),
    unlock: ({ passphrase }) =>
      readingInTurn(async () => {
        const key = await open(passphrase);
        return key.ok ? ok(await handOut(key.value)) : key;
      }),
    recover: ({ words, newPassphrase: passphrase }) =>
      readingInTurn(async () => {
        const code = codeOf(words);
        if (!code.ok) return code;
        const { byCode, isNew } = await readBoth();
        if (isNew) return err({ type: "NoVault" });
        if (byCode.type === "CannotRead") return err(byCode);
        if (byCode.type !== "There") return err({ type: "Damaged" });
        const key = unwrapWithCode(byCode.value, code.value);
        code.value.fill(0);
        if (!key.ok) return key;
        // Before anything is changed: what cannot be read now refuses.
        await rings.read();
        const written = await newPassphrase(key.value, passphrase);
        if (!written.ok) return written;
        await tries.forget();
        // All 24 words have just been typed: the code is kept.
        await recoveryFile.write({ ...byCode.value, isConfirmed: true });
        return ok(await handOut(key.value));
      }),
    changePassphrase: ({ current, next }) =>
      readingInTurn(async () => {
        const key = await open(current);
        if (!key.ok) return key;
        const written = await newPassphrase(key.value, next);
        key.value.fill(0);
        return written;
      }),
    renewRecovery: ({ passphrase }) =>
      readingInTurn(async () => {
        const key = await open(passphrase);
        if (!key.ok) return key;
        const recovery = await newRecovery(key.value);
        key.value.fill(0);
        return recovery;
      }),
    keepKeyRing: (input) => inTurn(() => rings.keep(input)),
    stretchWords: async ({ words, salt }) => {
      const secret = passphraseBytes(words.toLowerCase().trim().split(/\s+/u).join(" "));
      const key = await deriveKey({ secret, salt, cost: standardCost });
      secret.fill(0);
      around.zeroOnceSent(key);
      return key;
    },
    startAgain: () =>
      inTurn(async () => {
        const planned = await around.planStartAgain();
        if (planned.ok) around.restart();
        return planned;
      }),
    lock: async () => around.replaceWindow(),
  };
}

/** What cannot be read now says nothing: the next unlock asks. */
const isConfirmed = (byCode: Found<RecoveryWrap>): boolean =>
  byCode.type === "CannotRead" || (byCode.type === "There" && byCode.value.isConfirmed);

/** What the system says of a file that cannot be read is an answer; any other fault is thrown on. */
async function reading<R>(run: () => Promise<R>): Promise<R | Result<never, CannotRead>> {
  try {
    return await run();
  } catch (fault) {
    const code = systemCode(fault);
    if (code === "UNKNOWN") throw fault;
    return err({ type: "CannotRead", code });
  }
}
