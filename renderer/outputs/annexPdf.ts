import { type PrintedAnnex, printedAnnex } from "../../shared/letter/annex/annexDefinition.ts";
import { composeAnnex } from "../../shared/letter/annex/composeAnnex.ts";
import { mayBeMade, scanAnnex } from "../../shared/letter/annex/scanAnnex.ts";
import type { LetterProblem } from "../../shared/letter/problems/letterProblem.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { LetterModel } from "../../shared/visit/letterModel.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import type { OutputRefused } from "./output.ts";

/** What a trace annex is made from. Plain data: survives structured clone. */
export interface AnnexSource {
  readonly records: VisitRecords;
  readonly model: LetterModel;
  /** Of the letter's check: what was passed with a reason stands in the annex. */
  readonly problems: readonly LetterProblem[];
  readonly createdAt: Date;
}

/** It tells who somebody is, each place in words; `target` is what a reason for it is recorded for. */
export interface AnnexRefused extends OutputRefused {
  readonly target: string;
}

/**
 * Makes the bytes of the trace annex, unless it tells who somebody is and no reason is on record for
 * exactly that. It is no output for the host, and stands in no list of those.
 */
export async function annexOf(
  { records, model, problems, createdAt }: AnnexSource,
  pdf: (
    annex: PrintedAnnex,
    options: { readonly createdAt: Date },
  ) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Result<Uint8Array<ArrayBuffer>, AnnexRefused>> {
  const annex = composeAnnex(records, model, problems);
  const scan = scanAnnex(annex, records);
  if (!mayBeMade(scan))
    return err({ type: "TellsOnSomebody", said: scan.said, target: scan.target });
  return ok(await pdf(printedAnnex(annex, scan, records), { createdAt }));
}
