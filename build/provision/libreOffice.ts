import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = (): boolean =>
  spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

interface Conversion {
  /** The ending, such as "pdf". */
  readonly to: string;
  readonly filter?: string;
}

/** A document as LibreOffice saves it in another format. Throws what it said when nothing came of it. */
export function convertWithLibreOffice(file: string, conversion: Conversion): Buffer {
  const [made] = convertAllWithLibreOffice([file], conversion);
  if (made === undefined) throw new Error("one document makes one");
  return made;
}

/**
 * As `convertWithLibreOffice`, of documents of different names, in their order: it starts once for all
 * of them, and starting is most of its time. It works with a profile of its own, so that a LibreOffice
 * that is open does not get in its way.
 */
export function convertAllWithLibreOffice(
  files: readonly string[],
  { to, filter }: Conversion,
): readonly Buffer[] {
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
        ...files,
      ],
      { encoding: "utf8" },
    );
    if (error !== undefined) throw error;
    return files.map((file) => {
      try {
        return readFileSync(path.join(folder, `${path.parse(file).name}.${to}`));
      } catch (cause) {
        throw new Error(`LibreOffice made nothing of ${file}: ${stderr}`, { cause });
      }
    });
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
