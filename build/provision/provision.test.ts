import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

test("what is missing is named with what it is for and how it would be installed, and nothing is installed unasked", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "provision-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // In apt-get's place: tells when it is asked for more than its version.
  const apt = path.join(folder, "apt-get");
  writeFileSync(apt, `#!/bin/sh\n[ "$1" = --version ] || touch ${JSON.stringify(folder)}/asked\n`);
  chmodSync(apt, 0o755);
  const program = `
    import { provide } from ${JSON.stringify(path.join(import.meta.dirname, "provision.ts"))};
    const need = (name, isHere) =>
      ({ name, why: "tests use " + name, packages: [name + "-package"], isHere: () => isHere });
    const missing = await provide([need("lathe", false), need("loom", true)], { isAskedFor: false });
    console.log("still missing:", ...missing.map(({ name }) => name));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { PATH: `${folder}${path.delimiter}${process.env["PATH"] ?? ""}` },
    encoding: "utf8",
  });
  expect(run.stdout).toContain("lathe: tests use lathe");
  expect(run.stdout).not.toContain("loom:");
  expect(run.stdout).toContain("still missing: lathe");
  // Only the superuser could.
  if (process.getuid?.() === 0) expect(run.stdout).toContain("with apt-get: lathe-package");
  expect(existsSync(path.join(folder, "asked"))).toBe(false);
});
