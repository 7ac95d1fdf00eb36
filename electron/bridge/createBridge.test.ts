import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { restingBridge } from "../../shared/bridge/testing/restingBridge.ts";
import { err, ok } from "../../shared/result.ts";
import { createBridge } from "./createBridge.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bridge-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the last saved file is shown in its folder, once there is one", async () => {
  const shown: string[] = [];
  const answers = [path.join(folder, "Letter.pdf"), null];
  const bridge = createBridge({
    askFolder: async () => null,
    askWhere: async () => answers.shift() ?? null,
    vault: restingBridge(),
    segments: restingBridge(),
    stores: restingBridge(),
    spelling: restingBridge(),
    printPages: async () => new Uint8Array(),
    documents: folder,
    showInFolder: (file) => void shown.push(file),
    platform: process.platform,
    appInfo: { version: "1.2.3", runtime: "electron", platform: "linux" },
  });
  const save = () =>
    bridge.saveFile({ what: "letterPdf", suggestedName: "Letter", bytes: new Uint8Array([7]) });

  expect(await bridge.showSavedFile()).toEqual(err({ type: "NothingSaved" }));
  expect(await save()).toEqual(ok({ fileName: "Letter.pdf" }));
  expect([...readFileSync(path.join(folder, "Letter.pdf"))]).toEqual([7]);
  expect(await save()).toEqual(err({ type: "Cancelled" }));
  expect(await bridge.showSavedFile()).toEqual(ok(null));
  expect(shown).toEqual([path.join(folder, "Letter.pdf")]);
  expect(await bridge.appInfo()).toMatchObject({ version: "1.2.3" });
});
