import {
  lengthOfList,
  listWithParts,
  rowsMissing,
  rowsOfList,
} from "../../visit/cases/caseLists.ts";
import { type CaseDraw, type CaseListRow, mostListRows } from "../../visit/kinds/caseDraw.ts";
import type { FileReading } from "../fileReading.ts";
import { leftoversOf } from "./planPaper.ts";
import { rowsAfter, type ImportDraft, type LineAccount } from "./importDraft.ts";

/** Adds the list as a draw yet to be made, with every row as it stands. */
export function planCaseList(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "caseList" }>,
): void {
  const listFingerprint = draft.hashOf(reading.fileName);
  const lists = { listParts: rowsAfter(draft, "listParts") };
  const isSame = (draw: CaseDraw): boolean =>
    draw.listFingerprint === listFingerprint ||
    (!draft.asNew.has(reading.fileName) &&
      lengthOfList(draw) === reading.rows.length &&
      rowsMissing(draw, lists) === 0 &&
      rowsOfList(draw, lists).every(
        ({ reference }, at) => reference === reading.rows[at]?.reference,
      ));
  if (rowsAfter(draft, "caseDraws").some(isSame)) {
    draft.alreadyImported.push(reading.fileName);
    draft.accounts.set(
      reading,
      reading.lines.map(({ number }) => ({ line: number, type: "alreadyImported" })),
    );
    return;
  }
  // A list longer than one may be goes on in the next, so that no row is lost.
  const pieces = piecesOf(reading.rows);
  const draws = pieces.map((rows, piece) => {
    const { list, parts } = listWithParts({
      newId: draft.newId,
      visitId: draft.visit.id,
      listName: (piece === 0 ? reading.listName : `${reading.listName} (${piece + 1})`).slice(
        0,
        500,
      ),
      listFingerprint,
      moreColumns: [],
      rows,
    });
    draft.puts.caseDraws.set(list.id, list);
    for (const part of parts) draft.puts.listParts.set(part.id, part);
    return list.id;
  });
  const drawOfRow = pieces.flatMap((rows, piece) => rows.map(() => draws[piece]));
  const rowLines = new Set(reading.rows.map(({ line }) => line));
  const leftovers = leftoversOf(draft, reading, "The list of cases");
  let row = 0;
  draft.accounts.set(
    reading,
    reading.lines.map(({ number, readAs }): LineAccount => {
      if (readAs.type === "blank") return { line: number, type: "blank" };
      if (readAs.type === "csvHeader" || readAs.type === "heading")
        return { line: number, type: "heading" };
      if (readAs.type === "aside") return { line: number, type: "setAside" };
      if (rowLines.has(number)) row += 1;
      const id = drawOfRow[row - 1] ?? draws[0];
      const drawn = id === undefined ? [] : [{ table: "caseDraws", id } as const];
      if (readAs.type !== "concern") return { line: number, type: "records", records: drawn };
      const records = [...leftovers.concern(readAs), ...(rowLines.has(number) ? drawn : [])];
      return { line: number, type: "records", records };
    }),
  );
}

const piecesOf = (rows: readonly CaseListRow[]): readonly (readonly CaseListRow[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / mostListRows)) }, (_, piece) =>
    rows.slice(piece * mostListRows, (piece + 1) * mostListRows),
  );
