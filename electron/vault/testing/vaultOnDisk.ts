import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { VaultWriteError } from "../../../shared/bridge/vault.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { realDisk } from "../../files/disk.ts";
import type { DeriveKey } from "../deriveKey.ts";
import type { LoginKeyStore } from "../keyStore.ts";
import { vaultBridge } from "../vaultBridge.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Argon2id itself is proven in deriveKey.test.ts; here a hash of everything it depends on will do.
const quickKey: DeriveKey = async ({ secret, salt, cost }) =>
  new Uint8Array(
    createHash("sha256").update(secret).update(salt).update(JSON.stringify(cost)).digest(),
  );

/** A key store that can be taken away, lose its key, or change it. */
function keyStoreDouble() {
  const state = { isThere: true, key: 1, isStale: false };
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ state.key);
  const store: LoginKeyStore = {
    isThere: async () => state.isThere,
    seal: async (text) => turn(new TextEncoder().encode(`kept:${text}`)),
    open: async (sealed) => {
      const text = new TextDecoder().decode(turn(sealed));
      if (!state.isThere || !text.startsWith("kept:")) return null;
      return { text: text.slice(5), isStale: state.isStale };
    },
  };
  return { state, store };
}

/** For tests: the vault of a laptop, in a folder of its own that goes with the test file. */
export function laptop() {
  const parent = mkdtempSync(path.join(tmpdir(), "vault-"));
  folders.push(parent);
  const folder = path.join(parent, "vault");
  const keys = keyStoreDouble();
  const clock = { now: Date.UTC(2026, 10, 25), running: 0 };
  /** What the disk does otherwise than it should, from the next start. */
  const disk: { fails: Partial<typeof realDisk.fs> } = { fails: {} };
  const anew = { planned: ok(null) as Result<null, VaultWriteError>, restarts: 0 };
  const costs: unknown[] = [];
  const sent: Uint8Array[] = [];
  const start = () =>
    vaultBridge({
      folder,
      disk: { ...realDisk, fs: { ...realDisk.fs, ...disk.fails }, pauses: [] },
      keyStore: keys.store,
      deriveKey: (input) => {
        costs.push(input.cost);
        return quickKey(input);
      },
      prepareKey: () => undefined,
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      now: () => clock.now,
      runningMs: () => clock.running,
      onUnlocked: () => undefined,
      zeroOnceSent: (key) => void sent.push(key),
      replaceWindow: () => undefined,
      planStartAgain: () => Promise.resolve(anew.planned),
      restart: () => void (anew.restarts += 1),
    });
  const file = (name: string) => path.join(folder, name);
  return { folder, file, keys: keys.state, clock, disk, anew, costs, sent, start };
}

/** For tests: the passphrase of `made`. */
export const passphrase = "seven herons over the weir";

/** For tests: a vault that was made under `passphrase`. */
export async function made() {
  const here = laptop();
  const vault = here.start();
  const created = await vault.createVault({ passphrase });
  if (!created.ok) throw new Error(created.error.type);
  return { ...here, vault, ...created.value, words: created.value.recoveryWords.join(" ") };
}
