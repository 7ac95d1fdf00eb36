import { assertNever } from "../../shared/assertNever.ts";
import type { Trouble } from "../sync/trouble.ts";
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
        tone: "information",
        title: "The visit was rebuilt from this laptop’s copies",
        text: `Its database was missing or damaged. ${trouble.actions.toLocaleString("en-GB")} ${isOne ? "change was" : "changes were"} read back from the copies kept beside it, up to the last moment. Go on working; look through your latest notes when you can.`,
      };
    }
    case "DatabaseLost":
      return {
        tone: "problem",
        title: "The database on this laptop cannot be written",
        text: "What you write is kept in the copies beside it. Make room on the disk if it is full, then close the app and start it again: the visit is rebuilt from the copies.",
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
