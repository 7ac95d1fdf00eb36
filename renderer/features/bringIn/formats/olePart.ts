import { find, read, type CFB$Container } from "cfb";
import { err, type Result, ok } from "../../../../shared/result.ts";
import type { FormatError, PaperResult } from "./paper.ts";
import { mailPapers, type OpenAttached } from "./mail.ts";

const newer = "Open it there, save it as the newer kind";

/** A file of the older Office container: a mail of Outlook is read; what else it may be is said. */
export async function readOle(
  fileName: string,
  bytes: Uint8Array,
  openAttached: OpenAttached,
): Promise<PaperResult> {
  const opened = containerOf(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const has = (name: string): boolean => find(file, name) !== null;
  if (has("EncryptedPackage") || has("EncryptionInfo"))
    return err({ type: "Protected", what: "an Office file" });
  if (has("__properties_version1.0")) return readMsg(fileName, file, openAttached);
  if (has("WordDocument"))
    return err({
      type: "NotRead",
      what: "an older Word file (.doc)",
      advice: `${newer} (.docx), and bring that in.`,
    });
  if (has("Workbook") || has("Book"))
    return err({
      type: "NotRead",
      what: "an older Excel file (.xls)",
      advice: `${newer} (.xlsx), and bring that in.`,
    });
  if (has("PowerPoint Document"))
    return err({
      type: "NotRead",
      what: "an older PowerPoint file (.ppt)",
      advice: `${newer} (.pptx), and bring that in.`,
    });
  return err({
    type: "NotRead",
    what: "a file of an older Office program",
    advice: "Open it where it was made, save it as Word, Excel or plain text, and bring that in.",
  });
}

function containerOf(bytes: Uint8Array): Result<CFB$Container, FormatError> {
  try {
    return ok(read(bytes, { type: "array" }));
  } catch {
    return err({ type: "Damaged", what: "an Office file" });
  }
}

async function readMsg(
  fileName: string,
  file: CFB$Container,
  openAttached: OpenAttached,
): Promise<PaperResult> {
  try {
    const own = streamsIn(file, /^[^/]*\/(__substg1\.0_[0-9A-F]{8})$/i);
    const folders = new Set(
      file.FullPaths.flatMap(
        (path) => /^[^/]*\/(__attach_version1\.0_#[0-9A-F]+)\//i.exec(path)?.[1] ?? [],
      ),
    );
    const attachments = [...folders].flatMap((folder) => {
      const parts = streamsIn(
        file,
        new RegExp(`^[^/]*/${folder}/(__substg1\\.0_[0-9A-F]{8})$`, "i"),
      );
      const name = textOf(parts, "3707") || textOf(parts, "3704");
      const content = parts.get("__substg1.0_37010102");
      return name === "" || content === undefined ? [] : [{ fileName: name, bytes: content }];
    });
    const headers = textOf(own, "007D");
    const html = own.get("__substg1.0_10130102");
    return await mailPapers(
      fileName,
      {
        from: textOf(own, "0C1A") || textOf(own, "0042"),
        to: textOf(own, "0E04"),
        subject: textOf(own, "0037"),
        date: /^Date:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? "",
        text: textOf(own, "1000"),
        html: html === undefined ? textOf(own, "1013") : new TextDecoder().decode(html),
        attachments,
      },
      openAttached,
    );
  } catch {
    return err({ type: "Damaged", what: "a mail of Outlook" });
  }
}

function streamsIn(file: CFB$Container, path: RegExp): ReadonlyMap<string, Uint8Array> {
  const streams = new Map<string, Uint8Array>();
  file.FullPaths.forEach((full, at) => {
    const name = path.exec(full)?.[1];
    const content = file.FileIndex[at]?.content;
    if (name !== undefined && content !== undefined)
      streams.set(`__substg1.0_${name.slice(-8).toUpperCase()}`, Uint8Array.from(content));
  });
  return streams;
}

/** A text property: UTF-16 where the mail has it, Windows-1252 in older ones. */
function textOf(streams: ReadonlyMap<string, Uint8Array>, property: string): string {
  const wide = streams.get(`__substg1.0_${property}001F`);
  if (wide !== undefined) return upToZeros(new TextDecoder("utf-16le").decode(wide));
  const narrow = streams.get(`__substg1.0_${property}001E`);
  return narrow === undefined ? "" : upToZeros(new TextDecoder("windows-1252").decode(narrow));
}

/** The text without the zeros that end it. Not by a pattern, which begins anew at each zero within. */
function upToZeros(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0) end -= 1;
  return text.slice(0, end);
}
