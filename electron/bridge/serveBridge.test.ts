import type { IpcMain } from "electron";
import { expect, test, vi } from "vitest";
import type { Bridge } from "../../shared/bridge/bridge.ts";
import { bridgeMethods } from "../../shared/bridge/methods.ts";
import { restingBridge } from "../../shared/bridge/testing/restingBridge.ts";
import { err, ok } from "../../shared/result.ts";
import type { isTrustedSender } from "./isTrustedSender.ts";
import { serveBridge } from "./serveBridge.ts";

type Sender = Parameters<typeof isTrustedSender>[0];

const own: Sender = { detached: false, origin: "app://main", parent: null };
const letter = { what: "letterPdf", suggestedName: "Letter", bytes: new Uint8Array(1) };

function serve(overrides: Partial<Bridge> = {}) {
  const bridge = restingBridge({
    saveFile: async ({ suggestedName }) => ok({ fileName: suggestedName }),
    showSavedFile: async () => err({ type: "NothingSaved" }),
    appInfo: async () => ({ version: "1", runtime: "electron", platform: "linux" }),
    ...overrides,
  });
  const listeners = new Map<string, (event: unknown, ...inputs: unknown[]) => Promise<unknown>>();
  const recordFault = vi.fn<(fault: unknown) => void>();
  const handle: IpcMain["handle"] = (name, listener) => {
    listeners.set(name, listener as (event: unknown) => Promise<unknown>);
  };
  serveBridge({ handle }, bridge, recordFault);
  const call = async (method: string, inputs: readonly unknown[], senderFrame: Sender = own) =>
    listeners.get(method)?.({ senderFrame }, ...inputs);
  return { call, listeners, recordFault };
}

test("serves exactly the methods that the preload forwards", () => {
  expect([...serve().listeners.keys()]).toEqual(bridgeMethods);
});

test("runs a call whose input matches the schema", async () => {
  expect(await serve().call("saveFile", [letter])).toEqual(ok({ fileName: "Letter" }));
  expect(await serve().call("showSavedFile", [undefined])).toEqual(err({ type: "NothingSaved" }));
  expect(await serve().call("appInfo", [])).toMatchObject({ version: "1" });
});

test.each([
  ["saveFile", [null]],
  ["saveFile", []],
  ["saveFile", [{ ...letter, path: "/etc/passwd" }]],
  ["saveFile", [{ ...letter, suggestedName: "../../etc/passwd" }]],
  ["saveFile", [{ ...letter, suggestedName: "a\0b" }]],
  ["saveFile", [{ ...letter, suggestedName: "" }]],
  ["saveFile", [{ ...letter, what: "script" }]],
  ["saveFile", [{ ...letter, bytes: "text" }]],
  ["saveFile", [{ ...letter, bytes: [1, 2] }]],
  ["saveFile", [letter, letter]],
  ["showSavedFile", ["/etc"]],
  ["appInfo", [{}]],
])("%s refuses %j without quoting it", async (method, inputs) => {
  await expect(serve().call(method, inputs)).rejects.toThrow(
    new TypeError(`${method}: bad arguments`),
  );
});

test.each<[string, Sender]>([
  ["no frame", null],
  ["a frame that has gone", { detached: true, origin: "app://main", parent: null }],
  ["another origin", { detached: false, origin: "https://main", parent: null }],
  ["an opaque origin", { detached: false, origin: "null", parent: null }],
  ["a frame in a page", { detached: false, origin: "app://main", parent: {} }],
])("no method answers %s", async (_name, sender) => {
  const { call } = serve();
  await Promise.all(
    bridgeMethods.map((method) =>
      expect(call(method, [undefined], sender)).rejects.toThrow(`${method}: untrusted sender`),
    ),
  );
});

test("a fault is recorded, and reaches the window without its message", async () => {
  const fault = new Error("ENOENT: no such file, open '/home/ann/Midthorpe letter.pdf'");
  const { call, recordFault } = serve({
    saveFile: async () => {
      throw fault;
    },
  });
  await expect(call("saveFile", [letter])).rejects.toThrow(/^saveFile failed$/);
  expect(recordFault).toHaveBeenCalledExactlyOnceWith(fault);
});
