import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { launch } from "./launch.ts";
import { beginSession } from "./survive/beginSession.ts";
import { killWhileTyping } from "./survive/killing.ts";

/** A data folder that outlives its app. */
function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "survive-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const kills = 12;

test.skipIf(process.platform !== "linux")(
  `killed ${kills} times while a session is typed, the app has every line and the half-typed one (skipped off Linux)`,
  { timeout: 240_000 },
  async () => {
    const userData = dataFolder();
    const { app, page } = await launch({ userData });
    const address = await beginSession(page);
    await app.close();
    const killing = await killWhileTyping({ userData, address, kills });
    expect(killing).toMatchObject({ lost: [], doubled: [], lostTyping: [], errors: [] });
    expect(killing.acknowledged).toBeGreaterThan(kills);
  },
);
