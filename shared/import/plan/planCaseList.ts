import { CaseDrawId } from "../../visit/ids.ts";
import type { CaseDraw, CaseListRow } from "../../visit/kinds/caseDraw.ts";
import type { FileReading } from "../fileReading.ts";
import { rowsAfter, type ImportDraft, type LineAccount } from "./importDraft.ts";

const mostRows = 60_000;
/** Characters of all cells of one draw: with more, it might not fit into what is sent. */
const mostText = 4_000_000;

/** Adds the list as a draw yet to be made, with every row as it stands. */
export function planCaseList(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "caseList" }>,
): void {
  const listFingerprint = draft.hashOf(reading.fileName);
  const isSame = (draw: CaseDraw): boolean =>
    draw.listFingerprint === listFingerprint ||
    (!draft.asNew.has(reading.fileName) &&
      draw.rows.length === reading.rows.length &&
      draw.rows.every(({ reference }, at) => reference === reading.rows[at]?.reference));
  if (rowsAfter(draft, "caseDraws").some(isSame)) {
    draft.alreadyImported.push(reading.fileName);
    draft.accounts.set(
      reading,
      reading.lines.map(({ number }) => ({ line: number, type: "alreadyImported" })),
    );
    return;
  }
  // A list longer than one draw can hold goes on in the next, so that no row is lost.
  const parts = partsOf(reading.rows);
  const draws = parts.map((rows, part) => {
    const id = CaseDrawId.parse(draft.newId());
    draft.puts.caseDraws.set(id, {
      id,
      visitId: draft.visit.id,
      listName: (part === 0 ? reading.listName : `${reading.listName} (${part + 1})`).slice(0, 500),
      rows: [...rows],
      listFingerprint,
      seed: null,
      drawnAt: null,
      size: 0,
    });
    return id;
  });
  const drawOfRow = parts.flatMap((rows, part) => rows.map(() => draws[part]));
  let row = 0;
  draft.accounts.set(
    reading,
    reading.lines.map(({ number, readAs }): LineAccount => {
      if (readAs.type === "blank") return { line: number, type: "blank" };
      if (readAs.type === "csvHeader" || readAs.type === "heading")
        return { line: number, type: "heading" };
      if (readAs.type === "aside") return { line: number, type: "setAside" };
      if (readAs.type !== "continuation") row += 1;
      const id = drawOfRow[row - 1] ?? draws[0];
      return {
        line: number,
        type: "records",
        records: id === undefined ? [] : [{ table: "caseDraws", id }],
      };
    }),
  );
}

function partsOf(rows: readonly CaseListRow[]): readonly (readonly CaseListRow[])[] {
  const parts: CaseListRow[][] = [[]];
  let text = 0;
  for (const row of rows) {
    const { reference, team, plan, age, status, opened } = row;
    const own = [reference, team, plan, age, status, opened].join("").length;
    if ((parts.at(-1)?.length ?? 0) >= mostRows || text + own > mostText) {
      parts.push([]);
      text = 0;
    }
    parts.at(-1)?.push(row);
    text += own;
  }
  return parts;
}
