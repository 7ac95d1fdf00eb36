import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bridgeMethods } from "../shared/bridge/methods.ts";
import { launch, launchApp, launchShared } from "./launch.ts";
import { openSample } from "./openSample.ts";
import { chooseOn, menuOn, underlined } from "./underlined.ts";

const own = { origin: "app://main", isMainFrame: true };
const letter = { what: "letterPdf", suggestedName: "Letter", bytes: new Uint8Array([37, 80]) };

test("the window is walled in before it opens", async () => {
  const { app } = await launchShared();
  const [[options] = []] = app.called("BrowserWindow");
  expect(options).toMatchObject({
    minWidth: 1024,
    minHeight: 640,
    windowStatePersistence: true,
    webPreferences: {
      preload: path.resolve(import.meta.dirname, "../out/preload/preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    },
  });
  expect(JSON.stringify(options)).not.toMatch(
    /webSecurity|allowRunningInsecureContent|experimental/,
  );
  expect(app.called("app.enableSandbox")).toHaveLength(1);
  expect(app.called("protocol.registerSchemesAsPrivileged")).toEqual([
    [
      [
        {
          scheme: "app",
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ],
  ]);
});

test("a packaged app has no developer tools and no debugging port", async () => {
  const { app } = await launch({ isPackaged: true, vault: "asIs" });
  expect(app.called("BrowserWindow")).toMatchObject([[{ webPreferences: { devTools: false } }]]);
  expect(app.called("commandLine.removeSwitch")).toEqual([
    ["remote-debugging-port"],
    ["remote-debugging-pipe"],
  ]);
  expect(JSON.stringify(app.menu)).not.toContain("toggleDevTools");
  let isCancelled = false;
  app.session.handlers.beforeRequest?.(
    { url: "devtools://devtools/" },
    ({ cancel = false }) => (isCancelled = cancel),
  );
  expect(isCancelled).toBe(true);
});

test("the page sees the bridge and nothing else of the system", async () => {
  const { page } = await launchShared();
  const seen = await page.evaluate(() => ({
    globals: [
      "require",
      "process",
      "module",
      "ipcRenderer",
      "electron",
      "Buffer",
      "__electronDouble",
    ].filter((name) => name in globalThis),
    bridge: Object.entries((globalThis as unknown as { bridge: object }).bridge).map(
      ([name, method]) => [name, typeof method],
    ),
    isFrozen: Object.isFrozen(Reflect.get(globalThis, "bridge")),
  }));
  expect(seen.globals).toEqual([]);
  expect(seen.bridge).toEqual(bridgeMethods.map((name) => [name, "function"]));
  expect(seen.isFrozen).toBe(true);
});

test("spelling is checked by the dictionary that ships, and a word is learned for the visit or for good", async () => {
  const { app, page } = await launchShared();
  await openSample(page);
  expect(app.called("session.setSpellCheckerEnabled").flat()).not.toContain(true);
  const urls = app.called("session.setSpellCheckerDictionaryDownloadURL").flat();
  expect(new Set(urls)).toEqual(new Set(["app://main/dictionaries/"]));

  const typed = ["safegaurding", "colour", "recieve", "Midthorpe", "Brightspot", "SENCOs"];
  await expect
    .poll(() => underlined(page, typed))
    .toEqual(["safegaurding", "recieve", "Brightspot"]);

  expect(await menuOn(app, "safegaurding")).toContain("safeguarding");
  await chooseOn(app, "Brightspot", "Right in this visit");
  await page.getByText("“Brightspot” is right in this visit; Ctrl+Z takes it back").waitFor();
  expect(await underlined(page, typed)).toEqual(["safegaurding", "recieve"]);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => underlined(page, typed))
    .toEqual(["safegaurding", "recieve", "Brightspot"]);

  await chooseOn(app, "Brightspot", "Add to my dictionary");
  await page.getByText(/“Brightspot” is right on this laptop/u).waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("list", { name: "My dictionary" }).getByText("Brightspot").waitFor();
  expect(await underlined(page, typed)).toEqual(["safegaurding", "recieve"]);
  // Put in its own place, the word is looked at again.
  expect(app.called("webContents.replaceMisspelling")).toEqual([["Brightspot"], ["Brightspot"]]);
});

test("a call from anywhere but the app's own page is refused on every channel", async () => {
  const { app } = await launchShared();
  expect(app.ipc.channels()).toEqual(bridgeMethods);
  const senders = [
    { origin: "https://example.org", isMainFrame: true },
    { origin: "null", isMainFrame: true },
    { origin: "app://evil", isMainFrame: true },
    { ...own, isMainFrame: false },
    { ...own, detached: true },
  ];
  const replies = await Promise.all(
    senders.flatMap((sender) =>
      bridgeMethods.map((method) => app.invokeAs(sender, method, letter)),
    ),
  );
  expect(replies).toHaveLength(senders.length * bridgeMethods.length);
  for (const reply of replies)
    expect(reply).toEqual({ error: expect.stringMatching(/: untrusted sender$/) });
  expect(app.called("dialog.showSaveDialog")).toEqual([]);
});

test("arguments of the wrong shape are refused without being quoted", async () => {
  const { app } = await launchShared();
  const bad = [
    undefined,
    null,
    "letter",
    { ...letter, suggestedName: "../secret" },
    { ...letter, bytes: "%PDF" },
    { ...letter, path: "/etc/passwd" },
  ];
  for (const reply of await Promise.all(bad.map((input) => app.invokeAs(own, "saveFile", input))))
    expect(reply).toEqual({ error: "TypeError: saveFile: bad arguments" });
  expect(app.called("dialog.showSaveDialog")).toEqual([]);
});

test("a letter saved from the page is on the disk byte for byte, and can be shown", async () => {
  const { app, page } = await launch();
  const file = path.join(app.userData, "Midthorpe");
  app.saveDialogAnswers.push(file, null);
  const answers = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as {
      bridge: Record<string, (input?: unknown) => Promise<unknown>>;
    };
    const save = () =>
      bridge["saveFile"]?.({
        what: "letterPdf",
        suggestedName: "Letter to Midthorpe",
        bytes: new Uint8Array(70_000).map((_, place) => place % 251),
      });
    return [
      await bridge["showSavedFile"]?.(),
      await save(),
      await save(),
      await bridge["showSavedFile"]?.(),
      await bridge["appInfo"]?.(),
    ];
  });
  expect(answers).toEqual([
    { ok: false, error: { type: "NothingSaved" } },
    { ok: true, value: { fileName: "Midthorpe.pdf" } },
    { ok: false, error: { type: "Cancelled" } },
    { ok: true, value: null },
    { version: "0.0.0", runtime: "browserWindow", platform: process.platform },
  ]);
  const written = readFileSync(`${file}.pdf`);
  expect(
    written.equals(Buffer.from(Array.from({ length: 70_000 }, (_, place) => place % 251))),
  ).toBe(true);
  expect(app.called("shell.showItemInFolder")).toEqual([[`${file}.pdf`]]);
});

test("a menu command reaches the page, by menu and by key, until it stops listening", async () => {
  const { app, page } = await launchShared();
  await page.evaluate(() => {
    const heard: string[] = [];
    const { bridgeEvents } = globalThis as unknown as {
      bridgeEvents: { menuCommand: (listener: (command: string) => void) => () => void };
    };
    const stop = bridgeEvents.menuCommand((command) => heard.push(command));
    Object.assign(globalThis, { heard, stop });
  });
  const heard = () => page.evaluate<unknown>(() => Reflect.get(globalThis, "heard"));
  app.clickMenu("bringIn");
  await expect.poll(heard).toEqual(["bringIn"]);
  await page.keyboard.press("ControlOrMeta+s");
  await expect.poll(heard).toEqual(["bringIn", "saveVisitFile"]);
  await page.evaluate(() => Reflect.apply(Reflect.get(globalThis, "stop"), undefined, []));
  app.clickMenu("undo");
  await page.waitForTimeout(100);
  expect(await heard()).toEqual(["bringIn", "saveVisitFile"]);
});

test("a second start shows the first window instead of a second app on the same data", async () => {
  const userData = mkdtempSync(path.join(tmpdir(), "second-"));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const { app } = await launch({ userData });
  const second = await launchApp({ userData });
  expect(second.hasQuit).toBe(true);
  expect(second.called("BrowserWindow")).toEqual([]);
  await expect.poll(() => app.called("BrowserWindow.focus")).toHaveLength(1);
});

test("what the page stores is there after a restart", async () => {
  const userData = mkdtempSync(path.join(tmpdir(), "restart-"));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const first = await launch({ userData });
  await first.page.evaluate(() => localStorage.setItem("kept", "yes"));
  await first.app.close();
  const second = await launch({ userData });
  expect(await second.page.evaluate(() => localStorage.getItem("kept"))).toBe("yes");
});
