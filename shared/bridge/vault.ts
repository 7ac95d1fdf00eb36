import * as z from "zod";
import type { Result } from "../result.ts";
import { bytesUpTo } from "./segmentFolder.ts";

/**
 * The vault: the one local key (32 random bytes) under which this laptop's key ring and rows are
 * sealed. Main wraps it under the passphrase (Argon2id) and, where the system offers one, under the
 * login's protected key store; and a second time under the recovery code. Main hands the key to the
 * window on unlock and keeps no copy.
 */
export interface VaultBridge {
  readonly vaultState: () => Promise<VaultState>;
  /** Makes the vault of this laptop. `AlreadyThere` when there is one. */
  readonly createVault: (input: CreateVault) => Promise<Result<NewVault, CreateVaultError>>;
  /** The person has typed words of the recovery code back: it counts as kept. */
  readonly confirmRecovery: () => Promise<Result<null, VaultWriteError>>;
  readonly unlock: (input: Unlock) => Promise<Result<Unlocked, UnlockError>>;
  /** Opens the vault with the recovery code and puts a new passphrase in place of the forgotten one. */
  readonly recover: (input: Recover) => Promise<Result<Unlocked, UnlockError | VaultWriteError>>;
  readonly changePassphrase: (
    input: ChangePassphrase,
  ) => Promise<Result<null, UnlockError | VaultWriteError>>;
  /** A new recovery code in place of the old one, which stops working. Asks for the passphrase again. */
  readonly renewRecovery: (
    input: Unlock,
  ) => Promise<Result<NewRecovery, UnlockError | VaultWriteError>>;
  /**
   * Keeps the key ring, sealed by the window, in place of the last one, whole or not at all. Older
   * ones stay beside it in case the newest is damaged; with `forgetOlder` they are destroyed once the
   * new one is on the disk and before this resolves, so that keys taken out of the ring are gone.
   */
  readonly keepKeyRing: (input: KeepKeyRing) => Promise<Result<null, VaultWriteError>>;
  /**
   * A key of 32 bytes from an invitation's spoken words, as dear to guess as the passphrase's. Case,
   * form of Unicode and the space between words do not matter.
   */
  readonly stretchWords: (input: StretchWords) => Promise<Uint8Array>;
  /**
   * For a vault that nobody can open any more: the app ends and begins again without one. What it has
   * on this laptop is set aside as it is, in a folder of its own, and nothing is deleted.
   */
  readonly startAgain: () => Promise<Result<null, VaultWriteError>>;
  /** Locks: main replaces the window by one that has never seen a key. */
  readonly lock: () => Promise<void>;
}

export type VaultState =
  /** First start: no passphrase yet. */
  | { readonly type: "New"; readonly keyStore: KeyStore }
  | {
      readonly type: "Locked";
      readonly keyStore: KeyStore;
      /** Milliseconds until the next try is let through, after wrong ones; 0 when at once. */
      readonly waitMs: number;
      /** False until words of the recovery code were typed back: asked for again after unlocking. */
      readonly isRecoveryConfirmed: boolean;
    }
  /** The vault file is there and cannot be read: not a wrong passphrase. `recovery` says whether the code may still open it. */
  | { readonly type: "Damaged"; readonly recovery: "mayWork" | "damagedToo" }
  | CannotRead;

/** Whether the login's protected key store (Windows DPAPI, macOS Keychain, a Linux keyring) seals the vault as well. */
export type KeyStore = "protected" | "none";

const Passphrase = z.string().min(1).max(1_000);

export const CreateVault = z.strictObject({ passphrase: Passphrase });
export type CreateVault = z.infer<typeof CreateVault>;

export const Unlock = z.strictObject({ passphrase: Passphrase });
export type Unlock = z.infer<typeof Unlock>;

export const Recover = z.strictObject({
  /** The 24 words as typed: case, punctuation and line breaks do not matter. */
  words: z.string().min(1).max(2_000),
  newPassphrase: Passphrase,
});
export type Recover = z.infer<typeof Recover>;

export const ChangePassphrase = z.strictObject({ current: Passphrase, next: Passphrase });
export type ChangePassphrase = z.infer<typeof ChangePassphrase>;

export const KeepKeyRing = z.strictObject({
  bytes: bytesUpTo(16 * 1024 * 1024),
  forgetOlder: z.boolean(),
});
export type KeepKeyRing = z.infer<typeof KeepKeyRing>;

export const StretchWords = z.strictObject({
  words: z.string().min(1).max(300),
  /** 16 bytes, from the invitation. */
  salt: z.instanceof(Uint8Array).refine((b) => b.byteLength === 16),
});
export type StretchWords = z.infer<typeof StretchWords>;

export interface NewRecovery {
  /** 24 words of the BIP 39 English list: 256 random bits and a checksum. */
  readonly recoveryWords: readonly string[];
}

export interface NewVault extends NewRecovery {
  readonly localKey: Uint8Array;
}

export interface Unlocked {
  readonly localKey: Uint8Array;
  /** Key rings as kept, the newest first: the first that opens is the one. Empty before the first was kept. */
  readonly keyRings: readonly Uint8Array[];
  readonly isRecoveryConfirmed: boolean;
}

export type CreateVaultError = { readonly type: "AlreadyThere" } | CannotRead | VaultWriteError;

/** A file of the vault is there or may be, and cannot be read now; `code` is the system's, such as `EBUSY`. Nothing was changed: try again. */
export interface CannotRead {
  readonly type: "CannotRead";
  readonly code: string;
}

/** Why the vault did not open, each told apart from the others. */
export type UnlockError =
  | { readonly type: "WrongPassphrase"; readonly waitMs: number }
  /** Too soon after wrong tries. */
  | { readonly type: "Wait"; readonly waitMs: number }
  /** Not 24 words of the list, or their checksum does not fit: mistyped. `unknownWord` counts from 1. */
  | { readonly type: "MistypedRecovery"; readonly unknownWord: number | null }
  /** 24 proper words that are not this vault's. */
  | { readonly type: "WrongRecovery" }
  /** The login's protected key store is missing or has lost its key: the passphrase alone cannot open it, the recovery code can. */
  | { readonly type: "KeyStoreLost" }
  /** The vault file is damaged. */
  | { readonly type: "Damaged" }
  | { readonly type: "NoVault" }
  | CannotRead;

export type VaultWriteError =
  | { readonly type: "DiskFull" }
  | { readonly type: "CannotWrite"; readonly code: string };
