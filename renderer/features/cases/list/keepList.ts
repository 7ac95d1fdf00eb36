import { londonDate } from "../../../../shared/words/londonTime.ts";
import { listWithParts } from "../../../../shared/visit/cases/caseLists.ts";
import { put } from "../../../../shared/visit/change.ts";
import type { CaseListReading } from "../../../../shared/import/lists/readCaseList.ts";
import { mint } from "../../../db/mint.ts";
import { run } from "../../../db/run.ts";

/** Keeps a list to draw from: of each row what the columns were taken for, and nothing else. */
export const keepList = (
  visitId: string,
  {
    name,
    fingerprint,
    moreColumns,
    rows,
  }: {
    readonly name: string;
    readonly fingerprint: string;
    readonly moreColumns: readonly string[];
    readonly rows: CaseListReading["rows"];
  },
): Promise<void> =>
  run(visitId, "Bring in a case list", ({ visit }, { newId }) => {
    const { list, parts } = listWithParts({
      newId,
      visitId: visit.id,
      listName: name.trim().slice(0, 500) || "Case list",
      listFingerprint: fingerprint,
      moreColumns: moreColumns.map((label) => label.slice(0, 500)),
      rows,
    });
    return [put("caseDraws", list), ...parts.map((part) => put("listParts", part))];
  });

/** The day it is in England, `2024-10-16`. */
export const today = (): string => londonDate(mint.now());
