import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import {
  ann,
  markerBytes,
  segmentBytes,
  teamA,
} from "../electron/segments/testing/segmentBytes.ts";
import { hasApache, startApache } from "../electron/stores/testing/apache.ts";
import { password, user } from "../electron/stores/testing/server.ts";
import { launch } from "./launch.ts";

const temporaryFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "cf-e2e-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Calls the bridge from the page, with bytes as they travel. */
const call = (page: Page, method: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, given]) => {
      const bridge = Reflect.get(globalThis, "bridge") as Record<string, (i: unknown) => unknown>;
      return bridge[name]?.(given);
    },
    [method, input] as const,
  );

const segment = (seq: number) => ({
  team: teamA,
  device: ann,
  seq,
  bytes: segmentBytes({ seq }),
});

test.skipIf(!hasApache)(
  "segments travel through a real WebDAV server from one app to another (skipped without Apache)",
  async () => {
    const { url } = await startApache();
    const [one, two] = [await launch({ vault: "own" }), await launch({ vault: "own" })];
    const store = { kind: "webdav", url, user, password };
    const marker = markerBytes();
    const choose = (page: Page, begin: boolean) =>
      call(page, "chooseStore", { team: teamA, store, marker, begin });
    const mirror = (page: Page) =>
      call(page, "mirror", { team: teamA, with: { type: "store" }, marker });

    expect(await choose(one.page, false)).toMatchObject({ error: { type: "Empty" } });
    expect(await choose(one.page, true)).toMatchObject({ value: { needsCredential: false } });
    expect(await choose(two.page, false)).toMatchObject({ ok: true });
    for (const seq of [0, 1]) await call(one.page, "writeSegment", segment(seq));
    expect(await mirror(one.page)).toMatchObject({ ok: true });
    await two.page.evaluate(() => {
      const events = Reflect.get(globalThis, "bridgeEvents") as Record<
        string,
        (listener: (payload: unknown) => void) => void
      >;
      const heard: unknown[] = [];
      Reflect.set(globalThis, "heard", heard);
      events["segmentsArrived"]?.((payload) => heard.push(payload));
    });
    expect(await mirror(two.page)).toMatchObject({
      value: { fetched: 2, verifiedAt: expect.any(String) },
    });
    expect(await call(two.page, "listSegments", { team: teamA })).toMatchObject({
      value: { length: 2 },
    });
    await expect
      .poll(() => two.page.evaluate(() => Reflect.get(globalThis, "heard") as unknown))
      .toEqual([{ team: teamA }]);
    expect([...one.app.partitions.sessions.keys()]).toEqual(["sync"]);
    expect(one.app.blocked).toEqual([]);
  },
);

test("a folder is asked for with the system's dialog, and the page never sees its path", async () => {
  const { app, page } = await launch();
  const stick = path.join(temporaryFolder(), "stick");
  app.openDialogAnswers.push(null, stick);
  expect(await call(page, "pickFolder", { purpose: "usbCopy" })).toEqual({
    ok: false,
    error: { type: "Cancelled" },
  });
  const picked = await call(page, "pickFolder", { purpose: "usbCopy" });
  expect(picked).toEqual({ ok: true, value: { handle: expect.any(String), name: "stick" } });
  expect(JSON.stringify(picked)).not.toContain(path.dirname(stick));
  expect(app.called("dialog.showOpenDialog")).toMatchObject([
    [{ properties: ["openDirectory", "createDirectory"] }],
    [{ properties: ["openDirectory", "createDirectory"] }],
  ]);
  const { handle } = (picked as { readonly value: { readonly handle: string } }).value;
  const copy = { team: teamA, with: { type: "copyTo", handle }, marker: markerBytes() };
  expect(await call(page, "mirror", copy)).toEqual({
    ok: false,
    error: { type: "FolderMissing" },
  });
  expect(existsSync(stick)).toBe(false);
});

test("only the session that syncs reaches the network, and it encrypted addresses alone", async () => {
  const { app } = await launch();
  const sync = app.partitions.sessions.get("sync");
  const isAllowed = (handlers: typeof app.session.handlers, url: string) => {
    let isCancelled = false;
    handlers.beforeRequest?.({ url }, ({ cancel = false }) => (isCancelled = cancel));
    return !isCancelled;
  };
  if (sync === undefined) throw new Error("no session to sync with");
  expect(isAllowed(app.session.handlers, "https://files.example/")).toBe(false);
  expect(isAllowed(sync.handlers, "https://files.example/")).toBe(true);
  expect(isAllowed(sync.handlers, "http://files.example/")).toBe(false);
  expect(app.called("session.fromPartition")).toEqual([["sync", { cache: false }]]);
  await expect(sync.module.fetch("http://files.example/", {})).rejects.toThrow(
    "net::ERR_BLOCKED_BY_CLIENT",
  );
  expect(app.called("session.setCertificateVerifyProc")).toHaveLength(1);
});
