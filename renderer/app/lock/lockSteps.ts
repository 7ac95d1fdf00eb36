import { assertNever } from "../../../shared/assertNever.ts";
import type {
  KeyStore,
  Unlocked,
  UnlockError,
  VaultWriteError,
} from "../../../shared/bridge/vault.ts";
import { bridge } from "../../bridge/bridge.ts";
import type { RecoverReason } from "./Recover.tsx";
import { type ErrorWords, vaultErrorInWords } from "./vaultErrorInWords.ts";

/** Why what is on the laptop cannot be opened any more. */
export type StartAgainReason = "NoPassphrase" | "NoCode" | "KeysDamaged";

/** What the gate asks at the moment. */
export type GateStep =
  | { readonly type: "FirstStart"; readonly keyStore: KeyStore }
  | { readonly type: "Unlock"; readonly waitMs: number }
  | { readonly type: "Recover"; readonly reason: RecoverReason }
  | { readonly type: "BothDamaged" }
  | { readonly type: "CannotRead"; readonly code: string }
  /** Neither passphrase nor recovery code can be had. */
  | { readonly type: "StartAgain"; readonly reason: StartAgainReason }
  /** Unlocked, and no recovery code is on paper. */
  | { readonly type: "AskRecovery" }
  | { readonly type: "KeepRecovery"; readonly words: readonly string[] };

export interface Gate {
  /** Asks main how the vault stands, and shows what that calls for. */
  readonly ask: () => Promise<void>;
  readonly choose: (passphrase: string) => Promise<ErrorWords | null>;
  readonly unlock: (passphrase: string) => Promise<UnlockError | null>;
  readonly recover: (
    words: string,
    newPassphrase: string,
  ) => Promise<UnlockError | VaultWriteError | null>;
  readonly forgotten: () => void;
  /** Asks whether to set aside what is here and to begin without it. */
  readonly nothingOpens: (reason: StartAgainReason) => void;
  /** Makes a new recovery code with the passphrase that was just typed, and shows it. */
  readonly renew: () => Promise<ErrorWords | null>;
  readonly kept: () => Promise<void>;
  /** Goes on without a recovery code, until the next unlock. */
  readonly later: () => void;
}

/** The way from a locked app to an open one. */
export function openGate({
  show,
  onUnlocked,
}: {
  readonly show: (step: GateStep) => void;
  readonly onUnlocked: (unlocked: Unlocked) => void;
}): Gate {
  // Held while a recovery code is asked for; the passphrase so that it need not be typed twice.
  let opened: Unlocked | null = null;
  let typed = "";
  const pass = () => {
    typed = "";
    if (opened !== null) onUnlocked(opened);
    opened = null;
  };
  const enter = (unlocked: Unlocked) => {
    opened = unlocked;
    if (unlocked.isRecoveryConfirmed) pass();
    else show({ type: "AskRecovery" });
  };
  return {
    ask: async () => show(await stepNow()),
    choose: async (passphrase) => {
      const made = await bridge.createVault({ passphrase });
      if (!made.ok) {
        if (made.error.type !== "AlreadyThere") return vaultErrorInWords(made.error);
        show(await stepNow());
        return null;
      }
      const { localKey, recoveryWords } = made.value;
      opened = { localKey, keyRings: [], isRecoveryConfirmed: false };
      show({ type: "KeepRecovery", words: recoveryWords });
      return null;
    },
    unlock: async (passphrase) => {
      const answer = await bridge.unlock({ passphrase });
      if (answer.ok) {
        typed = passphrase;
        enter(answer.value);
        return null;
      }
      const { type } = answer.error;
      if (type === "KeyStoreLost") show({ type: "Recover", reason: type });
      else if (type === "Damaged" || type === "NoVault") show(await stepNow());
      else return answer.error;
      return null;
    },
    recover: async (words, newPassphrase) => {
      const answer = await bridge.recover({ words, newPassphrase });
      if (!answer.ok) return answer.error;
      enter(answer.value);
      return null;
    },
    forgotten: () => show({ type: "Recover", reason: "Forgotten" }),
    nothingOpens: (reason) => show({ type: "StartAgain", reason }),
    renew: async () => {
      const renewed = await bridge.renewRecovery({ passphrase: typed });
      if (!renewed.ok) return vaultErrorInWords(renewed.error);
      show({ type: "KeepRecovery", words: renewed.value.recoveryWords });
      return null;
    },
    kept: async () => {
      // Should it not be written down as kept, it is asked again at the next unlock: harmless.
      await bridge.confirmRecovery();
      pass();
    },
    later: pass,
  };
}

/** Has main set aside what is here and begin without it. Words when that failed. */
export async function startAgain(): Promise<ErrorWords | null> {
  const planned = await bridge.startAgain();
  return planned.ok ? null : vaultErrorInWords(planned.error);
}

async function stepNow(): Promise<GateStep> {
  const state = await bridge.vaultState();
  switch (state.type) {
    case "New":
      return { type: "FirstStart", keyStore: state.keyStore };
    case "Locked":
      return { type: "Unlock", waitMs: state.waitMs };
    case "Damaged":
      return state.recovery === "mayWork"
        ? { type: "Recover", reason: "Damaged" }
        : { type: "BothDamaged" };
    case "CannotRead":
      return state;
    default:
      return assertNever(state);
  }
}
