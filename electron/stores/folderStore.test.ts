import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { err } from "../../shared/result.ts";
import { storeAcceptance } from "./testing/acceptance.ts";
import { folderStore } from "./folderStore.ts";

const root = mkdtempSync(path.join(tmpdir(), "cf-store-"));
afterAll(() => rmSync(root, { recursive: true }));

storeAcceptance(async () => ({
  store: folderStore(root),
  plant: async (name, bytes) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), bytes);
  },
  barred: { store: folderStore(path.join(root, "unplugged")), error: "FolderMissing" },
}));

test("a folder that has gone is never made again", async () => {
  const store = folderStore(path.join(root, "stick"));
  const put = await store.putIfAbsent("v1/a/1.prs", new Uint8Array([1]));
  expect(put).toEqual(err({ type: "FolderMissing" }));
});
