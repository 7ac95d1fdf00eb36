import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { StoreChoice } from "../../shared/bridge/stores.ts";
import { err, ok } from "../../shared/result.ts";
import { ann, ben, markerBytes, teamA, teamB } from "../segments/testing/segmentBytes.ts";
import { temporaryFolder } from "../segments/testing/temporaryFolder.ts";
import { smallDav } from "./testing/smallDav.ts";
import { marker, noKeyStore, startStores } from "./testing/startStores.ts";
import { say } from "./testing/webServer.ts";

const webdav = (url: string): StoreChoice => ({
  kind: "webdav",
  url,
  user: "laptop",
  password: "an unusual password",
});

test("a new place is asked back before anything is written, and shown by its last part only", async () => {
  const app = startStores();
  const place = path.join(temporaryFolder(), "visit");
  mkdirSync(place);
  const store: StoreChoice = { kind: "folder", handle: await app.pick(place) };
  expect(await app.choose(store)).toEqual(err({ type: "Empty", wasUsed: false }));
  expect(readdirSync(place)).toEqual([]);
  expect(await app.storeOf({ team: teamA })).toBeNull();
  const view = { kind: "folder", label: "visit", isCredentialKept: true, needsCredential: false };
  expect(await app.choose(store, true)).toEqual(ok(view));
  expect(await app.storeOf({ team: teamA })).toEqual(view);
  await app.write(1);
  expect(await app.sync()).toMatchObject({ value: { sent: 1, verifiedAt: expect.any(String) } });
});

test("fault 9: a store that was used and is empty now says so, at a mirror and when chosen again", async () => {
  const app = startStores();
  const place = temporaryFolder();
  const store: StoreChoice = { kind: "folder", handle: await app.pick(place) };
  await app.choose(store, true);
  await app.write(1);
  await app.sync();
  rmSync(path.join(place, "v1"), { recursive: true });
  const emptied = err({ type: "Empty", wasUsed: true });
  expect(await app.sync()).toEqual(emptied);
  expect(await app.choose(store)).toEqual(emptied);
  expect(readdirSync(place)).toEqual([]);
  expect(await app.files()).toHaveLength(1);
  rmSync(place, { recursive: true });
  expect(await app.sync()).toEqual(err({ type: "FolderMissing" }));
});

test("fault 9: another team's store is asked back, and can be shared once the person says so", async () => {
  const [app, other] = [startStores(), startStores()];
  const place = temporaryFolder();
  const choose = async (team: string, begin: boolean, by: typeof app) =>
    by.chooseStore({
      team,
      store: { kind: "folder", handle: await by.pick(place) },
      marker: markerBytes(team),
      begin,
    });
  await choose(teamB, true, other);
  expect(await choose(teamA, false, app)).toEqual(err({ type: "OtherTeam" }));
  expect(readdirSync(path.join(place, "v1"))).toEqual([teamB]);
  expect(await choose(teamA, true, app)).toMatchObject({ ok: true });
  expect(readdirSync(path.join(place, "v1")).sort()).toEqual([teamA, teamB]);
});

test("fault 71: a password is kept sealed, and the next start needs no asking", async () => {
  const { url } = await smallDav();
  const app = startStores();
  expect(await app.choose(webdav(url), true)).toMatchObject({
    value: { label: url, isCredentialKept: true, needsCredential: false },
  });
  const kept = readFileSync(path.join(app.root, "stores", `${teamA}.json`), "utf8");
  expect(kept).not.toContain("unusual");
  expect(kept).not.toContain(Buffer.from("an unusual").toString("base64").slice(0, 10));
  await app.stores.stop();
  const next = startStores({ root: app.root });
  await next.write(1);
  expect(await next.sync()).toMatchObject({ value: { sent: 1 } });
});

test("fault 71: without a protected key store the password is in memory alone and asked for at the next start", async () => {
  const { url, seen } = await smallDav();
  const app = startStores({ keys: noKeyStore });
  expect(await app.choose(webdav(url), true)).toMatchObject({
    value: { isCredentialKept: false, needsCredential: false },
  });
  expect(await app.sync()).toMatchObject({ ok: true });
  await app.stores.stop();
  const next = startStores({ root: app.root, keys: noKeyStore });
  expect(await next.storeOf({ team: teamA })).toMatchObject({ needsCredential: true });
  const before = seen.length;
  expect(await next.sync()).toEqual(err({ type: "SignInNeeded" }));
  expect(seen.length).toBe(before);
  expect(await next.choose(webdav(url))).toMatchObject({ ok: true });
  expect(await next.sync()).toMatchObject({ ok: true });
});

test.each([
  "http://files.example.gov.uk/dav",
  "http://127.0.0.1.example.org/",
  "http://localhost.evil/",
])("nothing is sent unencrypted to another computer: %s", async (url) => {
  expect(await startStores().choose(webdav(url), true)).toEqual(
    err({ type: "Refused", code: "NotEncrypted" }),
  );
});

test("fault 27: a refused password is tried once, and not kept", async () => {
  const { url, seen } = await smallDav((_request, response) => (say(response, 401), true));
  const app = startStores();
  expect(await app.choose(webdav(url), true)).toEqual(err({ type: "SignInNeeded" }));
  expect(seen).toHaveLength(1);
  expect(await app.storeOf({ team: teamA })).toBeNull();
});

test("a stick carries everything from one laptop to another, one way out and one way in", async () => {
  const [one, two] = [startStores(), startStores()];
  const stick = temporaryFolder();
  for (const seq of [0, 1, 2]) await one.write(seq);
  await two.write(1, ben);
  const copied = await one.mirror({
    team: teamA,
    with: { type: "copyTo", handle: await one.pick(stick) },
    marker,
  });
  expect(copied).toMatchObject({ value: { sent: 3, fetched: 0, verifiedAt: expect.any(String) } });
  const merged = await two.mirror({
    team: teamA,
    with: { type: "mergeFrom", handle: await two.pick(stick) },
    marker,
  });
  expect(merged).toMatchObject({ value: { sent: 0, fetched: 3 } });
  expect(two.eventsOf("segmentsArrived")).toEqual([{ team: teamA }]);
  expect(await two.files()).toHaveLength(4);
  expect(readdirSync(path.join(stick, "v1", teamA))).toEqual([ann, "team.prs"]);
  expect(await two.storeOf({ team: teamA })).toBeNull();
});

test("a place that says it is the team's is not used before somebody with the keys says so", async () => {
  const [app, other] = [startStores(), startStores()];
  const place = temporaryFolder();
  const store = async (by: typeof app): Promise<StoreChoice> => ({
    kind: "folder",
    handle: await by.pick(place),
  });
  await other.choose(await store(other), true);
  await app.write(1);
  const unproven = err({ type: "Unproven", markers: [marker] });
  const own = markerBytes();
  expect(await app.choose(await store(app), false, own)).toEqual(unproven);
  expect(await app.storeOf({ team: teamA })).toBeNull();
  expect(readdirSync(path.join(place, "v1", teamA))).toEqual(["team.prs"]);
  // The window found it genuine, and from then on it is known.
  expect(await app.choose(await store(app), false, marker)).toMatchObject({ ok: true });
  expect(await app.sync(own)).toMatchObject({ value: { sent: 1 } });
  // Then somebody puts another in its place.
  const forged = markerBytes();
  writeFileSync(path.join(place, "v1", teamA, "team.prs"), forged);
  await app.write(2);
  const refused = err({ type: "Unproven", markers: [forged] });
  expect(await app.sync(own)).toEqual(refused);
  expect(app.eventsOf("mirrorEnded").at(-1)).toEqual({ team: teamA, result: refused });
  expect(readdirSync(path.join(place, "v1", teamA, ann))).toEqual(["000000000001.prs"]);
  // The person says that it is the place all the same: the team's marker is put beside.
  expect(await app.choose(await store(app), true, own)).toMatchObject({ ok: true });
  expect(await app.sync(markerBytes())).toMatchObject({ value: { sent: 1 } });
  expect(readFileSync(path.join(place, "v1", teamA, "team-r1.prs"))).toEqual(Buffer.from(own));
});

test("a place that several laptops begin at once is one team's: each asks whose the others' markers are", async () => {
  const place = temporaryFolder();
  const [first, second] = [markerBytes(), markerBytes()];
  const choose = async (by: Uint8Array<ArrayBuffer>) => {
    const app = startStores();
    return app.choose({ kind: "folder", handle: await app.pick(place) }, true, by);
  };
  expect(await choose(first)).toMatchObject({ ok: true });
  expect(await choose(second)).toMatchObject({ ok: true });
  // No room for a third; nor is it needed once the window has found one of these genuine.
  const both = err({ type: "Unproven", markers: [first, second] });
  expect(await choose(markerBytes())).toEqual(both);
  for (const genuine of [first, second]) expect(await choose(genuine)).toMatchObject({ ok: true });
  expect(readdirSync(path.join(place, "v1", teamA)).sort()).toEqual(["team-r1.prs", "team.prs"]);
});

test("nor is a stick, neither way", async () => {
  const app = startStores();
  const stick = temporaryFolder();
  await app.write(1);
  const forged = markerBytes();
  mkdirSync(path.join(stick, "v1", teamA), { recursive: true });
  writeFileSync(path.join(stick, "v1", teamA, "team.prs"), forged);
  for (const type of ["copyTo", "mergeFrom"] as const)
    expect(
      await app.mirror({ team: teamA, with: { type, handle: await app.pick(stick) }, marker }),
    ).toEqual(err({ type: "Unproven", markers: [forged] }));
  expect(readdirSync(path.join(stick, "v1", teamA))).toEqual(["team.prs"]);
});

test("a stick without the team's files is said to be empty, and not written to by a merge", async () => {
  const app = startStores();
  const stick = temporaryFolder();
  const merge = async (handle: string) =>
    app.mirror({ team: teamA, with: { type: "mergeFrom", handle }, marker: markerBytes() });
  expect(await merge(await app.pick(stick))).toEqual(err({ type: "Empty", wasUsed: false }));
  expect(readdirSync(stick)).toEqual([]);
  expect(await merge("0".repeat(32))).toEqual(err({ type: "FolderMissing" }));
});

test("a dialog that is closed picks nothing", async () => {
  expect(await startStores().pickFolder({ purpose: "usbCopy" })).toEqual(
    err({ type: "Cancelled" }),
  );
});

test("two mirrors of a team at once are one, and it can be cancelled", async () => {
  const stop = Promise.withResolvers<void>();
  const { url, count } = await smallDav(async ({ method, url: asked }) => {
    if (method === "PUT" && asked.pathname.includes(ann)) await stop.promise;
    return false;
  });
  const app = startStores();
  await app.choose(webdav(url), true);
  await app.write(1);
  const [first, second] = [app.sync(), app.sync()];
  await expect.poll(() => count("PUT")).toBeGreaterThan(2);
  await app.cancelMirror({ team: teamA });
  stop.resolve();
  expect(await first).toEqual(err({ type: "Cancelled" }));
  expect(await second).toEqual(err({ type: "Cancelled" }));
  expect(app.eventsOf("mirrorEnded")).toHaveLength(1);
  expect(await app.sync()).toMatchObject({ value: { verifiedAt: expect.any(String) } });
});

test("what one laptop writes reaches the other in the background, and its window hears of it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const place = temporaryFolder();
  const [one, two] = [startStores(), startStores()];
  for (const app of [one, two])
    await app.choose({ kind: "folder", handle: await app.pick(place) }, true);
  const told = (app: typeof one, event: string, count: number) =>
    vi.waitUntil(
      () => {
        vi.advanceTimersByTime(100);
        return app.eventsOf(event).length >= count;
      },
      { timeout: 240_000, interval: 5 },
    );
  await told(one, "mirrorEnded", 1);
  await one.write(1);
  await told(one, "mirrorEnded", 2);
  expect(existsSync(path.join(place, "v1", teamA, ann, "000000000001.prs"))).toBe(true);
  two.stores.nudge();
  await told(two, "segmentsArrived", 1);
  expect(await two.files()).toEqual(await one.files());
  expect(one.eventsOf("syncProgress")).toContainEqual({
    team: teamA,
    step: "sending",
    done: 1,
    of: 1,
  });
});

test("a store that is forgotten is not written to again; all files stay", async () => {
  const place = temporaryFolder();
  const app = startStores();
  await app.choose({ kind: "folder", handle: await app.pick(place) }, true);
  await app.write(1);
  await app.sync();
  await app.forgetStore({ team: teamA });
  expect(await app.storeOf({ team: teamA })).toBeNull();
  expect(await app.sync()).toEqual(err({ type: "NoStore" }));
  expect(await app.files()).toHaveLength(1);
  expect(readdirSync(path.join(place, "v1", teamA, ann))).toHaveLength(1);
});

test("fault 23: what was learnt of a store and cannot be kept here is said, and the next mirror goes on", async () => {
  const place = temporaryFolder();
  const app = startStores();
  await app.choose({ kind: "folder", handle: await app.pick(place) }, true);
  await app.write(1);
  const kept = readdirSync(path.join(app.root, "stores")).find((name) => /seen/.test(name)) ?? "";
  const inTheWay = path.join(app.root, "stores", kept);
  rmSync(inTheWay);
  mkdirSync(path.join(inTheWay, "in the way"), { recursive: true });
  const refused = await app.sync();
  expect(refused).toEqual(err({ type: "Refused", code: expect.any(String) }));
  expect(app.eventsOf("mirrorEnded")).toEqual([{ team: teamA, result: refused }]);
  rmSync(inTheWay, { recursive: true });
  expect(await app.sync()).toMatchObject({ ok: true });
  expect(readdirSync(path.join(place, "v1", teamA, ann))).toHaveLength(1);
});

test("destroying a team ends its mirror and takes its settings and credential along", async () => {
  const { url } = await smallDav();
  const app = startStores();
  await app.choose(webdav(url), true);
  await app.write(1);
  const syncing = app.sync();
  expect(await app.folder.destroyTeam({ team: teamA })).toEqual(ok({ files: 3 }));
  await syncing;
  expect(readdirSync(path.join(app.root, "stores"))).toEqual([]);
  expect(readdirSync(path.join(app.root, "segments"))).toEqual([]);
  expect(await app.storeOf({ team: teamA })).toBeNull();
});

test("fault 43: a new start of the app goes on from what it remembers, reading nothing twice", async () => {
  const dav = await smallDav();
  const app = startStores();
  await app.choose(webdav(dav.url), true);
  for (const seq of [0, 1, 2]) await app.write(seq);
  await app.sync();
  await app.stores.stop();
  const next = startStores({ root: app.root });
  dav.seen.length = 0;
  expect(await next.sync()).toMatchObject({ value: { verifiedAt: expect.any(String) } });
  const read = dav.seen.filter(({ method }) => method === "GET").map(({ url }) => url.pathname);
  expect(read).toEqual([`/dav/v1/${teamA}/team.prs`]);
});
