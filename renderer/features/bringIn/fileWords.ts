import { assertNever } from "../../../shared/assertNever.ts";
import type { DecodeError } from "../../../shared/import/decodeText.ts";
import type { ReadAs, ReadLine } from "../../../shared/import/fileReading.ts";
import type { FileKind } from "./deskFile.ts";

/** What a file was read as. */
export const fileKindNames: Readonly<Record<FileKind, string>> = {
  sessionNotes: "Notes of a session",
  caseList: "Case list",
  dataProfile: "Data profile",
  questionnaire: "Questionnaire",
  agreement: "What was agreed at scoping",
  wall: "The team\u2019s wall of findings",
  plainDocument: "Document",
};

/** Why a file cannot be read, and what to do; the other files are not affected. */
export function decodeErrorInWords(error: DecodeError): string {
  switch (error.type) {
    case "NotText":
      return error.looksLike === null
        ? "This is not a text file. Open it where it was made, save it as plain text (.txt) or CSV, and bring that in."
        : `This is ${error.looksLike}, not text. Open it, save it as plain text (.txt) or CSV, and bring that in.`;
    case "TooLarge":
      return `The file has ${megabytes(error.bytes)}; up to ${megabytes(error.limit)} can be read. Split it and bring in the parts.`;
    default:
      return assertNever(error);
  }
}

/** "24 lines: 1 heading, 20 evidence points, 2 blank, 1 safeguarding concern kept apart". */
export function accountInWords(lines: readonly ReadLine[]): string {
  const counts = new Map<string, number>();
  for (const { readAs } of lines) {
    const name = lineName(readAs);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, count]) => {
    const [one, many] = lineNames[name] ?? [name, name];
    return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
  });
  const total = `${lines.length.toLocaleString("en-GB")} ${lines.length === 1 ? "line" : "lines"}`;
  return `${total}: ${parts.join(", ")}`;
}

const lineNames: Readonly<Record<string, readonly [string, string]>> = {
  heading: ["heading", "headings"],
  point: ["evidence point", "evidence points"],
  continuation: ["line that goes on from the one before", "lines that go on from the one before"],
  blank: ["blank", "blank"],
  concern: ["safeguarding concern kept apart", "safeguarding concerns kept apart"],
  case: ["case read", "cases read"],
  caseFact: ["note on the sample", "notes on the sample"],
  agreement: ["agreed point", "agreed points"],
  enquiry: ["line of enquiry", "lines of enquiry"],
  finding: ["finding", "findings"],
  recommendation: ["recommendation", "recommendations"],
  remark: ["remark", "remarks"],
  columns: ["row of column names", "rows of column names"],
  row: ["row", "rows"],
  problem: ["row with a problem", "rows with a problem"],
};

function lineName(readAs: ReadAs): string {
  switch (readAs.type) {
    case "evidencePoint":
      return "point";
    case "caseAnswers":
      return "case";
    case "agreementField":
      return "agreement";
    case "csvHeader":
      return "columns";
    case "csvRow":
      return readAs.point === null ? "row" : "point";
    case "csvProblem":
      return "problem";
    default:
      return readAs.type;
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024).toString()} MB`;
