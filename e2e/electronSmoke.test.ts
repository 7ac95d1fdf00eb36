import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { findElectron } from "../build/provision/electronRuntime.ts";

const root = path.resolve(import.meta.dirname, "..");
const electron = findElectron();
const hasDisplay = process.platform !== "linux" || process.env["DISPLAY"] !== undefined;
const reason =
  electron === null
    ? " (skipped: Electron's runtime is not on this machine)"
    : hasDisplay
      ? ""
      : " (skipped: no display)";

describe.skipIf(reason !== "")(`in Electron itself${reason}`, () => {
  test("the app opens at its own origin, with the bridge and nothing else", async () => {
    const userData = mkdtempSync(path.join(tmpdir(), "smoke-"));
    const child = spawn(
      electron ?? "",
      [
        root,
        "--remote-debugging-port=0",
        `--user-data-dir=${userData}`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    onTestFinished(() => {
      child.kill();
      rmSync(userData, { recursive: true, force: true });
    });
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (part: string) => {
        said += part;
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.on("exit", (code) => reject(new Error(`Electron ended with ${code}: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(endpoint);
    onTestFinished(() => browser.close());
    const pages = () => browser.contexts().flatMap((context) => context.pages());
    await expect.poll(() => pages().map((page) => page.url())).toContain("app://main/");
    const [page] = pages();
    expect(
      await page?.evaluate(() => ({
        origin: location.origin,
        isSecure: isSecureContext,
        hasStorage: "indexedDB" in globalThis,
        hasBridge: "bridge" in globalThis,
        leaks: ["require", "process", "ipcRenderer"].filter((name) => name in globalThis),
      })),
    ).toEqual({
      origin: "app://main",
      isSecure: true,
      hasStorage: true,
      hasBridge: true,
      leaks: [],
    });
  });
});
