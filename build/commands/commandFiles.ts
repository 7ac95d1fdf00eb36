import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Says on stderr why a command ends, and gives its exit code: something could not be read or written. */
export function fail(message: string): 2 {
  console.error(message);
  return 2;
}

/** The text of a file that a command was given; null when it cannot be read, which is then said. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    fail(`${file} could not be read (${codeOf(error)}).`);
    return null;
  }
}

/** An existing file is replaced only once the new one is complete. False when it could not be written, which is then said. */
export const writeWhole = (file: string, content: Uint8Array | string): boolean =>
  written(file, content, 0o666);

/** Whole or not at all, for its owner alone, and never over another file. False otherwise, which is then said. */
export function writeNew(file: string, content: Uint8Array | string): boolean {
  if (!existsSync(file)) return written(file, content, 0o600);
  fail(`${file} is there already and was left as it is. Give another name.`);
  return false;
}

/** A new folder for its owner alone. False when it is there already or cannot be made, which is then said. */
export function madeNew(folder: string): boolean {
  if (existsSync(folder)) {
    fail(`${folder} is there already and was left as it is. Give another name.`);
    return false;
  }
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    fail(`${folder} could not be made (${codeOf(error)}).`);
    return false;
  }
}

function written(file: string, content: Uint8Array | string, mode: number): boolean {
  const unfinished = `${file}.tmp`;
  try {
    writeFileSync(unfinished, content, { mode });
    renameSync(unfinished, file);
    return true;
  } catch (error) {
    rmSync(unfinished, { force: true });
    fail(`${file} could not be written (${codeOf(error)}). What was there before is unchanged.`);
    return false;
  }
}

/** The system's code of a fault, such as `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";
