import { chromium, type Page } from "playwright-core";
import { expect, test } from "vitest";
import path from "node:path";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { writersMeet } from "../renderer/db/oneWriter.ts";
import { killBrowser } from "./survive/killing.ts";
import { dataFolder } from "./survive/typing.ts";

// Why renderer/db/oneWriter.ts is there, shown on a database that has nothing to do with ours. Should
// the first expectation fail, Chromium has been mended, and it can go.
test("Chromium keeps a database that was killed while one transaction waited to write, and drops one that was killed while two wrote", async () => {
  expect(await whatAKillLeaves(["log"], ["facts"])).toBe("nothing");
  expect(await whatAKillLeaves(["log", writersMeet], ["facts", writersMeet])).toBe("what was kept");
});

/** Writes without end in two transactions with these stores, kills Chromium, and looks what is there at the next start. */
async function whatAKillLeaves(
  ...scopes: readonly (readonly string[])[]
): Promise<"nothing" | "what was kept"> {
  const folder = dataFolder();
  const first = await openPage(folder);
  await first.page.evaluate(writeWithoutEnd, scopes);
  // Until more is written than Chromium holds in memory, well over its megabyte.
  await first.page.waitForFunction(() => Number(Reflect.get(globalThis, "writes")) >= 60);
  const closed = new Promise((resolve) => first.context.once("close", resolve));
  killBrowser(folder);
  await closed;
  const second = await openPage(folder);
  const found = await second.page.evaluate(readKept);
  await second.context.close();
  return found === "kept" ? "what was kept" : "nothing";
}

async function openPage(folder: string) {
  const context = await chromium.launchPersistentContext(path.join(folder, "chromium"), {
    executablePath: findChromium() ?? "",
    args: [...chromiumArgs],
  });
  await context.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  const page: Page = await context.newPage();
  await page.goto("https://two-writers.test/");
  return { context, page };
}

async function writeWithoutEnd(scopes: readonly (readonly string[])[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("writers", 1);
    request.addEventListener("upgradeneeded", () => {
      for (const name of ["log", "facts"]) request.result.createObjectStore(name);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
  });
  await new Promise((resolve) => {
    const transaction = db.transaction("log", "readwrite", { durability: "strict" });
    transaction.objectStore("log").put("kept", "first");
    transaction.addEventListener("complete", resolve);
  });
  for (const scope of scopes) {
    const store = db.transaction([...scope], "readwrite").objectStore(scope[0] ?? "");
    let key = 0;
    const putNext = (): void => {
      key = (key + 1) % 50;
      Reflect.set(globalThis, "writes", Number(Reflect.get(globalThis, "writes") ?? 0) + 1);
      store.put("x".repeat(500_000), key).addEventListener("success", putNext);
    };
    putNext();
  }
}

async function readKept(): Promise<unknown> {
  const db = await new Promise<IDBDatabase | null>((resolve) => {
    const request = indexedDB.open("writers");
    request.addEventListener("success", () => resolve(request.result));
    // The first try after the start may report the damage that made Chromium drop it.
    request.addEventListener("error", () => resolve(null));
  });
  if (db === null || !db.objectStoreNames.contains("log")) return undefined;
  return new Promise((resolve) => {
    const request = db.transaction("log").objectStore("log").get("first");
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => resolve(undefined));
  });
}
