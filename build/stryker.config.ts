import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PartialStrykerOptions } from "@stryker-mutator/api/core";

// `npm run test:mutate`: changes the pure rules one place at a time and asks whether a test notices.
// One part: `npm run test:mutate -- --mutate "shared/letter/*.ts,!**/*.test.ts"`.
const rules = "shared/{ops,segments,letter,triangulation,identifiers,identifiers/names}/*.ts";
const lists =
  "shared/identifiers/{names/givenNames,names/surnames,names/ordinaryWords,postcodeAreas}.ts";

// Copies outside the working tree: nothing of it is changed, whenever the run is stopped.
const copies = mkdtempSync(path.join(tmpdir(), "mutation-"));
process.on("exit", () => rmSync(copies, { recursive: true, force: true }));

const options: PartialStrykerOptions = {
  mutate: [rules, "!**/*.test.ts", "!**/*.d.ts", `!${lists}`],
  plugins: [
    "@stryker-mutator/vitest-runner",
    path.join(import.meta.dirname, "testing/compilerChecker.ts"),
  ],
  testRunner: "vitest",
  vitest: { configFile: "build/mutation.vitest.config.ts" },
  checkers: ["compiler"],
  concurrency: 2,
  dryRunTimeoutMinutes: 60,
  reporters: ["progress", "clear-text"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: path.join(copies, "tested"),
  // It would be read with TypeScript's JavaScript API, which TypeScript 7 has not.
  tsconfigFile: "none",
};

export default options;
