import type { FileReading, ReadAs, ReadLine } from "../../../shared/import/fileReading.ts";
import { concern } from "../../../shared/import/readPoint.ts";
import type { MarkName } from "../../ui/evidence/marks.ts";
import type { FileChoices, LineChoice } from "./deskFile.ts";

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
export function markOf(readAs: ReadAs): MarkName | "heading" | "aside" | "planned" | null {
  switch (readAs.type) {
    case "planned":
      return readAs.notPlanned === null ? "planned" : "aside";
    case "evidencePoint":
      return readAs.mark;
    case "concern":
      return "concern";
    case "heading":
    case "aside":
      return readAs.type;
    case "csvRow":
    case "csvProblem":
      return readAs.point?.mark ?? null;
    default:
      return null;
  }
}

function markLine(line: ReadLine, mark: LineChoice | undefined): ReadLine {
  const { readAs } = line;
  if (mark === undefined || markOf(readAs) === null) return line;
  if (readAs.type === "planned") {
    if (mark === "aside") return { ...line, readAs: { ...readAs, notPlanned: "notWanted" } };
    return mark === "planned" ? { ...line, readAs: { ...readAs, notPlanned: null } } : line;
  }
  if (mark === "planned") return line;
  if (readAs.type === "csvRow" || readAs.type === "csvProblem") {
    if (readAs.point === null || mark === "concern" || mark === "aside") return line;
    return { ...line, readAs: { ...readAs, point: { ...readAs.point, mark } } };
  }
  const text = "text" in readAs && readAs.text !== undefined ? readAs.text : line.raw.trim();
  if (mark === "concern")
    return { ...line, readAs: readAs.type === "concern" ? readAs : concern(text) };
  if (mark === "aside") return { ...line, readAs: { type: "aside", reason: "nextStep", text } };
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
