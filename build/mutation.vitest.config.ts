import { defineConfig } from "vitest/config";

// The tests that a mutated rule is run against: those of shared/, without the long soak and without
// those that measure.
export default defineConfig({
  test: {
    environment: "node",
    testTimeout: 300_000,
    include: ["shared/**/*.test.ts"],
    setupFiles: ["build/fixedSeed.ts"],
    exclude: ["shared/segments/faults/convergence.test.ts", "**/*.cost.test.ts"],
  },
});
