import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = (): boolean =>
  spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/**
 * A document as LibreOffice saves it in another format, such as "pdf". It works with a profile of its
 * own, so that a LibreOffice that is open does not get in its way. Throws what it said when nothing came of it.
 */
export function convertWithLibreOffice(
  file: string,
  { to, filter }: { readonly to: string; readonly filter?: string },
): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
  try {
    const { error, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filter === undefined ? to : `${to}:${filter}`,
        "--outdir",
        folder,
        file,
      ],
      { encoding: "utf8" },
    );
    if (error !== undefined) throw error;
    const made = path.join(folder, `${path.parse(file).name}.${to}`);
    try {
      return readFileSync(made);
    } catch (cause) {
      throw new Error(`LibreOffice made nothing of ${file}: ${stderr}`, { cause });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many pages LibreOffice lays a document out on; null where it is not on this machine. */
export function pagesInLibreOffice(file: string): number | null {
  if (!hasLibreOffice()) return null;
  const pdf = convertWithLibreOffice(file, { to: "pdf" }).toString("latin1");
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/gu)].length;
}
