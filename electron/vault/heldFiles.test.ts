import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../files/disk.ts";
import { made, passphrase } from "./testing/vaultOnDisk.ts";

const held = ["EBUSY", "EACCES", "EIO"] as const;

test.each(
  [
    "passphrase.vault",
    "passphrase.vault.copy",
    "recovery.vault",
    "recovery.vault.copy",
    "keyring-00000001.bin",
    "keyring-00000002.bin",
    "tries.json",
    "vault", // the folder itself
  ].flatMap((name) => held.map((code) => [name, code] as const)),
)(
  "fault 46: while %s gives %s nothing is missing, damaged or older; then all is as before",
  async (name, code) => {
    const { vault, start, folder, disk, localKey, words } = await made();
    const older = new Uint8Array([1]);
    const newer = new Uint8Array([2]);
    await vault.keepKeyRing({ bytes: older, forgetOlder: false });
    await vault.keepKeyRing({ bytes: newer, forgetOlder: false });
    await vault.unlock({ passphrase: "wrong" });
    const before = contentOf(folder);

    disk.fails = failing(name, code);
    const meanwhile = start();
    const refused = { type: "CannotRead", code };
    const state = await meanwhile.vaultState();
    expect([refused, { ...state, type: "Locked" }]).toContainEqual(state);
    const opened = await meanwhile.unlock({ passphrase });
    if (opened.ok) expect(opened.value.keyRings).toEqual([newer, older]);
    else expect(opened.error).toEqual(refused);
    expect(await meanwhile.createVault({ passphrase: "another" })).toMatchObject({ ok: false });
    for (const answer of [
      await meanwhile.recover({ words, newPassphrase: passphrase }),
      await meanwhile.renewRecovery({ passphrase }),
    ])
      if (!answer.ok) expect(["CannotRead", "CannotWrite"]).toContain(answer.error.type);
    const after = contentOf(folder);
    for (const file of Object.keys(before))
      if (file.startsWith("keyring")) expect(after[file]).toEqual(before[file]);

    disk.fails = {};
    const now = await start().unlock({ passphrase });
    expect(now).toMatchObject({ ok: true, value: { localKey, keyRings: [newer, older] } });
  },
);

/** The fault wherever the file or folder is read. */
function failing(name: string, code: string): Partial<typeof realDisk.fs> {
  const fault = () => Object.assign(new Error("not now"), { code });
  return {
    readFile: ((file: string, ...rest: readonly never[]) =>
      path.basename(file) === name
        ? Promise.reject(fault())
        : realDisk.fs.readFile(file, ...rest)) as typeof realDisk.fs.readFile,
    readdir: ((folder: string, ...rest: readonly never[]) =>
      path.basename(folder) === name
        ? Promise.reject(fault())
        : realDisk.fs.readdir(folder, ...rest)) as typeof realDisk.fs.readdir,
  };
}

const contentOf = (folder: string): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]),
  );
