import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

test.skipIf(process.platform !== "linux")(
  "without a display, starting says so and names what works (skipped: only Linux can lack one)",
  () => {
    const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const start = path.resolve(import.meta.dirname, "../build/start.ts");
    const run = spawnSync(process.execPath, [start], { env, encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("There is no display here");
    expect(run.stderr).toContain("npm run letter");
    expect(run.stdout).toBe("");
  },
);
