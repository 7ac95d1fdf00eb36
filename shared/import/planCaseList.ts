import { CaseDrawId } from "../visit/ids.ts";
import type { FileReading } from "./fileReading.ts";
import { rowsAfter, type ImportDraft, type LineAccount } from "./importDraft.ts";

const mostRows = 60_000;

/** Adds the list as a draw yet to be made, with every row as it stands. */
export function planCaseList(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "caseList" }>,
): void {
  const listFingerprint = draft.hashOf(reading.fileName);
  if (rowsAfter(draft, "caseDraws").some((draw) => draw.listFingerprint === listFingerprint)) {
    draft.alreadyImported.push(reading.fileName);
    draft.accounts.set(
      reading,
      reading.lines.map(({ number }) => ({ line: number, type: "alreadyImported" })),
    );
    return;
  }
  // A list longer than one draw can hold goes on in the next, so that no row is lost.
  const draws = Array.from(
    { length: Math.max(1, Math.ceil(reading.rows.length / mostRows)) },
    (_, part) => {
      const id = CaseDrawId.parse(draft.newId());
      draft.puts.caseDraws.set(id, {
        id,
        visitId: draft.visit.id,
        listName: (part === 0 ? reading.listName : `${reading.listName} (${part + 1})`).slice(
          0,
          500,
        ),
        rows: reading.rows.slice(part * mostRows, (part + 1) * mostRows),
        listFingerprint,
        seed: null,
        drawnAt: null,
        size: 0,
      });
      return id;
    },
  );
  let row = 0;
  draft.accounts.set(
    reading,
    reading.lines.map(({ number, readAs }): LineAccount => {
      if (readAs.type === "blank") return { line: number, type: "blank" };
      if (readAs.type === "csvHeader") return { line: number, type: "heading" };
      if (readAs.type !== "continuation") row += 1;
      const id = draws[Math.floor((row - 1) / mostRows)] ?? draws[0];
      return {
        line: number,
        type: "records",
        records: id === undefined ? [] : [{ table: "caseDraws", id }],
      };
    }),
  );
}
