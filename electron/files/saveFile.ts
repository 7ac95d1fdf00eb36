import { existsSync } from "node:fs";
import path from "node:path";
import type { SaveError, SaveFile } from "../../shared/bridge/bridge.ts";
import { isDocument, savedFiles, type SavedFileKind } from "../../shared/bridge/savedFiles.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { besideOtherSide } from "./keptApart.ts";
import { writeWhole } from "./writeWhole.ts";

/** Shows the system's save dialog; null when the user thought better of it. */
export type AskWhere = (question: {
  readonly title: string;
  readonly defaultPath: string;
  readonly kind: { readonly name: string; readonly extension: string };
}) => Promise<string | null>;

export interface SaveSurroundings {
  readonly askWhere: AskWhere;
  readonly documents: string;
  /** The file saved before this one; its folder is offered again. */
  readonly lastSaved: string | null;
  readonly platform: NodeJS.Platform;
}

/** Asks where to save `input` and writes it there whole, with the extension that its kind has. */
export async function saveFile(
  input: SaveFile,
  { askWhere, documents, lastSaved, platform }: SaveSurroundings,
): Promise<Result<{ readonly file: string; readonly fileName: string }, SaveError>> {
  const { title, ...kind }: SavedFileKind = savedFiles[input.what];
  // What is for the team alone is not offered where something else went, nor the other way about.
  const isApart = kind.isInternal === true || lastSaved?.endsWith(`.${internal}`) === true;
  const folder = lastSaved === null || isApart ? documents : path.dirname(lastSaved);
  const offered = path.join(folder, `${input.suggestedName}.${kind.extension}`);
  const file = await askForName(
    (defaultPath) =>
      askWhere({ title, defaultPath, kind: { name: kind.name, extension: kind.extension } }),
    {
      offered,
      extension: kind.extension,
    },
  );
  if (file === null) return err({ type: "Cancelled" });
  if (isDocument(kind)) {
    const side = kind.isInternal === true ? "team" : "host";
    const beside = await besideOtherSide(path.dirname(file), side);
    if (beside !== null) return err({ type: "KeptApart", beside, isInternal: side === "host" });
  }
  const written = await writeWhole(file, input.bytes, { platform });
  return written.ok ? ok({ file, fileName: path.basename(file) }) : written;
}

const internal = savedFiles.annexPdf.extension;

async function askForName(
  ask: (defaultPath: string) => Promise<string | null>,
  { offered, extension }: { readonly offered: string; readonly extension: string },
): Promise<string | null> {
  const chosen = await ask(offered);
  if (chosen === null) return null;
  const file = withExtension(chosen, extension);
  // The dialog asked about replacing another name than the one that would be written: ask again.
  const isUnasked = file !== chosen && existsSync(file);
  return isUnasked ? askForName(ask, { offered: file, extension }) : file;
}

// macOS knows only the last part of "visit.json" and adds that by itself.
function withExtension(file: string, extension: string): string {
  if (file.toLowerCase().endsWith(`.${extension}`)) return file;
  const last = `.${extension.split(".").at(-1)}`;
  const stem = file.toLowerCase().endsWith(last) ? file.slice(0, -last.length) : file;
  return `${stem}.${extension}`;
}
