import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import type { CpdChoice } from "../../../shared/register/cpdNote.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { createLetterWorker, type LetterWorker } from "../../outputs/letterWorker.ts";

// Started when first needed and kept.
let worker: LetterWorker | null = null;

/** Saves a peer's CPD note, unless it tells who somebody is, and says in words what came of it. */
export async function saveCpdNote(
  records: VisitRecords,
  cpd: CpdChoice,
  now: Date,
): Promise<string> {
  const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
  worker ??= createLetterWorker();
  const source = { records, model, createdAt: now, isDraft: false, cpd };
  const made = await worker.output("cpdNoteDocx", source);
  if (!made.ok)
    return made.error.type === "LetterFailed"
      ? "The file could not be made, so it was not saved. What you wrote is safe. Try again."
      : `Nothing was saved. ${made.error.said.join(" ")}`;
  const saved = await bridge.saveFile({
    what: "cpdNoteDocx",
    suggestedName: "CPD note",
    bytes: made.value,
  });
  return saved.ok
    ? `Saved as ${saved.value.fileName}.`
    : (saveErrorInWords(saved.error) ?? "You closed the save window, so nothing was saved.");
}
