import { defineConfig } from "vitest/config";

// The tests that a mutated rule is run against: those of shared/, without the long soak and without
// those that measure. `MUTATE_TESTS=shared/letter` before it: those of that room alone, which is quicker
// and asks more of them.
const room = process.env["MUTATE_TESTS"] ?? "shared";

export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 300_000,
    include: [`${room}/**/*.test.ts`],
    setupFiles: ["build/testing/fixedSeed.ts"],
    exclude: ["shared/segments/faults/convergence.test.ts", "**/*.cost.test.ts"],
  },
});
