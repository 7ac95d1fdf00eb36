import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ok } from "../shared/result.ts";
import { planStartAgain, setAsideAsPlanned } from "./startAgain.ts";

const { platform } = process;
const now = new Date("2026-11-25T09:08:07Z");
const aside = "set aside 2026-11-25 09-08-07";

function dataFolder(...filled: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "again-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of filled) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "sealed"), name);
  }
  return folder;
}

test("what belongs to a vault is set aside as it is at the next start, and nothing else", async () => {
  const folder = dataFolder("vault", "segments", "stores", "chromium");
  await setAsideAsPlanned(folder, platform);
  expect(existsSync(path.join(folder, "vault"))).toBe(true);

  expect(await planStartAgain(folder, { platform, now })).toEqual(ok(null));
  await setAsideAsPlanned(folder, platform);
  expect(readdirSync(folder).sort()).toEqual(["chromium", aside]);
  for (const part of ["vault", "segments", "stores"])
    expect(readFileSync(path.join(folder, aside, part, "sealed"), "utf8")).toBe(part);

  // A vault that was begun since stays.
  mkdirSync(path.join(folder, "vault"));
  await setAsideAsPlanned(folder, platform);
  expect(readdirSync(folder).sort()).toEqual(["chromium", aside, "vault"]);
});

test("what an end in between has left is set aside by the next start", async () => {
  const folder = dataFolder("vault", "stores");
  await planStartAgain(folder, { platform, now });
  mkdirSync(path.join(folder, aside, "segments"), { recursive: true });
  await setAsideAsPlanned(folder, platform);
  expect(readdirSync(path.join(folder, aside)).sort()).toEqual(["segments", "stores", "vault"]);
  expect(readdirSync(folder)).toEqual([aside]);
});

test("a plan that names any other folder is not followed", async () => {
  const folder = dataFolder("vault");
  writeFileSync(path.join(folder, "start-again"), "../elsewhere");
  await setAsideAsPlanned(folder, platform);
  expect(readdirSync(folder)).toEqual(["vault"]);
});
