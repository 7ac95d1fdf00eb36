import type { PoolFilter } from "../../../shared/pool/poolIndex.ts";
import { noReportInWords, roundReport } from "../../../shared/pool/roundReport.ts";
import { scanReport } from "../../../shared/pool/scanReport.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { savedInWords } from "../../bridge/savedInWords.ts";
import { createLetterWorker, type LetterWorker } from "../../outputs/letterWorker.ts";
import type { OpenedPool } from "./openedPool.ts";

const notMade = "The file could not be made, so it was not saved. Try again.";

// Started when first needed and kept.
let worker: LetterWorker | null = null;

/** Saves the report on what is chosen, unless it tells who somebody is; says in words what came of it. */
export async function saveReport(
  { pool, index }: OpenedPool,
  filter: PoolFilter,
  now: Date,
): Promise<string> {
  const report = roundReport(index, filter);
  if (!report.ok) return `Nothing was saved. ${noReportInWords(report.error)}`;
  const said = scanReport(report.value, pool.visits);
  if (said.length > 0) return `Nothing was saved. ${said.join(" ")}`;
  worker ??= createLetterWorker();
  const made = await worker.roundReport(report.value, now);
  if (!made.ok) return notMade;
  return save("roundReportDocx", report.value.title, made.value);
}

/** Saves the whole pool as a table for other programs; says in words what came of it. */
export async function saveTable({ pool }: OpenedPool): Promise<string> {
  worker ??= createLetterWorker();
  const made = await worker.poolParquet(pool.visits);
  return made.ok ? save("poolParquet", "Across visits", made.value) : notMade;
}

async function save(
  what: "roundReportDocx" | "poolParquet",
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return savedInWords(
    await bridge.saveFile({
      what,
      suggestedName: asFileName(name, { most: 80, otherwise: "Across visits" }),
      bytes,
    }),
  );
}
