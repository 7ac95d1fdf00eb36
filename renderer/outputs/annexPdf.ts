import { type PrintedAnnex, printedAnnex } from "../../shared/letter/annex/annexDefinition.ts";
import { composeAnnex } from "../../shared/letter/annex/composeAnnex.ts";
import { mayBeMade, scanAnnex } from "../../shared/letter/annex/scanAnnex.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { examineLetter } from "../../shared/letter/examineLetter.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Letter } from "../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import type { OutputRefused } from "./output.ts";

/** What a trace annex is made from. Plain data: survives structured clone. */
export interface AnnexSource {
  readonly records: VisitRecords;
  readonly letter: Letter;
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
  { records, letter, createdAt }: AnnexSource,
  pdf: (
    annex: PrintedAnnex,
    options: { readonly createdAt: Date },
  ) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Result<Uint8Array<ArrayBuffer>, AnnexRefused>> {
  const model = composeLetter(records, letter);
  // What was passed with a reason stands in the annex; of pages nothing was.
  const problems = examineLetter({ records, letter, model, layout: null });
  const annex = composeAnnex(records, model, problems);
  const scan = scanAnnex(annex, records);
  if (!mayBeMade(scan))
    return err({ type: "TellsOnSomebody", said: scan.said, target: scan.target });
  return ok(await pdf(printedAnnex(annex, scan, records), { createdAt }));
}
