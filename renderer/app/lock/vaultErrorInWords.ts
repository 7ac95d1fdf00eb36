import { assertNever } from "../../../shared/assertNever.ts";
import type { CannotRead, UnlockError, VaultWriteError } from "../../../shared/bridge/vault.ts";

/** What happened; and what is safe and what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

/** Why the vault did not open or could not be changed, in plain words. */
export function vaultErrorInWords(error: UnlockError | VaultWriteError | CannotRead): ErrorWords {
  switch (error.type) {
    case "WrongPassphrase":
      return {
        title: "That is not the passphrase",
        text: "Nothing is lost. Check Caps Lock, then try again; Show lets you see what you type.",
      };
    case "Wait":
      return {
        title: "Too many wrong tries",
        text: `Try again in ${waitInWords(error.waitMs)}. Nothing is lost or deleted, however often you try.`,
      };
    case "MistypedRecovery":
      return {
        title:
          error.unknownWord === null
            ? "The words do not fit together"
            : `Word ${error.unknownWord.toString()} is not a word of the list`,
        text:
          error.unknownWord === null
            ? "There must be 24 words in their order, and one of them or the order is not right. Compare each with your paper."
            : "It is mistyped: compare it with your paper.",
      };
    case "WrongRecovery":
      return {
        title: "This is not the recovery code of this laptop",
        text: "The words are in order, but belong to another laptop, or to a code that a newer one has replaced. Nothing is lost: look for the newest paper.",
      };
    case "KeyStoreLost":
      return {
        title: "This laptop's login no longer holds its part of the key",
        text: "Your passphrase is not wrong. The login's protected key store is missing or was reset, as after a new Windows account or a repair. Your work is still here and sealed: the recovery code opens it.",
      };
    case "Damaged":
      return {
        title: "The key file on this laptop is damaged",
        text: "Your passphrase is not wrong. Your work is still here and sealed: the recovery code opens it.",
      };
    case "NoVault":
      return {
        title: "There is no passphrase on this laptop yet",
        text: "Close the app and start it again to set one.",
      };
    case "CannotRead":
      return {
        title: "The key files cannot be read just now",
        text: `Another program may be holding them, such as a virus scanner or a sync client (${error.code}). Nothing is lost and nothing was changed. Wait a moment, then try again; if it stays so, restart the laptop.`,
      };
    case "DiskFull":
      return {
        title: "The disk is full",
        text: "Nothing was changed. Free some space and try again.",
      };
    case "CannotWrite":
      return {
        title: "The key file cannot be written",
        text: `Nothing was changed (${error.code}). Restart the laptop and try again.`,
      };
    default:
      return assertNever(error);
  }
}

/** "1 second", "40 seconds", "3 minutes"; never less than a second. */
export function waitInWords(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  if (seconds < 100) return seconds === 1 ? "1 second" : `${seconds.toString()} seconds`;
  return `${Math.ceil(seconds / 60).toString()} minutes`;
}
