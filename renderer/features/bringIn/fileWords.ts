import { assertNever } from "../../../shared/assertNever.ts";
import type { ReadAs, ReadLine } from "../../../shared/import/fileReading.ts";
import type { MovedEntry } from "../../../shared/import/plan/importDraft.ts";
import { shortDay } from "../../../shared/words/inWords.ts";
import type { FileKind } from "./deskFile.ts";
import type { OpenError } from "./formats/openFile.ts";

/** What a file was read as. */
export const fileKindNames: Readonly<Record<FileKind, string>> = {
  sessionNotes: "Notes of a session",
  caseList: "Case list",
  dataProfile: "Data profile",
  questionnaire: "Questionnaire",
  agreement: "What was agreed at scoping",
  wall: "The team\u2019s wall of findings",
  plainDocument: "Document",
  timetable: "Timetable",
};

/** Why a file cannot be read, and what to do; the other files are not affected. */
export function openErrorInWords(error: OpenError): string {
  switch (error.type) {
    case "NotText":
      return error.looksLike === null
        ? "This is not a text file. Open it where it was made, save it as Word, PDF or plain text, and bring that in."
        : `This is ${error.looksLike}, which is not read. Save what it says as Word, PDF or plain text, and bring that in.`;
    case "TooLarge":
      return `The file has ${megabytes(error.bytes)}; up to ${megabytes(error.limit)} can be read. Split it and bring in the parts.`;
    case "Unreachable":
      return "Nothing can be read of this: it is a folder, or a file that is still on its way or was moved. Drop the files that are in the folder; for one from a shared drive, wait until it is on this laptop.";
    case "Protected":
      return `This is ${error.what} with a password. Open it where it was made, save it without one, and bring that in.`;
    case "Damaged":
      return `This looks like ${error.what}, but it is damaged or was saved only in part. Open it where it was made and save it again; if it came from a shared folder, wait until it has arrived whole.`;
    case "NotRead":
      return `This is ${error.what}. ${error.advice}`;
    case "Picture":
      return "This is a picture. What is on it is not read as text: drop it by itself, with an ending such as .jpg or .png, and it comes in as evidence that was seen, with the words you give it.";
    case "NoText":
      return `There is no text in this file (${error.what}): nothing in it can be brought in.`;
    case "TooMuch":
      return `This looks like ${error.what}, but it holds more than is read: at most ${error.limit}. If it is a real one, save the part you need as a file of its own.`;
    default:
      return assertNever(error);
  }
}

const movedFields = {
  day: "day",
  startsAt: "from",
  endsAt: "to",
  room: "room",
  state: "is",
} as const;

/** "Team managers: from 09:30 → 10:00; room Room 4 → Room 2". */
export const movedInWords = ({ title, changes }: MovedEntry): string =>
  `${title}: ${
    changes.length === 0
      ? "further peers"
      : changes
          .map(({ field, was, now }) => {
            const [before, after] = [was, now].map((value) =>
              value === "" ? "none" : field === "day" ? shortDay(value) : value,
            );
            return `${movedFields[field]} ${before ?? ""} \u2192 ${after ?? ""}`;
          })
          .join("; ")
  }`;

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
  aside: ["line set aside, not notes", "lines set aside, not notes"],
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
  planned: ["entry for the timetable", "entries for the timetable"],
  notPlanned: ["entry that is not brought in", "entries that are not brought in"],
};

function lineName(readAs: ReadAs): string {
  switch (readAs.type) {
    case "evidencePoint":
      return "point";
    case "caseAnswers":
      return "case";
    case "agreementField":
      return "agreement";
    case "planned":
      return readAs.notPlanned === null ? "planned" : "notPlanned";
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
