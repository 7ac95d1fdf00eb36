import { writeSync } from "node:fs";
import path from "node:path";
import { launch } from "../double/launch.ts";
import { chromiumArgs, findChromium } from "../../build/provision/chromium.ts";
import { neverIdle } from "../../renderer/testing/neverIdle.ts";
import { unlock } from "../unlock.ts";
import type { TypistReport } from "./killing.ts";

// A program of its own, so that main can be killed with the window: starts the app on a data folder,
// opens a session, says what it finds there, and types until it is killed.
//   node typist.ts <data folder> <address within the window> <name of this run> <lines that must be there>
const [userData = "", address = "", run = "", expected = "[]"] = process.argv.slice(2);

// Through to the reader before anything else happens: what was said outlives the killing.
const say = (report: TypistReport): void => void writeSync(1, `${JSON.stringify(report)}\n`);

const app = await launch({
  main: path.resolve(import.meta.dirname, "../../out/main/main.js"),
  executablePath: findChromium() ?? "",
  browserArgs: chromiumArgs,
  beforeScripts: neverIdle,
  userData,
});
const page = await app.firstPage();
await page.evaluate((hash) => void (location.hash = hash), address);
await unlock(page);
const field = page.getByRole("textbox", { name: /^New line/ });
await field.waitFor();
const textsOf = () => page.locator(".cf-line-text").allTextContents();
// Lines that a crash kept from being committed are committed now, and those that must not be are seen then.
const mustBeThere = JSON.parse(expected) as readonly string[];
for (let wait = 0; wait < 120; wait += 1) {
  await page.waitForTimeout(500);
  const there = new Set(await textsOf());
  if (wait >= 2 && mustBeThere.every((line) => there.has(line))) break;
}
say({ type: "found", lines: await textsOf(), half: await field.inputValue(), errors: app.errors });

await page.exposeFunction("lineShown", (text: string) =>
  say({ type: "shown", text, at: Date.now() }),
);
await page.evaluate(() => {
  const known = new Set<string>();
  const look = (): void => {
    for (const { textContent } of document.querySelectorAll(
      ".cf-line:not([aria-busy]) .cf-line-text",
    )) {
      if (textContent === "" || known.has(textContent)) continue;
      known.add(textContent);
      (globalThis as unknown as { lineShown: (text: string) => void }).lineShown(textContent);
    }
  };
  look();
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ["aria-busy"],
  });
});

/** Four times as fast as the fastest typists; as fast as Chromium takes keys, the disk would fall behind. */
const betweenKeysMs = 15;
const words = ["supervision", "weekly", "placement", "plan", "of", "a", "carer", "no", "audit"];
await field.focus();
await page.keyboard.press("Control+a");
for (let line = 1; ; line += 1) {
  const text = [`${run}.${line}`, ...words.toSorted(() => Math.random() - 0.5).slice(0, 4)].join(
    " ",
  );
  for (let length = 1; length <= text.length; length += 1) {
    await page.keyboard.type(text.charAt(length - 1));
    say({ type: "typed", text: text.slice(0, length), at: Date.now() });
    await page.waitForTimeout(betweenKeysMs);
  }
  await page.keyboard.press("Enter");
}
