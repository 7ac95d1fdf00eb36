import path from "node:path";
import { chromium } from "playwright-core";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { launch } from "./double/launch.ts";
import { provideVault } from "./unlock.ts";

// A program of its own, as the double needs Node's own loader: makes a data folder with a vault under
// the tests' passphrase, which new profiles begin from.
//   node makeVault.ts <data folder>
const executablePath = findChromium() ?? "";
const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
const app = await launch({
  main: path.resolve(import.meta.dirname, "../out/main/main.js"),
  executablePath,
  browser,
  userData: process.argv[2] ?? "",
});
await provideVault(await app.firstPage());
await app.close();
await browser.close();
