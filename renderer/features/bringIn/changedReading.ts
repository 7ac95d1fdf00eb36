import { scanForIdentifiers } from "../../../shared/identifiers/scanForIdentifiers.ts";
import type { FileReading, ReadAs, ReadLine } from "../../../shared/import/fileReading.ts";
import { readFile } from "../../../shared/import/readFile.ts";
import type { ReadingContext } from "../../../shared/import/readingContext.ts";
import { readSessionNotes } from "../../../shared/import/readSessionNotes.ts";
import { splitLines } from "../../../shared/import/splitLines.ts";
import type { MarkName } from "../../ui/evidence/Mark.tsx";
import type { FileChoices, ForcedKind } from "./deskFile.ts";

/** Reads a text again as what the user says it is. */
export function forceKind(
  text: string,
  read: FileReading,
  kind: ForcedKind,
  context: ReadingContext,
): FileReading {
  const { fileName } = read;
  if (read.kind === kind) return read;
  if (kind === "plainDocument")
    // The reader takes a .md file for a document whatever it holds.
    return { ...readFile({ fileName: `${fileName}.md`, text, context }), fileName };
  const lines = splitLines(text);
  const { session, caseSample, readings } = readSessionNotes(lines, fileName, context);
  const scan = { register: context.register, setting: "notes" } as const;
  return {
    kind: "sessionNotes",
    fileName,
    session,
    caseSample,
    lines: lines.map((line, index) => ({
      ...line,
      readAs: readings[index] ?? { type: "blank" },
      flags: scanForIdentifiers(line.raw, scan),
    })),
  };
}

/** The reading with the user's own session and marks in place of what was read. */
export function applyChanges(reading: FileReading, choices: FileChoices): FileReading {
  const hasMarks = Object.keys(choices.marks).length > 0;
  const lines = hasMarks
    ? reading.lines.map((line) => markLine(line, choices.marks[line.number]))
    : reading.lines;
  return "session" in reading
    ? { ...reading, lines, session: { ...reading.session, ...choices.session } }
    : { ...reading, lines };
}

/** Whether the mark of such a line can be changed: it is evidence, a concern, or was taken for a heading. */
export function markOf(readAs: ReadAs): MarkName | "heading" | null {
  switch (readAs.type) {
    case "evidencePoint":
      return readAs.mark;
    case "concern":
      return "concern";
    case "heading":
      return "heading";
    case "csvRow":
    case "csvProblem":
      return readAs.point?.mark ?? null;
    default:
      return null;
  }
}

function markLine(line: ReadLine, mark: MarkName | undefined): ReadLine {
  const { readAs } = line;
  if (mark === undefined || markOf(readAs) === null) return line;
  if (readAs.type === "csvRow" || readAs.type === "csvProblem") {
    if (readAs.point === null || mark === "concern") return line;
    return { ...line, readAs: { ...readAs, point: { ...readAs.point, mark } } };
  }
  const text = "text" in readAs ? readAs.text : line.raw.trim();
  if (mark === "concern") {
    const told = readAs.type === "concern" ? readAs.told : "";
    return { ...line, readAs: { type: "concern", text, told } };
  }
  const point = readAs.type === "evidencePoint" ? readAs : null;
  return {
    ...line,
    readAs: {
      type: "evidencePoint",
      mark,
      kind: point?.kind ?? "heard",
      text,
      sourceGroup: point?.sourceGroup ?? null,
    },
  };
}
