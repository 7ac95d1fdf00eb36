import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { savedInWords } from "../../bridge/savedInWords.ts";
import { notMadeInWords } from "../../outputs/notMadeInWords.ts";
import { sheetSetter } from "./sheetSetter.ts";

/** Saves the sheet as it stands, unless it tells who somebody is, and says in words what came of it. */
export async function saveSheet(
  form: "nextStepsPdf" | "nextStepsDocx",
  records: VisitRecords,
  now: Date,
): Promise<string> {
  const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
  const source = { records, model, createdAt: now, isDraft: false };
  const made = await sheetSetter().output(form, source);
  if (!made.ok) return notMadeInWords(made.error);
  const host = asFileName(records.visit.host.name, { most: 80, otherwise: "Visit" });
  return savedInWords(
    await bridge.saveFile({ what: form, suggestedName: host, bytes: made.value }),
  );
}
