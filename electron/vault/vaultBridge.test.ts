import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { standardCost } from "./deriveKey.ts";
import { laptop, made, passphrase } from "./testing/vaultOnDisk.ts";

const damage = (file: string) => {
  for (const each of [file, `${file}.copy`]) {
    const bytes = readFileSync(each);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(each, bytes);
  }
};

test("a first start, then the passphrase opens it after a restart", async () => {
  const { vault, start, localKey, recoveryWords, costs } = await made();
  expect(localKey).toHaveLength(32);
  expect(recoveryWords).toHaveLength(24);
  expect(await vault.createVault({ passphrase })).toEqual(err({ type: "AlreadyThere" }));
  const later = start();
  expect(await later.vaultState()).toEqual({
    type: "Locked",
    keyStore: "protected",
    waitMs: 0,
    isRecoveryConfirmed: false,
  });
  expect(await later.unlock({ passphrase })).toEqual(
    ok({ localKey, keyRings: [], isRecoveryConfirmed: false }),
  );
  expect(costs).toEqual([standardCost, standardCost]);
});

test("before the first start there is nothing to open", async () => {
  const vault = laptop().start();
  expect(await vault.vaultState()).toEqual({ type: "New", keyStore: "protected" });
  expect(await vault.unlock({ passphrase })).toEqual(err({ type: "NoVault" }));
});

test("neither key nor passphrase nor words are in any file", async () => {
  const { folder, localKey, words } = await made();
  const all = Buffer.concat(
    readdirSync(folder).map((name) => readFileSync(path.join(folder, name))),
  );
  for (const secret of [passphrase, words, words.split(" ").slice(0, 2).join(" ")])
    expect(all.includes(secret)).toBe(false);
  for (const encoding of ["latin1", "hex", "base64"] as const)
    expect(all.includes(Buffer.from(localKey).toString(encoding), 0, "latin1")).toBe(false);
});

test("each key that leaves is named, so that main's copy is zeroed", async () => {
  const { vault, sent, localKey } = await made();
  const opened = await vault.unlock({ passphrase });
  expect(sent).toEqual([localKey, opened.ok && opened.value.localKey]);
});

test("a wrong passphrase is told from a damaged file", async () => {
  const { start, file, vault } = await made();
  expect(await vault.unlock({ passphrase: "wrong" })).toEqual(
    err({ type: "WrongPassphrase", waitMs: 0 }),
  );
  damage(file("passphrase.vault"));
  expect(await start().vaultState()).toEqual({ type: "Damaged", recovery: "mayWork" });
  expect(await start().unlock({ passphrase })).toEqual(err({ type: "Damaged" }));
  damage(file("recovery.vault"));
  expect(await start().vaultState()).toEqual({ type: "Damaged", recovery: "damagedToo" });
});

test("one damaged file is made good from its copy", async () => {
  const { start, file, localKey } = await made();
  truncateSync(file("passphrase.vault"), 100);
  expect(await start().unlock({ passphrase })).toMatchObject(ok({ localKey }));
  expect(readFileSync(file("passphrase.vault"))).toEqual(
    readFileSync(file("passphrase.vault.copy")),
  );
});

test("a vault whose files are gone is not taken for a first start while key rings are there", async () => {
  const { vault, start, file } = await made();
  await vault.keepKeyRing({ bytes: new Uint8Array([1]), forgetOlder: false });
  for (const name of ["passphrase.vault", "recovery.vault"])
    for (const each of [name, `${name}.copy`]) rmSync(file(each));
  expect(await start().vaultState()).toEqual({ type: "Damaged", recovery: "damagedToo" });
  expect(await start().createVault({ passphrase })).toEqual(err({ type: "AlreadyThere" }));
});

test("a cost lowered in the file is damage, and is never used", async () => {
  const { start, file, costs } = await made();
  const rewrite = (name: string) => {
    const [, content = ""] = readFileSync(name, "utf8").split("\n");
    const cheap = content.replace('"memoryKiB":65536', '"memoryKiB":8');
    expect(cheap).not.toBe(content);
    const sum = createHash("sha256").update(cheap).digest("hex");
    writeFileSync(name, `Critical Friend vault 1, SHA-256 ${sum}\n${cheap}`);
  };
  rewrite(file("passphrase.vault"));
  rewrite(file("passphrase.vault.copy"));
  expect(await start().unlock({ passphrase })).toEqual(err({ type: "Damaged" }));
  expect(costs).toEqual([standardCost]);
});

test("the cost is bound to the key: a higher one in the file does not open it either", async () => {
  const { start, file } = await made();
  for (const name of [file("passphrase.vault"), file("passphrase.vault.copy")]) {
    const [, content = ""] = readFileSync(name, "utf8").split("\n");
    const dear = content.replace('"passes":3', '"passes":4');
    const sum = createHash("sha256").update(dear).digest("hex");
    writeFileSync(name, `Critical Friend vault 1, SHA-256 ${sum}\n${dear}`);
  }
  expect(await start().unlock({ passphrase })).toMatchObject({ ok: false });
});

test("without the login's key store the passphrase alone protects, and the state says so", async () => {
  const here = laptop();
  here.keys.isThere = false;
  const vault = here.start();
  expect(await vault.vaultState()).toEqual({ type: "New", keyStore: "none" });
  await vault.createVault({ passphrase });
  expect(await vault.vaultState()).toMatchObject({ keyStore: "none" });
  // Once there is one, the next unlock seals under it.
  here.keys.isThere = true;
  expect(await here.start().unlock({ passphrase })).toMatchObject({ ok: true });
  expect(await here.start().vaultState()).toMatchObject({ keyStore: "protected" });
  expect(await here.start().unlock({ passphrase })).toMatchObject({ ok: true });
});

test("a key store that lost its key is told apart, costs no try, and the code opens", async () => {
  const { start, keys, words, localKey } = await made();
  keys.key = 7;
  for (let time = 0; time < 8; time += 1)
    expect(await start().unlock({ passphrase })).toEqual(err({ type: "KeyStoreLost" }));
  expect(await start().recover({ words, newPassphrase: "another one" })).toMatchObject(
    ok({ localKey }),
  );
  expect(await start().unlock({ passphrase: "another one" })).toMatchObject(ok({ localKey }));
});

test("a key store that changed its key seals anew", async () => {
  const { start, keys, file } = await made();
  const before = readFileSync(file("passphrase.vault"));
  keys.isStale = true;
  expect(await start().unlock({ passphrase })).toMatchObject({ ok: true });
  keys.isStale = false;
  expect(readFileSync(file("passphrase.vault")).byteLength).toBe(before.byteLength);
  expect(await start().unlock({ passphrase })).toMatchObject({ ok: true });
});

test("the recovery code opens with a new passphrase; the old one is over, also in the copy", async () => {
  const { start, words, localKey, file } = await made();
  const typed = words
    .toUpperCase()
    .split(" ")
    .map((word, place) => `${place + 1}. ${word},`);
  expect(await start().recover({ words: typed.join("\n"), newPassphrase: "new" })).toEqual(
    ok({ localKey, keyRings: [], isRecoveryConfirmed: true }),
  );
  expect(await start().unlock({ passphrase })).toMatchObject({
    error: { type: "WrongPassphrase" },
  });
  rmSync(file("passphrase.vault"));
  expect(await start().unlock({ passphrase })).toMatchObject({
    error: { type: "WrongPassphrase" },
  });
  expect(await start().unlock({ passphrase: "new" })).toMatchObject(ok({ localKey }));
});

test("mistyped words, words of another vault and the right ones are told apart", async () => {
  const { start, words } = await made();
  const other = await made();
  const recover = (typed: string) => start().recover({ words: typed, newPassphrase: "x" });
  const swapped = words.split(" ");
  swapped[4] = "hospitle";
  expect(await recover(swapped.join(" "))).toEqual(
    err({ type: "MistypedRecovery", unknownWord: 5 }),
  );
  expect(await recover(words.split(" ").slice(1).join(" "))).toEqual(
    err({ type: "MistypedRecovery", unknownWord: null }),
  );
  expect(await recover("abandon ".repeat(24))).toEqual(
    err({ type: "MistypedRecovery", unknownWord: null }),
  );
  expect(await recover(other.words)).toEqual(err({ type: "WrongRecovery" }));
  expect(await recover(words)).toMatchObject({ ok: true });
});

test("a damaged passphrase file is replaced by recovering", async () => {
  const { start, words, file, localKey } = await made();
  damage(file("passphrase.vault"));
  expect(await start().recover({ words, newPassphrase: passphrase })).toMatchObject(
    ok({ localKey }),
  );
  expect(await start().unlock({ passphrase })).toMatchObject(ok({ localKey }));
});

test("fault 68: from the fifth wrong try on each waits longer, across restarts, and nothing is wiped", async () => {
  const { start, clock, localKey } = await made();
  const wrong = () => start().unlock({ passphrase: "wrong" });
  for (let time = 1; time <= 4; time += 1)
    expect(await wrong()).toEqual(err({ type: "WrongPassphrase", waitMs: 0 }));
  expect(await wrong()).toEqual(err({ type: "WrongPassphrase", waitMs: 5_000 }));
  const again = start();
  expect(await again.vaultState()).toMatchObject({ waitMs: 5_000 });
  expect(await again.unlock({ passphrase })).toEqual(err({ type: "Wait", waitMs: 5_000 }));
  clock.running += 5_000;
  expect(await again.unlock({ passphrase: "wrong" })).toEqual(
    err({ type: "WrongPassphrase", waitMs: 10_000 }),
  );
  // A clock that is set back or forward neither lengthens nor shortens it.
  clock.now -= 86_400_000;
  expect(await again.vaultState()).toMatchObject({ waitMs: 10_000 });
  clock.now += 2 * 86_400_000;
  expect(await again.vaultState()).toMatchObject({ waitMs: 10_000 });
  clock.running += 10_000;
  expect(await again.unlock({ passphrase })).toMatchObject(ok({ localKey }));
  expect(await wrong()).toEqual(err({ type: "WrongPassphrase", waitMs: 0 }));
});

test("fault 68: after a restart nobody waits for more than a minute", async () => {
  const { vault, start, clock, localKey } = await made();
  for (let time = 1; time <= 12; time += 1) {
    await vault.unlock({ passphrase: "wrong" });
    clock.running += 300_000;
  }
  const later = start();
  expect(await later.vaultState()).toMatchObject({ waitMs: 60_000 });
  clock.running += 60_000;
  expect(await later.unlock({ passphrase })).toMatchObject(ok({ localKey }));
});

test("calls that come together are tried one after another, each counted", async () => {
  const { vault } = await made();
  const answers = await Promise.all(
    Array.from({ length: 7 }, () => vault.unlock({ passphrase: "wrong" })),
  );
  expect(answers.map((answer) => !answer.ok && answer.error.type)).toEqual([
    ...Array.from({ length: 5 }, () => "WrongPassphrase"),
    "Wait",
    "Wait",
  ]);
});

test("passphrase and recovery code change only for who knows the passphrase", async () => {
  const { start, words, localKey } = await made();
  const vault = start();
  expect(await vault.changePassphrase({ current: "wrong", next: "n" })).toMatchObject({
    ok: false,
  });
  expect(await vault.renewRecovery({ passphrase: "wrong" })).toMatchObject({ ok: false });
  expect(await vault.changePassphrase({ current: passphrase, next: "n" })).toEqual(ok(null));
  expect(await vault.unlock({ passphrase })).toMatchObject({ ok: false });
  expect(await vault.confirmRecovery()).toEqual(ok(null));
  expect(await vault.vaultState()).toMatchObject({ isRecoveryConfirmed: true });
  const renewed = await vault.renewRecovery({ passphrase: "n" });
  if (!renewed.ok) throw new Error(renewed.error.type);
  expect(await vault.vaultState()).toMatchObject({ isRecoveryConfirmed: false });
  expect(await vault.recover({ words, newPassphrase: "x" })).toEqual(
    err({ type: "WrongRecovery" }),
  );
  expect(
    await vault.recover({ words: renewed.value.recoveryWords.join(" "), newPassphrase: "x" }),
  ).toMatchObject(ok({ localKey }));
});

test("three key rings are kept, the newest first, until the older are to be forgotten", async () => {
  const { vault, start, folder } = await made();
  for (const byte of [1, 2, 3, 4, 5])
    expect(
      await vault.keepKeyRing({ bytes: new Uint8Array([byte, byte]), forgetOlder: false }),
    ).toEqual(ok(null));
  const ringsOf = async () => {
    const opened = await start().unlock({ passphrase });
    return opened.ok ? opened.value.keyRings.map(([first]) => first) : null;
  };
  expect(await ringsOf()).toEqual([5, 4, 3]);
  await vault.keepKeyRing({ bytes: new Uint8Array([6]), forgetOlder: true });
  expect(await ringsOf()).toEqual([6]);
  expect(readdirSync(folder).filter((name) => name.startsWith("keyring"))).toHaveLength(1);
});

test("what cannot be written is told, and what was there is left", async () => {
  const { start, folder, file } = await made();
  const name = file("passphrase.vault.copy");
  rmSync(name);
  const blocked = path.join(name, "in the way");
  rmSync(name, { recursive: true, force: true });
  (await import("node:fs")).mkdirSync(blocked, { recursive: true });
  expect(await start().changePassphrase({ current: passphrase, next: "n" })).toMatchObject({
    ok: false,
    error: { type: "CannotWrite" },
  });
  expect(await start().unlock({ passphrase })).toMatchObject({ ok: true });
  expect(readdirSync(folder).filter((each) => each.endsWith(".tmp"))).toEqual([]);
});

test("spoken words stretch to the same key however they are written down", async () => {
  const { vault } = await made();
  const salt = new Uint8Array(16).fill(9);
  const key = await vault.stretchWords({ words: "otter lamp river stone brick nine", salt });
  expect(key).toHaveLength(32);
  expect(
    await vault.stretchWords({ words: "  Otter lamp  River\nstone brick NINE ", salt }),
  ).toEqual(key);
  expect(await vault.stretchWords({ words: "otter lamp river stone brick ten", salt })).not.toEqual(
    key,
  );
});

test("the app is started anew once that is noted, and not where it could not be", async () => {
  const { anew, start } = laptop();
  anew.planned = err({ type: "DiskFull" });
  expect(await start().startAgain()).toEqual(err({ type: "DiskFull" }));
  expect(anew.restarts).toBe(0);
  anew.planned = ok(null);
  expect(await start().startAgain()).toEqual(ok(null));
  expect(anew.restarts).toBe(1);
});
