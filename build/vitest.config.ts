import { availableParallelism } from "node:os";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./provision/chromium.ts";
import { OutcomeReporter, outcomesFile } from "./testing/outcomeReporter.ts";
import { windowBuild } from "./bundle/windowBuild.ts";
import { windowPackages } from "./bundle/windowPackages.ts";

const root = path.resolve(import.meta.dirname, "..");

// Limits are for what hangs and no measure of anything: a machine may be slow, and busy besides. What
// is silent for longer than any of them is stopped by build/testing/runTests.ts.
const minute = 60_000;
const limits = { testTimeout: 5 * minute, hookTimeout: 5 * minute };
const patience = { poll: { timeout: minute } };

// A browser that other work has starved may still drop a key; what is broken fails twice, and what only
// passed the second time is named at the end of the run.
const again = { retry: 1 };

// Whole-app tests wait for disks and pauses as often as they work: two of them even on one core. The
// browser tests run beside them, in as many pages: what waits leaves the cores to what works.
const maxWorkers = Math.min(4, Math.max(2, availableParallelism() - 1));

const isDrawnAnew = process.env["TEST_DRAW"] === "anew";

// unit: pure code and main-process code on Node. browser: real IndexedDB, React and workers in real Chromium.
// e2e: the built app, through the double of Electron's module (e2e/double).
export default defineConfig({
  root,
  test: {
    teardownTimeout: minute,
    reporters: ["default", ...(outcomesFile === undefined ? [] : [new OutcomeReporter()])],
    projects: [
      {
        root,
        test: {
          name: "unit",
          // Files share a process and what it has loaded: of a unit nothing is left over but what is computed once.
          isolate: false,
          environment: "node",
          ...limits,
          expect: patience,
          maxWorkers,
          include: ["{shared,electron,build}/**/*.test.ts", "renderer/**/*.node.test.ts"],
          // Cases drawn at random are the same in every run, but for `npm run test:soak`.
          setupFiles: isDrawnAnew ? [] : ["build/testing/fixedSeed.ts"],
        },
      },
      {
        root,
        test: {
          name: "e2e",
          environment: "node",
          include: ["e2e/**/*.test.ts"],
          ...limits,
          // Some of them are a whole visit; beside heavy work such a one took over five minutes.
          testTimeout: 10 * minute,
          ...again,
          expect: patience,
          maxWorkers,
          globalSetup: "e2e/setup.ts",
          // Imported natively, so that Node's loader hooks of the double apply.
          server: { deps: { external: [/\/e2e\/double\//, /\/out\//] } },
        },
      },
      {
        root,
        plugins: [react()],
        ...windowBuild,
        // The React that ships, as in the built app; with what it checks for developers a third more time.
        oxc: { jsx: { runtime: "automatic", development: false } },
        optimizeDeps: {
          // All of them: one that is found while tests run reloads the page under them, and they never end.
          include: [...windowPackages(root)],
          rolldownOptions: { transform: { define: { "process.env.NODE_ENV": '"production"' } } },
        },
        test: {
          name: "browser",
          // Files share a page and what it has loaded; renderer/testing/setup.ts clears what a file leaves in it.
          isolate: false,
          include: ["renderer/**/*.test.{ts,tsx}"],
          exclude: ["renderer/**/*.node.test.ts"],
          setupFiles: ["renderer/testing/setup.ts"],
          ...limits,
          // An element that never comes is waited for so long; none takes more than seconds.
          testTimeout: 2 * minute,
          ...again,
          expect: patience,
          maxWorkers,
          browser: {
            enabled: true,
            connectTimeout: 5 * minute,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? "", args: [...chromiumArgs] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
