import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { withoutServices } from "./withoutServices.ts";

function policyFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "policy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "policy-rc.d");
}

test("services may not start while something is installed, and may again whatever comes of it", async () => {
  const policy = policyFile();
  let during = "";
  const install = async (): Promise<void> => {
    during = readFileSync(policy, "utf8");
    throw new Error("no network");
  };
  await expect(withoutServices(install, policy)).rejects.toThrow("no network");
  expect(during).toContain("exit 101");
  expect(existsSync(policy)).toBe(false);
});

test("what somebody else says of services stays; what a killed run of ours left goes", async () => {
  const policy = policyFile();
  writeFileSync(policy, "#!/bin/sh\nexit 0\n");
  await withoutServices(async () => undefined, policy);
  expect(readFileSync(policy, "utf8")).toBe("#!/bin/sh\nexit 0\n");
  rmSync(policy);
  let ours = "";
  await withoutServices(async () => void (ours = readFileSync(policy, "utf8")), policy);
  writeFileSync(policy, ours);
  await withoutServices(async () => undefined, policy);
  expect(existsSync(policy)).toBe(false);
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "stopped by %s in the middle of installing, it waits for what it runs and leaves nothing behind (skipped on Windows)",
  async (signal) => {
    const policy = policyFile();
    const program = `
      import { runCommand } from ${JSON.stringify(path.join(import.meta.dirname, "runCommand.ts"))};
      import { withoutServices } from ${JSON.stringify(path.join(import.meta.dirname, "withoutServices.ts"))};
      const slowToStop = "sleep 60 & trap 'kill $!; sleep 0.3; echo stopped; exit 1' INT TERM HUP; echo installing; wait";
      await withoutServices(
        () => runCommand("sh", ["-c", slowToStop]).then(() => undefined), process.argv[1]);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program, policy], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    child.stdout.on("data", (part: Buffer) => (said += part.toString()));
    await expect.poll(() => said).toContain("installing");
    expect(existsSync(policy)).toBe(true);
    child.kill(signal);
    const [status] = (await once(child, "close")) as [number | null];
    expect(status).not.toBe(0);
    expect(said).toContain("stopped");
    expect(existsSync(policy)).toBe(false);
  },
);
