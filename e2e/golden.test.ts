import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  expectRows,
  golden010,
  goldenLaptops,
  type GoldenLaptop,
} from "../shared/segments/testing/golden010.ts";
import { keyStoreFile } from "./double/safeStorageModule.ts";
import { launch, type Launched } from "./launch.ts";
import { recover, tryPassphrase } from "./lockPages.ts";
import { dataFolder, field } from "./survive/typing.ts";
import { syncNow } from "./syncNow.ts";
import { visitOf } from "./visitOf.ts";

// What version 0.1.0 left behind (golden/0.1.0/README.md), opened as people open it.
const { expected, keys } = golden010;
const visit = `#/visit/${expected.together.rows.visit.id}`;

test("two laptops as 0.1.0 left them open with every row on their screens, and sync to one visit", async () => {
  const store = dataFolder();
  unpack(golden010.store, store);
  const saved = dataFolder();
  const lead = await open("lead", profile("lead", store));
  // Each before the other is opened: what the folder holds may come in by itself.
  expectRows(await visitOf(lead, saved), expected.lead.rows);
  const peer = await open("peer", profile("peer", store));
  expectRows(await visitOf(peer, saved), expected.peer.rows);
  const laptops = { lead, peer };
  for (const name of goldenLaptops) await expectScreens(laptops[name].page, expected[name]);

  for (const each of [peer, lead, peer]) await syncNow(each);
  for (const name of goldenLaptops)
    expectRows(await visitOf(laptops[name], saved), expected.together.rows);
});

test("a laptop of 0.1.0 that lost its database is rebuilt with every row", async () => {
  const userData = profile("lead");
  rmSync(path.join(userData, "chromium"), { recursive: true });
  const laptop = await open("lead", userData);
  await laptop.page.getByText("The visit was rebuilt from this laptop’s copies").waitFor();
  expectRows(await visitOf(laptop, dataFolder()), expected.lead.rows);
});

test("the database of 0.1.0 has every row without its copies", async () => {
  const userData = profile("peer");
  rmSync(path.join(userData, "segments"), { recursive: true });
  const laptop = await open("peer", userData);
  expectRows(await visitOf(laptop, dataFolder()), expected.peer.rows);
});

test("the recovery code of 0.1.0 opens a laptop whose login lost its key", async () => {
  const userData = profile("peer");
  rmSync(path.join(userData, keyStoreFile));
  const { app, page } = await launch({ userData, vault: "asIs" });
  await tryPassphrase(page, keys.peer.passphrase);
  await page.getByRole("heading", { name: /login no longer holds its part of the key/ }).waitFor();
  await recover(page, keys.peer.recoveryCode, "a new one, of several words");
  await page.getByRole("link", { name: "Thornmere Council" }).click();
  await page.getByRole("heading", { name: "Thornmere Council", level: 1 }).waitFor();
  expectRows(await visitOf({ app, page }, dataFolder()), expected.peer.rows);
});

test("the visit file of 0.1.0 opens on another laptop with every row", async () => {
  const laptop = await launch();
  const { page } = laptop;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  const buffer = Buffer.from(golden010.visitFile);
  await (await chooser).setFiles({ name: "v.visit.json", mimeType: "application/json", buffer });
  await page.getByRole("heading", { name: "Thornmere Council", level: 1 }).waitFor();
  expectRows(await visitOf(laptop, dataFolder()), golden010.rowsOfFile);
});

/** A laptop as it was left, on this computer; with the folder it syncs with where `store` is. */
function profile(laptop: GoldenLaptop, store = dataFolder()): string {
  const userData = dataFolder();
  unpack(golden010.files[laptop], userData);
  const settings = Object.keys(golden010.files[laptop]).find((name) =>
    /^stores\/[0-9a-f]+\.json$/.test(name),
  );
  const file = path.join(userData, settings ?? "");
  const kept = JSON.parse(readFileSync(file, "utf8")) as { place: { path: string } };
  kept.place.path = store;
  writeFileSync(file, JSON.stringify(kept));
  return userData;
}

function unpack(files: Readonly<Record<string, Uint8Array>>, folder: string): void {
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

async function open(laptop: GoldenLaptop, userData: string): Promise<Launched> {
  const launched = await launch({ userData, vault: "asIs" });
  await tryPassphrase(launched.page, keys[laptop].passphrase);
  await launched.page.getByRole("link", { name: "Thornmere Council" }).click();
  await launched.page.getByRole("heading", { name: "Thornmere Council", level: 1 }).waitFor();
  return launched;
}

/** What of the golden rows stands on the screens. */
async function expectScreens(page: Page, view: (typeof expected)[GoldenLaptop]): Promise<void> {
  const { rows, deleted, conflicts, halfTyped } = view;
  const textsOf = (table: string, name: string) =>
    (rows[table] ?? []).map((row) => String(row[name]));
  const main = page.getByRole("main");
  const go = async (place: string, title: string | RegExp) => {
    await page.evaluate((hash) => void (location.hash = hash), `${visit}/${place}`);
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  };

  await go("sessions", "Sessions");
  for (const title of textsOf("sessions", "title"))
    await main.getByRole("link", { name: title, exact: true }).waitFor();
  await go("findings", "Findings");
  const board = () =>
    page
      .locator(".cf-sentence")
      .evaluateAll((fields) => fields.map((each) => (each as HTMLTextAreaElement).value));
  await expect.poll(async () => (await board()).sort()).toEqual(onBoard(rows["findings"] ?? []));
  await go("letter", "Letter");
  // Beside the problems, which narrow windows show in their own view.
  await page.getByText("Version 1", { exact: true }).waitFor({ state: "attached" });
  const draft = rows["letters"]?.find(({ version }) => version === 0);
  const texts = draft?.["texts"] as Readonly<Record<string, string>> | undefined;
  await expect
    .poll(() => page.getByRole("textbox", { name: "Next steps" }).inputValue())
    .toBe(texts?.["nextSteps"]);
  await go("two-versions", "Two versions");
  await expect.poll(() => main.getByRole("article").count()).toBe(conflicts.length);
  await go("deleted", "Deleted");
  const deletions = new Set(deleted.map(({ label }) => label));
  await expect
    .poll(() => main.getByRole("button", { name: /^Restore/ }).count())
    .toBe(deletions.size);
  await go(`sessions/${halfTyped.session}`, /./);
  await expect.poll(() => field(page).inputValue()).toBe(halfTyped.text);
}

const onBoard = (findings: readonly { readonly [field: string]: unknown }[]) =>
  findings
    .filter(({ state }) => state !== "parked")
    .map(({ sentence }) => String(sentence))
    .sort();
