import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const noServices =
  "#!/bin/sh\n# Critical Friend's tests are installing; they start what they need.\nexit 101\n";

/**
 * Debian starts the services that it installs, unless this file says that it may not. It is there while
 * `install` runs and is taken away again whatever comes of it; one that somebody else has put there stays.
 */
export async function withoutServices(
  install: () => Promise<void>,
  policy = "/usr/sbin/policy-rc.d",
): Promise<void> {
  // Ours may be left of a run that was killed without a word.
  if (existsSync(policy) && readFileSync(policy, "utf8") !== noServices) return install();
  writeFileSync(policy, noServices, { mode: 0o755 });
  const restore = (): void => rmSync(policy, { force: true });
  process.once("exit", restore);
  try {
    await install();
  } finally {
    process.off("exit", restore);
    restore();
  }
}
