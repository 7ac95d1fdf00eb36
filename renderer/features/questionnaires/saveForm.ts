import type { SavedFileId } from "../../../shared/bridge/savedFiles.ts";
import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { type FormOf, formText, scanForm } from "../../../shared/questionnaires/form.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { createLetterWorker } from "../../outputs/letterWorker.ts";
import { notMadeInWords } from "../../outputs/notMadeInWords.ts";

/** Forms of a questionnaire, as they are offered. */
export type FormFileId = Extract<SavedFileId, `questionnaire${string}`>;

/** Makes the form of a round for a side and asks where to save it. Says what came of it; empty when called off. */
export async function saveForm(
  what: FormFileId,
  form: FormOf,
  records: VisitRecords,
): Promise<string> {
  const bytes =
    what === "questionnaireTxt" ? textOf(form, records) : await made(what, form, records);
  if (typeof bytes === "string") return bytes;
  const { questionnaire, round, side } = form;
  const saved = await bridge.saveFile({
    what,
    suggestedName: asFileName(`${questionnaire.title} ${round.label} ${side}`, {
      most: 80,
      otherwise: "Questionnaire",
    }),
    bytes,
  });
  return saved.ok ? `Saved as ${saved.value.fileName}.` : (saveErrorInWords(saved.error) ?? "");
}

function textOf(form: FormOf, records: VisitRecords): Uint8Array<ArrayBuffer> | string {
  const said = scanForm(form, records);
  return said.length > 0
    ? notMadeInWords({ type: "TellsOnSomebody", said })
    : new TextEncoder().encode(`\uFEFF${formText(form)}`);
}

async function made(
  id: Exclude<FormFileId, "questionnaireTxt">,
  form: FormOf,
  records: VisitRecords,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const worker = createLetterWorker();
  try {
    const output = await worker.output(id, {
      records,
      model: composeLetter(records, draftLetter(records) ?? beginLetter(records)),
      createdAt: new Date(),
      isDraft: false,
      form,
    });
    return output.ok ? output.value : notMadeInWords(output.error);
  } finally {
    worker.dispose();
  }
}
