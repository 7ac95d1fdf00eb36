import type { FileReading } from "../fileReading.ts";
import type { ImportDraft, LineAccount } from "./importDraft.ts";
import { leftoversOf } from "./planPaper.ts";

/** A timetable brings in nothing; a concern written on it is kept apart as any other. */
export function planTimetable(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "timetable" }>,
): void {
  const leftovers = leftoversOf(draft, reading, "The timetable");
  draft.accounts.set(
    reading,
    reading.lines.map(({ number, readAs }): LineAccount => {
      switch (readAs.type) {
        case "concern":
          return { line: number, type: "records", records: leftovers.concern(readAs) };
        case "blank":
          return { line: number, type: "blank" };
        case "heading":
          return { line: number, type: "heading" };
        default:
          return { line: number, type: "setAside" };
      }
    }),
  );
}
