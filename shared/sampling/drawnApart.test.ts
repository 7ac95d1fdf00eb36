import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { digest, Laptop } from "../ops/testing/laptop.ts";
import { visitFileRows } from "../ops/testing/visitRows.ts";
import {
  drawsOfList,
  nextCaseNumber,
  rowsOfList,
  standingOfList,
} from "../visit/cases/caseLists.ts";
import { DrawId } from "../visit/ids.ts";
import type { CaseDraw } from "../visit/kinds/caseDraw.ts";
import type { Draw } from "../visit/kinds/draw.ts";
import type { VisitRecords } from "../visit/records.ts";
import { sampleOf } from "../visit/cases/sampleOf.ts";
import { designOf, drawCases } from "./drawCases.ts";
import { casesOfDraw, replacementCase } from "./drawnCase.ts";
import { referencesFingerprint } from "./drawOrder.ts";
import { drawableRows } from "./listColumns.ts";
import { listRow } from "./testing/listRow.ts";

const references = Array.from({ length: 40 }, (_, at) => `2024/${1000 + at}`);

function twoLaptops() {
  const visit = new TestVisit();
  const list = visit.add("caseDraws", { rowCount: references.length });
  const rows = references.map((reference, at) => listRow(reference, { line: at + 2 }));
  visit.add("listParts", { listId: list.id, part: 1, rows });
  const a = new Laptop(1);
  const b = new Laptop(2).take(a.write(visitFileRows(visit.records)));
  return { a, b };
}

const recordsOf = ({ state }: Laptop): VisitRecords => {
  if (state.records === null) throw new Error("the visit does not show");
  return state.records;
};

function listOf(laptop: Laptop): CaseDraw {
  const [list] = recordsOf(laptop).caseDraws;
  if (list === undefined) throw new Error("no list");
  return list;
}

const orderOf = (laptop: Laptop, draw: Draw) =>
  drawCases(rowsOfList(listOf(laptop), recordsOf(laptop)), designOf(draw)) ?? [];

/** Draws on a laptop as the screen does: the draw, its cases, and the first seeds in the list. */
function drawOn(laptop: Laptop, host: string, team: string) {
  const list = listOf(laptop);
  const records = recordsOf(laptop);
  const rows = drawableRows(rowsOfList(list, records));
  const given = { givenAt: "2024-10-15T09:00:00.000Z", seal: null, sealedAt: null };
  const made: Draw = {
    id: DrawId.parse(crypto.randomUUID()),
    visitId: list.visitId,
    listId: list.id,
    listName: list.listName,
    listFingerprint: list.listFingerprint,
    referencesFingerprint: referencesFingerprint(rows.map(({ reference }) => reference)),
    drawable: rows.length,
    recipe: "sha256/1",
    host: { text: host, ...given },
    team: { text: team, ...given },
    size: 6,
    columns: [],
    sizes: "proportional",
    strata: [{ values: [], inList: rows.length, size: 6 }],
    mostReplaced: 20,
    drawnAt: "2024-10-15T09:05:00.000Z",
    by: null,
    after: drawsOfList(list, records).map(({ id }) => id),
    reason: "",
  };
  const action = laptop.write([
    { table: "draws", put: made },
    ...(list.seed === null
      ? [
          {
            table: "caseDraws",
            set: { seed: { host, team }, drawnAt: made.drawnAt, size: 6 },
            base: list,
          } as const,
        ]
      : []),
    ...casesOfDraw({ draw: made, list }, orderOf(laptop, made), nextCaseNumber(records)).map(
      (put) => ({ table: "cases", put }) as const,
    ),
  ]);
  return { made, action };
}

test("two draws that did not know of each other both stay, none of their cases counts before the team says which, and nothing else is asked", () => {
  const { a, b } = twoLaptops();
  const ours = drawOn(a, "4127", "8063");
  const theirs = drawOn(b, "11", "22");
  a.take(theirs.action);
  b.take(ours.action);
  expect(digest(a.state)).toBe(digest(b.state));
  expect(recordsOf(a).draws).toHaveLength(2);
  expect(standingOfList(listOf(a), recordsOf(a)).type).toBe("unsettled");
  expect(sampleOf(recordsOf(a)).drawn).toEqual([]);
  expect(sampleOf(recordsOf(a)).passed).toHaveLength(12);
  expect(a.state.conflicts()).toEqual([]);
  const settled = b.write([
    { table: "caseDraws", set: { countingDraw: theirs.made.id }, base: listOf(b) },
  ]);
  a.take(settled);
  const { drawn, passed } = sampleOf(recordsOf(a));
  expect(new Set(drawn.map(({ reference }) => reference))).toEqual(
    new Set(
      orderOf(a, theirs.made)
        .filter(({ isDrawn }) => isDrawn)
        .map(({ row }) => row.reference),
    ),
  );
  expect(passed).toHaveLength(6);
});

test("a second draw that knew of the first passes it, also where a third did not know of the second", () => {
  const { a, b } = twoLaptops();
  const first = drawOn(a, "4127", "8063");
  b.take(first.action);
  const second = drawOn(a, "1", "2");
  expect(standingOfList(listOf(a), recordsOf(a))).toMatchObject({ draw: { id: second.made.id } });
  const third = drawOn(b, "3", "4");
  a.take(third.action);
  b.take(second.action);
  const standing = standingOfList(listOf(a), recordsOf(a));
  expect(standing).toMatchObject({ type: "unsettled" });
  expect(standingOfList(listOf(b), recordsOf(b))).toEqual(standing);
  expect(sampleOf(recordsOf(b)).passed).toHaveLength(18);
});

function replaceOn(laptop: Laptop, made: Draw, at: number) {
  const { drawn } = sampleOf(recordsOf(laptop));
  const order = orderOf(laptop, made);
  const [replaced, next] = [drawn[at], order[6]];
  if (replaced === undefined || next === undefined) throw new Error("not drawn");
  const taken = replacementCase(
    { draw: made, list: listOf(laptop) },
    { replaced, next, kind: "court", reason: "" },
    nextCaseNumber(recordsOf(laptop)),
  );
  return { replaced, taken, action: laptop.write([{ table: "cases", put: taken }]) };
}

test("one case replaced on two laptops at once is replaced once", () => {
  const { a, b } = twoLaptops();
  const { made, action } = drawOn(a, "4127", "8063");
  b.take(action);
  const [ours, theirs] = [replaceOn(a, made, 2), replaceOn(b, made, 2)];
  a.take(theirs.action);
  b.take(ours.action);
  expect(digest(a.state)).toBe(digest(b.state));
  const { drawn, replaced } = sampleOf(recordsOf(a));
  expect([drawn.length, replaced.map(({ id }) => id)]).toEqual([6, [ours.replaced.id]]);
  expect(drawn.filter(({ origin }) => origin === "replacement")).toHaveLength(1);
  expect(a.state.conflicts()).toEqual([]);
});

test("two cases replaced by the same next one at once are asked about, and neither is counted twice", () => {
  const { a, b } = twoLaptops();
  const { made, action } = drawOn(a, "4127", "8063");
  b.take(action);
  const [ours, theirs] = [replaceOn(a, made, 1), replaceOn(b, made, 4)];
  a.take(theirs.action);
  b.take(ours.action);
  expect(digest(a.state)).toBe(digest(b.state));
  expect(a.state.conflicts()).toMatchObject([{ table: "cases", field: "replaces" }]);
  const { drawn, replaced } = sampleOf(recordsOf(a));
  // One place is still to be filled: by whoever settles it, from the list.
  expect([drawn.length, replaced.length]).toEqual([6, 1]);
});
