import {
  decodeText,
  type DecodedText,
  type DecodeError,
} from "../../../../shared/import/decodeText.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import { looksLikeCalendar } from "./looksLikeCalendar.ts";
import { looksLikeCaptions, readCaptions } from "./captions.ts";
import { htmlLines } from "./htmlLines.ts";
import { looksLikeMail, readMail } from "./mail.ts";
import { noPaper, noPaperText } from "./noPaper.ts";
import { paperOf, type FormatError, type Paper } from "./paper.ts";
import { withMarkColumns } from "./markColumns.ts";
import { withoutSpeakers } from "./spoken.ts";
import { whatThrew } from "./zip.ts";

/** The papers of a file. */
export interface OpenedFile {
  readonly papers: readonly Paper[];
  readonly cutShort: boolean;
}

export type OpenError =
  | FormatError
  | DecodeError
  /** The system gives no bytes of it. */
  | { readonly type: "Unreachable" };

/** A mail inside a mail inside a mail, and no further. */
const deepest = 3;

/**
 * Opens a file as what its bytes are, whatever it is called: text of any encoding, Word, Excel,
 * OpenDocument, rich text, mails, web pages, transcripts, calendars, PDFs with text, slides. One file may hold
 * several papers: the sheets of a workbook, what hangs on a mail.
 */
export async function openFile(
  fileName: string,
  bytes: Uint8Array,
  depth = 0,
): Promise<Result<OpenedFile, OpenError>> {
  const attached = async (name: string, content: Uint8Array) => {
    if (depth + 1 >= deepest)
      return err<FormatError>({
        type: "TooMuch",
        what: "a mail",
        limit: "3 mails one inside another",
      });
    const opened = await openFile(name, content, depth + 1);
    if (opened.ok) return ok(opened.value.papers);
    return err<FormatError>({ type: "NoText", what: "an attachment" });
  };
  const whole = (papers: Result<readonly Paper[], FormatError>) =>
    papers.ok ? ok({ papers: papers.value, cutShort: false }) : papers;
  const none = noPaper(fileName, bytes);
  if (none !== null) return err(none);
  switch (containerOf(bytes)) {
    case "zip":
      return whole(await readZip(fileName, bytes));
    case "ole":
      return whole(await (await import("./olePart.ts")).readOle(fileName, bytes, attached));
    case "pdf":
      return whole(await (await import("./pdfText.ts")).readPdf(fileName, bytes));
    case "rtf":
      return whole((await import("./rtf.ts")).readRtf(fileName, bytes));
    case "picture":
      return err({ type: "Picture" });
    case "recording":
      return err({
        type: "NotRead",
        what: "a sound or film recording",
        advice: "A transcript of it can be brought in (.vtt, .srt, .docx or plain text).",
      });
    case "packed":
      return err({
        type: "NotRead",
        what: "a packed folder",
        advice: "Unpack it and drop the files that are in it.",
      });
    case null:
      break;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return readText(fileName, bytes, decoded.value, attached);
}

async function readText(
  fileName: string,
  bytes: Uint8Array,
  { text, cutShort, remarks }: DecodedText,
  attached: Parameters<typeof readMail>[2],
): Promise<Result<OpenedFile, OpenError>> {
  if (looksLikeCaptions(text)) return ok({ papers: [readCaptions(fileName, text)], cutShort });
  if (looksLikeCalendar(text)) {
    const calendar = (await import("./calendar.ts")).readCalendar(fileName, text);
    return calendar.ok ? ok({ papers: calendar.value, cutShort }) : calendar;
  }
  if (looksLikeMail(text)) {
    const mail = await readMail(fileName, bytes, attached);
    return mail.ok ? ok({ papers: mail.value, cutShort }) : mail;
  }
  if (looksLikeHtml(text)) {
    try {
      const lines = htmlLines(text);
      return lines.length === 0
        ? err({ type: "NoText", what: "a web page" })
        : ok({ papers: [paperOf(fileName, lines)], cutShort });
    } catch (error) {
      return err(whatThrew(error, "a web page"));
    }
  }
  const none = noPaperText(fileName, text);
  if (none !== null) return err(none);
  const paper = withMarkColumns({ fileName, text, remarks });
  return ok({ papers: [paper.hints === undefined ? withoutSpeakers(paper) : paper], cutShort });
}

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|p|ul|span)\b/i.test(
    text.slice(0, 4_000),
  );

async function readZip(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<readonly Paper[], FormatError>> {
  const { openZip } = await import("./zip.ts");
  const parts = openZip(bytes, "an Office file");
  if (!parts.ok) return parts;
  const { names } = parts.value;
  const has = (name: string): boolean => names.includes(name);
  if (has("word/document.xml")) return (await import("./docx.ts")).readDocx(fileName, bytes);
  if (has("xl/workbook.xml")) return (await import("./xlsx.ts")).readXlsx(fileName, bytes);
  if (has("ppt/presentation.xml")) return (await import("./pptx.ts")).readPptx(fileName, bytes);
  if (has("xl/workbook.bin"))
    return err({
      type: "NotRead",
      what: "a binary Excel file (.xlsb)",
      advice: "Open it, save it as Excel workbook (.xlsx) or CSV, and bring that in.",
    });
  if (has("mimetype") && has("content.xml")) {
    const { readOdf } = await import("./odf.ts");
    const type = mimetypeOf(parts.value.bytes("mimetype"));
    if (type.includes("spreadsheet")) return readOdf(fileName, bytes, "spreadsheet");
    if (/\.(?:text|presentation)/.test(type)) return readOdf(fileName, bytes, "text");
  }
  if (names.some((name) => name.endsWith(".iwa")))
    return err({
      type: "NotRead",
      what: "a file of Pages, Numbers or Keynote",
      advice: "Export it there as Word or Excel, and bring that in.",
    });
  return err({
    type: "NotRead",
    what: "a packed folder (zip)",
    advice: "Unpack it and drop the files that are in it.",
  });
}

const mimetypeOf = (bytes: Uint8Array | null): string =>
  bytes === null ? "" : new TextDecoder().decode(bytes.subarray(0, 200));

type Container = "zip" | "ole" | "pdf" | "rtf" | "picture" | "recording" | "packed";

const signatures: readonly (readonly [Container, number, string])[] = [
  ["zip", 0, "504b0304"],
  ["zip", 0, "504b0506"],
  ["ole", 0, "d0cf11e0a1b11ae1"],
  ["rtf", 0, "7b5c727466"],
  ["picture", 0, "89504e47"],
  ["picture", 0, "ffd8ff"],
  ["picture", 0, "47494638"],
  ["picture", 0, "49492a00"],
  ["picture", 0, "4d4d002a"],
  ["picture", 8, "57454250"],
  ["picture", 4, "6674797068656963"],
  ["picture", 4, "667479706d696631"],
  ["recording", 4, "66747970"],
  ["recording", 0, "494433"],
  ["recording", 8, "57415645"],
  ["recording", 0, "4f676753"],
  ["recording", 0, "1a45dfa3"],
  ["packed", 0, "1f8b"],
  ["packed", 0, "377abcaf271c"],
  ["packed", 0, "526172211a07"],
];

function containerOf(bytes: Uint8Array): Container | null {
  const hex = [...bytes.subarray(0, 24)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const known = signatures.find(([, at, sign]) => hex.startsWith(sign, at * 2))?.[0];
  if (known !== undefined) return known;
  // Some programs write a few bytes before the sign of a PDF.
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  return /%PDF-\d/.test(start) ? "pdf" : null;
}
