import { assertNever } from "../../shared/assertNever.ts";
import type { Trouble } from "../db/trouble.ts";
import type { NoticeTone } from "../ui/text/Notice.tsx";

/** What happened to this laptop's own copies; and what is safe and what to do. */
export function troubleInWords(trouble: Trouble): {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly text: string;
} {
  switch (trouble.type) {
    case "Rebuilt": {
      const isOne = trouble.actions === 1;
      return {
        tone: trouble.unread === 0 ? "information" : "warning",
        title:
          trouble.unread === 0
            ? "The visit was rebuilt from this laptop’s copies"
            : "The visit was rebuilt from a part of this laptop’s copies",
        text: `Its database was missing or damaged. ${trouble.actions.toLocaleString("en-GB")} ${isOne ? "change was" : "changes were"} read back from the copies kept beside it${trouble.unread === 0 ? ", up to the last moment. Go on working; look through your latest notes when you can." : `; ${trouble.unread.toLocaleString("en-GB")} ${trouble.unread === 1 ? "file" : "files"} of them cannot be read, so something may be missing. Nothing was deleted: sync brings what the team has, and “Restore from a backup” reads the files again.`}`,
      };
    }
    case "TypingSaved":
      return {
        tone: "information",
        title: "What was typed when the app last ended is saved now",
        text: `It ended before the last words were saved. They had been kept, and are part of the visit now: ${[...new Set(trouble.labels)].join(", ")}. Read them through; Ctrl+Z takes them out again.`,
      };
    case "WrittenAnew": {
      const isOne = trouble.actions === 1;
      return {
        tone: "information",
        title: "The database on this laptop was lost and has been written anew",
        text: `Something closed or deleted it while the app was open. ${trouble.actions.toLocaleString("en-GB")} ${isOne ? "change was" : "changes were"} written again from what is open here: nothing is lost, go on working. If it happens again, have the disk looked at.`,
      };
    }
    case "RecordsDamaged": {
      const isOne = trouble.records === 1;
      return {
        tone: "warning",
        title: "A part of the database on this laptop is damaged",
        text: `${trouble.records.toLocaleString("en-GB")} ${isOne ? "record" : "records"} of this visit cannot be read, and the copies beside the database have nothing more. All else is here. Look through your notes for what is missing; what was synced comes back with the next sync, and a backup may hold it.`,
      };
    }
    case "DatabaseLost":
      return {
        tone: "problem",
        title: "The database on this laptop cannot be written",
        text: "What was saved is safe in the copies beside it, and what you see stays here while the window is open. If the disk is full, make room: it is tried again by itself every few seconds. Until this message goes, save a visit file to another disk.",
      };
    case "JournalBehind":
      return {
        tone: "warning",
        title: "The copy beside the database is behind",
        text: `Your work is saved in the database, and the copy that would rescue it could not be written (${trouble.reason === "DiskFull" ? "the disk is full" : trouble.reason}). Make room on the disk; it is tried again by itself every few seconds.`,
      };
    default:
      return assertNever(trouble);
  }
}
