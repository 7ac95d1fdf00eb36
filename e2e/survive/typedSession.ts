import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { launch } from "../launch.ts";
import { beginSession } from "./beginSession.ts";
import { closeProperly, dataFolder, enter } from "./typing.ts";

/** The lines of the session that `typedSession` gives. */
export const typedLines: readonly string[] = ["one", "two", "three"];

interface TypedSession {
  readonly userData: string;
  /** Of the session, in the window. */
  readonly address: string;
}

/** A data folder as the app left it after a session was typed and the window closed: made once for the file, a copy for each test. */
export async function typedSession(): Promise<TypedSession> {
  made ??= await make();
  const userData = dataFolder();
  cpSync(made.userData, userData, { recursive: true });
  return { ...made, userData };
}

let made: TypedSession | null = null;

async function make(): Promise<TypedSession> {
  const userData = mkdtempSync(path.join(tmpdir(), "typed-session-"));
  const launched = await launch({ userData });
  const address = await beginSession(launched.page);
  for (const text of typedLines) await enter(launched.page, text);
  await closeProperly(launched);
  return { userData, address };
}

afterAll(() => {
  if (made !== null) rmSync(made.userData, { recursive: true, force: true });
});
