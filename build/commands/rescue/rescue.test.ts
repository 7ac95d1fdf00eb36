import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { journalIn } from "../../../electron/segments/journal.ts";
import { pictureName } from "../../../electron/segments/pictureFiles.ts";
import { realDisk } from "../../../electron/files/disk.ts";
import { argon2Deriver } from "../../../electron/vault/deriveKey.ts";
import { vaultBridge } from "../../../electron/vault/vaultBridge.ts";
import { stampOf } from "../../../shared/ops/stamp.ts";
import { actionsOf, writeOps } from "../../../shared/ops/writeAction.ts";
import { sealPicture } from "../../../shared/pictures/sealPicture.ts";
import { plainWebp } from "../../../shared/pictures/testing/plainWebp.ts";
import { err, ok } from "../../../shared/result.ts";
import { sealAction } from "../../../shared/segments/sealAction.ts";
import { localKeys } from "../../../shared/team/keys.ts";
import { put } from "../../../shared/visit/change.ts";
import { PictureId } from "../../../shared/visit/ids.ts";
import { hexToBytes } from "../../../shared/crypto/bytes.ts";
import {
  expectRows,
  golden010,
  goldenLaptops,
  type GoldenLaptop,
} from "../../../shared/segments/testing/golden010.ts";
import { openKeyRing, sealKeyRing } from "../../../shared/team/keyRing.ts";
import { readVisitFile, readWholeVisit } from "../../../shared/visit/file/visitFile.ts";
import { openVault } from "./openVault.ts";
import { rescueVisit } from "./rescueVisit.ts";

const { expected, files, keys } = golden010;

/** A data folder as version 0.1.0 left it, in a folder of its own. */
function profile(laptop: GoldenLaptop): string {
  const folder = mkdtempSync(path.join(tmpdir(), "rescue-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files[laptop])) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

function ringOf(laptop: GoldenLaptop) {
  const newest = Object.entries(files[laptop])
    .filter(([name]) => name.startsWith("vault/keyring-"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .at(-1)?.[1];
  const ring = openKeyRing(newest ?? new Uint8Array(), hexToBytes(keys[laptop].localKey));
  const visit = ring.ok ? ring.value.visits[0] : undefined;
  if (visit === undefined) throw new Error("the golden ring holds a visit");
  return visit;
}

async function rescued(folder: string, laptop: GoldenLaptop, disk = realDisk) {
  const ring = ringOf(laptop);
  const found = await rescueVisit(path.join(folder, "segments", ring.team), ring, disk);
  if (found.state.records === null) throw new Error("nothing opened");
  return { ...found, records: found.state.records };
}

/** Files of a kind in the profile. */
const filesIn = (folder: string, kind: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => kind.test(name))
    .map((name) => path.join(folder, name))
    .toSorted();

function damage(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * 0.7);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test.each(goldenLaptops)(
  "the %s's profile of 0.1.0 gives every row, and nothing in it changes",
  async (laptop) => {
    const folder = profile(laptop);
    const found = await rescued(folder, laptop);
    expect(found.unopened).toEqual([]);
    expectRows(found.records, expected[laptop].rows);
    for (const [name, bytes] of Object.entries(files[laptop]))
      expect(readFileSync(path.join(folder, name)).equals(bytes)).toBe(true);
  },
);

test.each([
  ["backups gone", /\.prb$/, rmSync, /^$/],
  ["every backup damaged", /\.prb$/, damage, /backups\/.*damaged/],
  ["segments gone", /\.prs$/, rmSync, /^$/],
  ["every segment damaged", /\.prs$/, damage, /damaged|signature/],
] as const)(
  "with %s the rest still gives every row, and what did not open is said",
  async (_what, kind, harm, said) => {
    const folder = profile("lead");
    const harmed = filesIn(folder, kind);
    expect(harmed.length).toBeGreaterThan(0);
    for (const file of harmed) harm(file);
    const found = await rescued(folder, "lead");
    expectRows(found.records, expected.lead.rows);
    expect(found.unopened.join("\n")).toMatch(said);
  },
);

test("a journal that is cut off gives what stands before the cut; the backups bring the rest", async () => {
  const folder = profile("lead");
  for (const file of filesIn(folder, /\.prj$/)) {
    const bytes = readFileSync(file);
    if (bytes.length > 0) writeFileSync(file, bytes.subarray(0, bytes.length - 20));
  }
  const found = await rescued(folder, "lead");
  expect(found.unopened.join()).toMatch(/journal\/.*cut off/);
  // One line was in the database and at the end of the journal alone.
  expect(found.records.notes.length).toBeGreaterThanOrEqual(
    (expected.lead.rows["notes"]?.length ?? 0) - 1,
  );
});

test("a file that cannot be read is said with what the system says, and costs no other", async () => {
  const folder = profile("peer");
  const disk = {
    ...realDisk,
    pauses: [],
    fs: {
      ...realDisk.fs,
      readFile: ((file: string, ...rest: readonly never[]) =>
        file.endsWith(".prb")
          ? Promise.reject(Object.assign(new Error("bad sector"), { code: "EIO" }))
          : realDisk.fs.readFile(file, ...rest)) as typeof realDisk.fs.readFile,
    },
  };
  const found = await rescued(folder, "peer", disk);
  expectRows(found.records, expected.peer.rows);
  expect(found.unopened).toHaveLength(filesIn(folder, /\.prb$/).length);
  expect(found.unopened[0]).toMatch(/cannot be read \(EIO\)$/);
});

test("the vault opens with the recovery code, and each reason that it does not is told apart", async () => {
  const folder = path.join(profile("lead"), "vault");
  const { recoveryCode, passphrase } = keys.lead;
  const opened = await openVault(folder, recoveryCode, realDisk);
  expect(opened.ok && opened.value.visits.map(({ team }) => team)).toEqual([ringOf("lead").team]);
  const refused = async (secret: string) => {
    const vault = await openVault(folder, secret, realDisk);
    return vault.ok ? "opened" : vault.error;
  };
  expect(await refused(passphrase)).toMatch(/recovery code instead: 24 words/);
  expect(await refused(keys.peer.recoveryCode)).toMatch(/code of another laptop/);
  const newest = filesIn(folder, /keyring-/).at(-1) ?? "";
  damage(newest);
  const older = await openVault(folder, recoveryCode, realDisk);
  expect(older.ok ? older.value.unopened : [older.error]).toEqual([
    expect.stringContaining(`${path.basename(newest)}: damaged`),
  ]);
  for (const file of filesIn(folder, /recovery\.vault/)) rmSync(file);
  expect(await refused(recoveryCode)).toMatch(/recovery code is missing/);
});

test("without a key store of the login the passphrase alone opens it; a wrong one does not", async () => {
  const parent = mkdtempSync(path.join(tmpdir(), "rescue-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = path.join(parent, "vault");
  const worker = path.resolve(import.meta.dirname, "../../../electron/vault/argon2Worker.ts");
  const vault = vaultBridge({
    folder,
    disk: realDisk,
    keyStore: {
      isThere: () => Promise.resolve(false),
      seal: () => Promise.reject(new Error("no key store")),
      open: () => Promise.resolve(null),
    },
    deriveKey: argon2Deriver(worker).deriveKey,
    prepareKey: () => undefined,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    now: Date.now,
    runningMs: () => performance.now(),
    onUnlocked: () => undefined,
    zeroOnceSent: () => undefined,
    replaceWindow: () => undefined,
    planStartAgain: () => Promise.resolve(ok(null)),
    restart: () => undefined,
  });
  const made = await vault.createVault({ passphrase: "seven herons over the weir" });
  if (!made.ok) throw new Error(made.error.type);
  const ring = { visits: [ringOf("peer")] };
  const bytes = sealKeyRing(ring, made.value.localKey, new Uint8Array(randomBytes(24)));
  await vault.keepKeyRing({ bytes, forgetOlder: false });
  const opened = await openVault(folder, "seven herons over the weir", realDisk);
  expect(opened.ok && opened.value.visits[0]?.team).toBe(ringOf("peer").team);
  expect(await openVault(folder, "six herons", realDisk)).toEqual(
    err("That is not the passphrase."),
  );
});

test("without a window: the visit file and the letter as it stood, for their owner alone and over nothing", async () => {
  const folder = profile("lead");
  const out = path.join(folder, "out.visit.json");
  const first = await command(folder, out, keys.lead.recoveryCode);
  expect(first).toMatchObject({ code: 0 });
  expect(first.said).toMatch(/Thornmere/);
  const file = readVisitFile(readFileSync(out, "utf8"));
  if (!file.ok) throw new Error(file.error.type);
  expectRows(file.value, expected.lead.rows);
  expect(readFileSync(path.join(folder, "out letter, version 1.pdf"), "latin1")).toMatch(/^%PDF-/);
  if (process.platform !== "win32") expect(statSync(out).mode & 0o077).toBe(0);
  const again = await command(folder, out, keys.lead.recoveryCode);
  expect(again).toMatchObject({ code: 2 });
  expect(again.said).toMatch(/is there already/);
  expect(await command(folder, out, "wrong")).toMatchObject({ code: 2 });
});

test("pictures come out beside the visit file, in it and opened; one that is damaged or not there is named", async () => {
  const folder = profile("lead");
  const ring = ringOf("lead");
  const { state, records } = await rescued(folder, "lead");
  const [note, other, third] = records.notes;
  if (note === undefined || other === undefined || third === undefined) throw new Error("no notes");
  const team = path.join(folder, "segments", ring.team);
  const photograph = plainWebp({ width: 40, height: 30, bytes: 900 });
  const pictures = await Promise.all(
    [note, other, third].map(async ({ id: noteId }, at) => {
      const sealed = await sealPicture(photograph, (length) => new Uint8Array(randomBytes(length)));
      if (sealed === null) throw new Error("not sealed");
      const { image, bytes } = sealed;
      return { noteId, at, image, bytes };
    }),
  );
  mkdirSync(path.join(team, "pictures"));
  const places = pictures.map(({ image }) => path.join(team, "pictures", pictureName(image.file)));
  for (const [at, { bytes }] of pictures.entries()) writeFileSync(places[at] ?? "", bytes);
  const changes = pictures.map(({ noteId, at, image }) =>
    put("pictures", {
      id: PictureId.parse(`0192f000-0000-7000-8000-00000000000${at}`),
      visitId: note.visitId,
      noteId,
      image,
      turned: at,
      fileName: "IMG_0412.jpg",
      addedAt: `2024-10-15T11:2${at}:00.000Z`,
    }),
  );
  const actions = actionsOf(writeOps(state, changes, "rescuing"), {
    label: "Add pictures",
    at: "2024-10-15T11:20:00.000Z",
    by: ring.device.id,
    nextStamp: () => stampOf(state.lamport + 1, "rescuing"),
  });
  const local = localKeys(ring.localKey, ring.team);
  await journalIn(path.join(team, "journal"), realDisk).append(
    actions.map((action) => sealAction(action, local, new Uint8Array(randomBytes(24)))),
  );

  damage(places[0] ?? "");
  rmSync(places[1] ?? "");
  const out = path.join(folder, "out.visit.json");
  const { code, said } = await command(folder, out, keys.lead.recoveryCode);
  expect(code).toBe(1);
  const [damaged, gone, whole] = pictures.map(({ image }) => image.file);
  expect(said).toContain(`“${note.text}” (${pictureName(damaged ?? "")}): damaged`);
  expect(said).toContain(`“${other.text}” (${pictureName(gone ?? "")}): not in the folder`);
  const beside = path.join(folder, "out pictures");
  const [list = "", picture = ""] = readdirSync(beside).toSorted().toReversed();
  expect(readFileSync(path.join(beside, picture)).equals(Buffer.from(photograph))).toBe(true);
  expect(readFileSync(path.join(beside, list), "utf8")).toContain(
    `${third.text}\nSession: ${records.sessions.find(({ id }) => id === third.sessionId)?.title}`,
  );
  const file = readWholeVisit(readFileSync(out, "utf8"));
  expect(file.ok && Object.keys(file.value.pictureFiles)).toEqual([whole]);
});

function command(folder: string, out: string, secret: string) {
  return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const root = path.resolve(import.meta.dirname, "../../..");
    const child = execFile(
      process.execPath,
      [path.join(root, "build/commands/rescue.ts"), folder, "--out", out],
      { cwd: root },
      (fault, stdout, stderr) =>
        resolve({
          code: fault === null ? 0 : Number(fault.code),
          said: stdout + stderr,
        }),
    );
    child.stdin?.end(`${secret}\n`);
  });
}
