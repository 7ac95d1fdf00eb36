import type { SavedFileId } from "../../../shared/bridge/savedFiles.ts";
import type { FactualRound } from "../../../shared/visit/kinds/factualRound.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { createLetterWorker } from "../../outputs/letterWorker.ts";
import { notMadeInWords } from "../../outputs/notMadeInWords.ts";

/** Papers of the factual check. */
export type FactualFileId = Extract<SavedFileId, `factual${string}`>;

/** Makes a paper of a round and asks where to save it. Says what came of it; empty when called off. */
export async function saveFactual(
  id: FactualFileId,
  records: VisitRecords,
  {
    round,
    model,
    now,
  }: { readonly round: FactualRound; readonly model: LetterModel; readonly now: Date },
): Promise<string> {
  const worker = createLetterWorker();
  try {
    const made = await worker.output(id, {
      // It is made of the latest round that it is given.
      records: { ...records, factualRounds: [round] },
      model,
      createdAt: now,
      isDraft: true,
    });
    if (!made.ok) return notMadeInWords(made.error);
    const isCheck = id.startsWith("factualCheck");
    const saved = await bridge.saveFile({
      what: id,
      suggestedName: asFileName(
        `${isCheck ? "DRAFT for a check of the facts" : "Answer on the facts"} ${records.visit.host.name}`,
        { most: 80, otherwise: "Check of the facts" },
      ),
      bytes: made.value,
    });
    return saved.ok ? `Saved as ${saved.value.fileName}.` : (saveErrorInWords(saved.error) ?? "");
  } finally {
    worker.dispose();
  }
}
