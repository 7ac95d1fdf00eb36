import type { SavedFile, SaveError } from "../../shared/bridge/bridge.ts";
import type { Result } from "../../shared/result.ts";
import { saveErrorInWords } from "./saveErrorInWords.ts";

/** What became of a save, for a status line; a save that was called off is said too. */
export const savedInWords = (saved: Result<SavedFile, SaveError>): string =>
  saved.ok
    ? `Saved as ${saved.value.fileName}.`
    : (saveErrorInWords(saved.error) ?? "You closed the save window, so nothing was saved.");
