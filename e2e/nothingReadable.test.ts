import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import type { VaultBridge } from "../shared/bridge/vault.ts";
import { launch, passphrase, unlock } from "./launch.ts";
import { goToPlace, sampleFile } from "./openSample.ts";
import { killBrowser } from "./survive/killing.ts";

// Where the app writes, and where Chromium does: the whole data folder is searched, Chromium's profile
// in it. Electron keeps the same IndexedDB, Local Storage, Session Storage, Code Cache, GPU and network
// files under its data folder. What it has no part of are Chrome's own: History, Sessions, Web Data,
// Favicons, Top Sites, Login Data. They are searched all the same, as `npm start` without Electron's
// runtime runs in such a Chromium: that is why the window's title names the place and not the council,
// and why no field takes part in autofill.

const dataFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "readable-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The sample visit as a visit of somebody's own, which is sealed and synced like any other. */
function realVisit(): { readonly file: string; readonly texts: readonly string[] } {
  const visit = JSON.parse(readFileSync(sampleFile, "utf8")) as SampleFile;
  visit.visit.isSample = false;
  const file = path.join(dataFolder(), "real.visit.json");
  writeFileSync(file, JSON.stringify(visit));
  const texts = [
    ...visit.notes.map(({ text }) => text),
    ...visit.findings.map(({ sentence }) => sentence),
    ...visit.sessions.map(({ title }) => title),
    visit.visit.host.name,
  ];
  return { file, texts: [...new Set(texts)].filter((text) => text.length > 0) };
}

interface SampleFile {
  readonly visit: { isSample: boolean; readonly host: { readonly name: string } };
  readonly notes: readonly { readonly text: string }[];
  readonly findings: readonly { readonly sentence: string }[];
  readonly sessions: readonly { readonly title: string }[];
}

interface Hit {
  readonly file: string;
  readonly text: string;
}

/** Where any of the texts stands in a file or its name under a folder, in UTF-8 or UTF-16. */
function hitsIn(folder: string, texts: readonly string[]): readonly Hit[] {
  const needles = texts.flatMap((text) =>
    partsOf(text).flatMap((part) => [
      { text: part, bytes: Buffer.from(part, "utf8") },
      { text: part, bytes: Buffer.from(part, "utf16le") },
    ]),
  );
  return filesUnder(folder).flatMap((file) => {
    const content = Buffer.concat([
      Buffer.from(`${path.relative(folder, file)}\n`),
      readFileSync(file),
    ]);
    return needles
      .filter(({ bytes }) => content.indexOf(bytes) >= 0)
      .map(({ text }) => ({ file: path.relative(folder, file), text }));
  });
}

// LevelDB compresses by leaving out what stood there before: a long text may lie there in pieces.
const partsOf = (text: string): readonly string[] =>
  text.length <= 24 ? [text] : [text, text.slice(0, 24), text.slice(-24)];

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));

const half = "a half-typed line about wet lanterns";
const found = "Zebra crossings are patrolled.";
const typed = "an entered line about dry lanterns";

test("nothing of a visit, the passphrase or the recovery code is readable in the data folder or the store, while it is open, after a crash and after closing", async () => {
  const userData = dataFolder();
  const store = dataFolder();
  const { file, texts } = realVisit();
  const { app, page } = await launch({ userData, vault: "asIs" });
  const words = await vaultWith(page);
  const secrets = [
    passphrase,
    words.join(" "),
    words.join(","),
    words.join('","'),
    words.join("\n"),
    ...pairsOf(words),
  ];
  const all = [...texts, half, found, typed, ...secrets];
  // The search finds what lies there plainly, whichever way it is written.
  const plain = dataFolder();
  writeFileSync(path.join(plain, "one"), `x${texts[0] ?? ""}x`, "utf16le");
  writeFileSync(path.join(plain, "two"), `x${texts[1] ?? ""}x`);
  expect(new Set(hitsIn(plain, all).map((hit) => hit.file))).toEqual(new Set(["one", "two"]));

  await unlock(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  await (await chooser).setFiles(file);
  await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
  await syncTo(store);
  await everywhere(page);
  await typeThings(page);
  const search = (): readonly Hit[] => [...hitsIn(userData, all), ...hitsIn(store, all)];
  expect(filesUnder(store).filter((name) => name.endsWith(".prs")).length).toBeGreaterThan(0);
  await page.waitForTimeout(1_000);
  expect(search()).toEqual([]);

  killBrowser(userData);
  await app.close();
  expect(search()).toEqual([]);

  const again = await launch({ userData });
  await again.page.getByRole("link", { name: "Midthorpe Council" }).click();
  await everywhere(again.page);
  again.app.windows[0]?.close();
  await again.app.exited;
  await again.app.close();
  expect(search()).toEqual([]);
  expect(totalBytes(userData)).toBeGreaterThan(100_000);

  async function syncTo(folder: string): Promise<void> {
    await page.evaluate(() => void (location.hash = `${location.hash}/sync`));
    await page.getByRole("button", { name: "Choose where to sync" }).click();
    app.openDialogAnswers.push(folder);
    await page.getByRole("button", { name: "Choose the folder" }).click();
    await page.getByRole("button", { name: "Use this place" }).click();
    await page.getByRole("button", { name: "Start the team’s files here" }).click();
    await page.getByRole("button", { name: "Sync now" }).click();
    await expect
      .poll(() => filesUnder(store).filter((name) => name.endsWith(".prs")).length)
      .toBeGreaterThan(1);
  }
});

/** Makes the vault of a new data folder, and gives the words of its recovery code. */
async function vaultWith(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(async (secret) => {
    const { bridge } = globalThis as unknown as { bridge: VaultBridge };
    const made = await bridge.createVault({ passphrase: secret });
    await bridge.confirmRecovery();
    return made.ok ? made.value.recoveryWords : [];
  }, passphrase);
  expect(words).toHaveLength(24);
  await page.reload();
  return words;
}

// Each word alone is in the app's own list of words; two of them side by side are nowhere.
const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, position) => `${words[position] ?? ""} ${word}`);

/** Goes through the places of a visit. */
async function everywhere(page: Page): Promise<void> {
  for (const place of ["Sessions", "Cases", "Findings", "Letter", "Team", "Visit"]) {
    await goToPlace(page, place);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForTimeout(300);
  }
}

/** A finding, a search, a line and half a line. */
async function typeThings(page: Page): Promise<void> {
  await goToPlace(page, "Findings");
  await page
    .getByRole("textbox", { name: /Add a strength/ })
    .first()
    .focus();
  await page.keyboard.type(found);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("social workers");
  await page.waitForTimeout(300);
  await page.keyboard.press("Escape");
  await goToPlace(page, "Sessions");
  await page.locator("main a[href*='/sessions/']").first().click();
  const field = page.getByRole("textbox", { name: /^New line/ });
  await field.focus();
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
  await page.locator(".cf-line-text", { hasText: typed }).waitFor();
  await page.keyboard.type(half);
}

const totalBytes = (folder: string): number =>
  filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0);
