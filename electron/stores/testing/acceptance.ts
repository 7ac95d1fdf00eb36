import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { err, ok } from "../../../shared/result.ts";
import { largestSegment } from "../../../shared/segments/header.ts";
import { ann, ben, segmentBytes, teamA, teamB } from "../../segments/testing/segmentBytes.ts";
import { laptop } from "./laptop.ts";
import { mayBePicture, type Store } from "../store.ts";

/** A store to be tried, and what is around it. */
export interface Premises {
  readonly store: Store;
  /** Puts a file there past the store, as other programs do. */
  readonly plant: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The same place with a wrong credential, or one that is not there; and what is said of it. */
  readonly barred: { readonly store: Store; readonly error: string };
  /** More files than it lists at once, where it does not list all at once. */
  readonly many?: number;
}

/** What every store must do, run by each adapter's tests against the real thing. */
export function storeAcceptance(open: () => Promise<Premises>): void {
  describe("as any store", () => {
    let premises: Premises;
    let store: Store;
    beforeAll(async () => {
      premises = await open();
      ({ store } = premises);
    }, 60_000);

    const namesIn = async (prefix: string) => {
      const listed = await store.list(prefix);
      return listed.ok ? listed.value.map(({ name }) => name).sort() : listed.error;
    };
    let folders = 0;
    /** A folder of the test's own: no test sees another's files. */
    const newFolder = () => {
      folders += 1;
      return `v1/t${folders}/`;
    };

    test("can be probed", async () => {
      expect(await store.probe()).toEqual(ok(null));
    });

    test("has nothing in a folder that is not there", async () => {
      expect(await store.list("v1/none/")).toEqual(ok([]));
      expect(await store.get("v1/none/x/000000000001.prs")).toEqual(err({ type: "NotFound" }));
    });

    test("lists what is asked for: segments apart from pictures", async () => {
      const folder = newFolder();
      const [segment, picture] = [
        `${folder}a/000000000001.prs`,
        `${folder}pictures/${"1a".repeat(32)}.prp`,
      ];
      expect(await store.putIfAbsent(segment, new Uint8Array([1]))).toEqual(ok("Created"));
      expect(await store.putIfAbsent(picture, new Uint8Array([2]))).toEqual(ok("Created"));
      expect(await namesIn(folder)).toEqual([segment]);
      const pictures = await store.list(`${folder}pictures/`, { isOurs: mayBePicture });
      expect(pictures.ok && pictures.value.map(({ name }) => name)).toEqual([picture]);
    });

    test("gives back the very bytes, also of a large file, and lists name and size", async () => {
      const folder = newFolder();
      const small = new Uint8Array([0, 13, 10, 255, 128, 0]);
      const large = new Uint8Array(randomBytes(largestSegment));
      expect(await store.putIfAbsent(`${folder}a/000000000001.prs`, small)).toEqual(ok("Created"));
      expect(await store.putIfAbsent(`${folder}b/000000000002.prs`, large)).toEqual(ok("Created"));
      const back = await store.get(`${folder}b/000000000002.prs`);
      expect(back.ok && Buffer.compare(back.value, large)).toBe(0);
      expect(await store.get(`${folder}a/000000000001.prs`)).toEqual(ok(expect.any(Uint8Array)));
      const listed = await store.list(folder);
      expect(
        listed.ok ? [...listed.value].sort((x, y) => (x.name < y.name ? -1 : 1)) : listed,
      ).toEqual([
        { name: `${folder}a/000000000001.prs`, size: small.length },
        { name: `${folder}b/000000000002.prs`, size: large.length },
      ]);
    });

    test("never overwrites, whoever comes first and however often", async () => {
      const folder = newFolder();
      const name = `${folder}a/000000000001.prs`;
      await store.putIfAbsent(`${folder}a/000000000000.prs`, new Uint8Array([9]));
      const files = [1, 2, 3, 4].map((byte) => new Uint8Array(2_000).fill(byte));
      expect(await store.putIfAbsent(name, new Uint8Array(2_000).fill(1))).toEqual(ok("Created"));
      for (const bytes of files) expect(await store.putIfAbsent(name, bytes)).toEqual(ok("Exists"));
      expect(await store.get(name)).toMatchObject({ ok: true, value: { 0: 1, 1999: 1 } });
    });

    test("takes many files at once into folders that are not there yet", async () => {
      for (let round = 0; round < 20; round += 1) {
        const folder = newFolder();
        const names = [1, 2, 3, 4].map((seq) => `${folder}a/${seq}.prs`);
        const bytes = new Uint8Array([round]);
        const put = await Promise.all(names.map((name) => store.putIfAbsent(name, bytes)));
        expect(put).toEqual(names.map(() => ok("Created")));
        expect(await namesIn(folder)).toEqual(names);
      }
    });

    test("lists a folder and those in it, no deeper and none beside", async () => {
      const folder = newFolder();
      const bytes = new Uint8Array([1]);
      await store.putIfAbsent(`${folder}team.prs`, bytes);
      await store.putIfAbsent(`${folder}a/000000000001.prs`, bytes);
      await premises.plant(`${folder}a/deep/000000000002.prs`, bytes);
      await premises.plant(`${folder.slice(0, -1)}0/team.prs`, bytes);
      expect(await namesIn(folder)).toEqual([`${folder}a/000000000001.prs`, `${folder}team.prs`]);
    });

    test("lists and reads what sync clients have renamed, and leaves out what is not a segment", async () => {
      const folder = newFolder();
      const odd = [
        "000000000001-LAPTOP7.prs",
        "000000000001 (1).prs",
        "000000000001 (Ann's conflicted copy 2026-11-21).prs",
        "000000000001.sync-conflict-20261121-140203-ABCDEFG.prs",
        "100% & #1+2 größe.prs",
        "a%20b.prs",
        "x;y=z,@~!$.prs",
      ];
      for (const [at, name] of odd.entries())
        await premises.plant(`${folder}a/${name}`, new Uint8Array([at, 7]));
      for (const name of [".x.prs", "~$1.prs", "desktop.ini", "1.prs.tmp", "critical-friend-1.tmp"])
        await premises.plant(`${folder}a/${name}`, new Uint8Array([1]));
      expect(await namesIn(folder)).toEqual(odd.map((name) => `${folder}a/${name}`).sort());
      for (const [at, name] of odd.entries())
        expect(await store.get(`${folder}a/${name}`)).toMatchObject({ value: { 0: at, 1: 7 } });
    });

    test("shows an empty file as one of no bytes", async () => {
      const folder = newFolder();
      await premises.plant(`${folder}a/000000000001.prs`, new Uint8Array(0));
      expect(await store.list(folder)).toEqual(
        ok([{ name: `${folder}a/000000000001.prs`, size: 0 }]),
      );
      const got = await store.get(`${folder}a/000000000001.prs`);
      expect(got.ok ? got.value.length : got.error).toBe(0);
    });

    test("lists all of very many files", { timeout: 60_000 }, async () => {
      const folder = newFolder();
      const names = Array.from(
        { length: premises.many ?? 1_300 },
        (_, seq) => `${folder}a/${String(seq).padStart(12, "0")}.prs`,
      );
      await Promise.all(names.map((name) => premises.plant(name, new Uint8Array([1]))));
      expect(await namesIn(folder)).toEqual(names);
    });

    test("does not read a file that is larger than any segment", async () => {
      const folder = newFolder();
      await premises.plant(`${folder}a/1.prs`, new Uint8Array(largestSegment + 1));
      expect(await store.get(`${folder}a/1.prs`)).toEqual(err({ type: "TooLarge" }));
    });

    test("stops when asked to", async () => {
      const signal = AbortSignal.abort();
      const cancelled = err({ type: "Cancelled" });
      expect(await store.list("v1/", { signal })).toEqual(cancelled);
      expect(await store.get("v1/a/team.prs", { signal })).toEqual(cancelled);
      expect(await store.putIfAbsent("v1/a/1.prs", new Uint8Array(1), { signal })).toEqual(
        cancelled,
      );
      expect(await store.probe({ signal })).toEqual(cancelled);
    });

    test("says of every call why it cannot be used", async () => {
      const { store: barred, error } = premises.barred;
      const refused = { ok: false, error: { type: error } };
      expect(await barred.probe()).toMatchObject(refused);
      expect(await barred.list("v1/")).toMatchObject(refused);
      expect(await barred.get("v1/t1/a/000000000001.prs")).toMatchObject(refused);
      expect(await barred.putIfAbsent("v1/t1/a/1.prs", new Uint8Array(1))).toMatchObject(refused);
    });

    test("brings a team level that begins and syncs at the same moment", async () => {
      const devices = ["01", "02", "03", "04", "05"].map((byte) => byte.repeat(16));
      const team = devices.map((device) => ({ device, ...laptop(store, { team: teamB }) }));
      for (const { device, write } of team)
        for (const seq of [0, 1, 2]) await write(segmentBytes({ team: teamB, device, seq }));
      const sent = { value: { sent: 3, isReadOnly: false, notices: [] } };
      const first = team.map(async ({ begin, mirror }) => ({
        begun: await begin(),
        ...(await mirror()),
      }));
      for (const each of await Promise.all(first))
        expect(each).toMatchObject({ begun: ok(null), ...sent });
      const level = { value: { sent: 0, notices: [], verifiedAt: expect.any(String) } };
      for (const each of await Promise.all(team.map(({ mirror }) => mirror())))
        expect(each).toMatchObject(level);
      const files = await Promise.all(team.map((each) => each.files()));
      expect(files[0]?.size).toBe(15);
      for (const each of files) expect(each).toEqual(files[0]);
    });

    test("brings two laptops level, each with a device of its own", async () => {
      const [one, two] = [laptop(store), laptop(store)];
      await one.begin();
      for (const seq of [0, 1, 2]) await one.write(segmentBytes({ device: ann, seq }));
      for (const seq of [0, 1]) await two.write(segmentBytes({ device: ben, seq }));
      expect(await one.mirror()).toMatchObject({ value: { sent: 3, fetched: 0 } });
      const second = await two.mirror();
      expect(second).toMatchObject({ value: { sent: 2, fetched: 3, notices: [] } });
      expect(second.ok && second.value.verifiedAt).toBeTruthy();
      expect(await one.mirror()).toMatchObject({ value: { sent: 0, fetched: 2, notices: [] } });
      expect(await one.files()).toEqual(await two.files());
      expect((await one.files()).size).toBe(5);
      expect(await namesIn(`v1/${teamA}/`)).toHaveLength(6);
    });
  });
}
