import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { chromiumArgs, findChromium } from "../build/provision/chromium.ts";
import { launch } from "../e2e/double/launch.ts";
import { beginSession } from "../e2e/survive/beginSession.ts";
import { killWhileTyping } from "../e2e/survive/killing.ts";
import { provideVault, unlock } from "../e2e/unlock.ts";

// Kills the built app, main and all of Chromium, at random moments while somebody types into a session:
// `npm run bench:kill`, or with a number of kills. Whole-app tests do it a few times (e2e/killed.test.ts).

const kills = Number(process.argv[2] ?? 50);
const executablePath = findChromium();
if (executablePath === null) {
  console.error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  process.exit(1);
}
if (process.platform !== "linux") {
  console.error("The benchmark needs Linux, to kill Chromium with all its processes at once.");
  process.exit(1);
}
buildIfStale({ quietly: true });

const userData = mkdtempSync(path.join(tmpdir(), "bench-kill-"));
try {
  const app = await launch({
    main: path.resolve(import.meta.dirname, "../out/main/main.js"),
    executablePath,
    browserArgs: chromiumArgs,
    userData,
  });
  const page = await app.firstPage();
  await provideVault(page);
  await unlock(page);
  const address = await beginSession(page);
  await app.close();
  const begun = Date.now();
  const onKill = (): void => void process.stdout.write(".");
  const killing = await killWhileTyping({
    userData,
    address,
    kills,
    grace: { ms: 250 },
    seed: Math.floor(Math.random() * 2 ** 31),
    onKill,
  });
  const { acknowledged, lost, doubled, lostTyping, errors } = killing;
  const seconds = Math.round((Date.now() - begun) / 1_000);
  console.log(`\n\n${kills} kills in ${seconds} s`);
  console.log(`lines in the list when the app was killed   ${acknowledged}`);
  console.log(`of these lost (goal 0)                      ${lost.length}`);
  console.log(`lines that stand there twice (goal 0)       ${doubled.length}`);
  console.log(`more than 0.25 s of typing lost (goal 0)    ${lostTyping.length}`);
  for (const { typed, found } of lostTyping) console.log(`  typed “${typed}”, found “${found}”`);
  for (const error of errors) console.log(`  ${error}`);
  const isMet = lost.length + doubled.length + lostTyping.length + errors.length === 0;
  console.log(isMet && acknowledged > 0 ? "met" : "not met");
  process.exitCode = isMet ? 0 : 1;
} finally {
  rmSync(userData, { recursive: true, force: true });
}
