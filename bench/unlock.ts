import { randomBytes } from "node:crypto";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { argon2id } from "@noble/hashes/argon2.js";
import type { Page } from "playwright-core";
import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { launch } from "../e2e/double/launch.ts";

// What unlocking costs in the built app: how long a person waits, how long main and the page cannot
// answer meanwhile, and the same derivation in pure JavaScript, interleaved in the same run.

const rounds = 7;
const goal = { ratio: 0.3, blockedMs: 50 };
const secret = "seven herons over the weir";
const root = path.resolve(import.meta.dirname, "..");

const executablePath = findChromium();
if (executablePath === null) {
  console.error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  process.exit(1);
}
buildIfStale({ quietly: true });

const app = await launch({
  main: path.join(root, "out/main/main.js"),
  executablePath,
  browserArgs: chromiumArgs,
});
try {
  const page = await app.firstPage();
  // The page defines the bridge; calling it as text spares a declaration.
  await page.evaluate(
    `bridge.createVault({ passphrase: ${JSON.stringify(secret)} }).then(() => bridge.confirmRecovery())`,
  );
  await page.reload();
  await unlockOnce(page); // warm
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measure(page));
  print(measured);
} finally {
  await app.close();
}

interface Round {
  readonly unlockMs: number;
  readonly deriveMs: number;
  readonly nobleMs: number;
  readonly mainBlockedMs: number;
  readonly pageBlockedMs: number;
}

async function measure(page: Page): Promise<Round> {
  app.clickMenu("lock");
  const loop = monitorEventLoopDelay({ resolution: 1 });
  await page.getByRole("button", { name: "Unlock" }).waitFor();
  loop.enable();
  const { unlockMs, pageBlockedMs } = await unlockOnce(page);
  loop.disable();
  return {
    unlockMs,
    pageBlockedMs,
    mainBlockedMs: loop.max / 1e6,
    deriveMs: await deriveInThread(page),
    nobleMs: deriveWithNoble(),
  };
}

interface Unlocking {
  readonly unlockMs: number;
  readonly pageBlockedMs: number;
}

/** From Enter until the app is there, as the page's own clock has it. */
async function unlockOnce(page: Page): Promise<Unlocking> {
  await page.getByLabel("Passphrase", { exact: true }).fill(secret);
  // Listening before the key goes down: two calls, as Playwright does not keep them in order.
  await page.evaluate(() => {
    Object.assign(globalThis, {
      unlocking: new Promise<Unlocking>((resolve) => {
        let start = 0;
        let last = 0;
        let longest = 0;
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (document.querySelector("#passphrase") === null && document.querySelector("h1"))
            resolve({ unlockMs: now - start, pageBlockedMs: longest });
          else port2.postMessage(null);
        });
        port1.start();
        addEventListener(
          "keydown",
          () => {
            start = performance.now();
            last = start;
            port2.postMessage(null);
          },
          { once: true, capture: true },
        );
      }),
    });
  });
  await page.keyboard.press("Enter");
  return page.evaluate<Unlocking>("unlocking");
}

// The same derivation through main, without screens and files; as at the lock, main has been asked
// how the vault stands before somebody types.
async function deriveInThread(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    await bridge.vaultState();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const start = performance.now();
    await bridge.stretchWords({ words: "otter lamp river stone brick nine", salt });
    return performance.now() - start;
  })()`);
}

function deriveWithNoble(): number {
  const start = performance.now();
  argon2id(secret, randomBytes(16), { m: 64 * 1024, t: 3, p: 1, dkLen: 32 });
  return performance.now() - start;
}

function print(measured: readonly Round[]): void {
  const median = (key: keyof Round) =>
    measured.map((round) => round[key]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  const most = (key: keyof Round) => Math.max(...measured.map((round) => round[key]));
  const ratio = median("deriveMs") / median("nobleMs");
  const blocked = Math.max(median("mainBlockedMs"), median("pageBlockedMs"));
  console.log(`Unlocking, Argon2id 64 MiB, three passes; ${rounds} rounds, median (worst)\n`);
  for (const [label, key] of [
    ["Enter until the app is open", "unlockMs"],
    ["key derivation, in main's thread", "deriveMs"],
    ["the same in pure JavaScript", "nobleMs"],
    ["main cannot answer for", "mainBlockedMs"],
    ["the page cannot answer for", "pageBlockedMs"],
  ] as const)
    console.log(
      `${label.padEnd(34)}${median(key).toFixed(0).padStart(6)} ms (${most(key).toFixed(0)})`,
    );
  console.log(
    `\nunlock: ${ratio.toFixed(2)}× pure JavaScript (goal ≤ ${goal.ratio}×), blocked ${blocked.toFixed(0)} ms (goal ≤ ${goal.blockedMs} ms): ${ratio <= goal.ratio && blocked <= goal.blockedMs ? "met" : "not met"}`,
  );
}
