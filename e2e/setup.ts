import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildIfStale } from "../build/bundle/buildIfStale.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with nothing in it but a vault. */
    readonly profileWithVault: string;
  }
}

/** Before the first whole-app test: builds the app, so that the tests never run an old one, and makes one vault for them all. */
export function setup(project: TestProject): () => void {
  buildIfStale({ quietly: true });
  const folder = mkdtempSync(path.join(tmpdir(), "with-vault-"));
  execFileSync(process.execPath, [path.join(import.meta.dirname, "makeVault.ts"), folder]);
  project.provide("profileWithVault", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
