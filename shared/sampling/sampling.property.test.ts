import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ListRow } from "../visit/kinds/listPart.ts";
import { drawCases, nextInOrder } from "./drawCases.ts";
import { drawOrder, hashInHex, referencesFingerprint } from "./drawOrder.ts";
import { drawableRows } from "./listColumns.ts";
import { chosenSizes, partList, proportionalSizes } from "./strata.ts";
import { listRow } from "./testing/listRow.ts";

const byText = (a = "", b = ""): number => (a < b ? -1 : Number(a > b));

const seed = fc.string({ minLength: 1, maxLength: 12 });
const teams = fc.constantFrom("North", "South", "East", "CLA 12+", "");
const rows = fc
  .uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 60 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({ team: teams, plan: fc.constantFrom("CIN", "CP", "LAC") })
          .map((fields) => listRow(`2024/${number.toString()}`, fields)),
      ),
    ),
  );

test("the order does not depend on the list's order, and every case stands in it once", () => {
  fc.assert(
    fc.property(rows, seed, seed, fc.infiniteStream(fc.nat()), (list, host, team, shuffle) => {
      const shuffled = [...list]
        .map((row) => ({ row, at: shuffle.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const of = (some: readonly ListRow[]) =>
        drawOrder(some, { host, team }).map(({ row, hash }) => [row.reference, hashInHex(hash)]);
      expect(of(shuffled)).toEqual(of(list));
      const hashes = of(list).map(([, hash]) => hash);
      expect(hashes).toEqual(hashes.toSorted(byText));
      expect(
        of(list)
          .map(([reference]) => reference)
          .toSorted(byText),
      ).toEqual(list.map(({ reference }) => reference).toSorted(byText));
      expect(referencesFingerprint(shuffled.map(({ reference }) => reference))).toBe(
        referencesFingerprint(list.map(({ reference }) => reference)),
      );
    }),
  );
});

test("each group gives exactly its share: within one of it, never more than it has, in all as many as asked", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 500 }), (inList, size) => {
      const all = inList.reduce((sum, count) => sum + count, 0);
      const sizes = proportionalSizes(inList, size);
      expect(sizes.reduce((sum, count) => sum + count, 0)).toBe(Math.min(size, all));
      sizes.forEach((own, at) => {
        const there = inList[at] ?? 0;
        const share = (Math.min(size, all) * there) / all;
        expect(own).toBeLessThanOrEqual(there);
        expect(Math.abs(own - share)).toBeLessThan(1);
      });
      // A larger group never gives fewer than a smaller one.
      inList.forEach((one, a) =>
        inList.forEach((other, b) => {
          if (one > other) expect(sizes[a]).toBeGreaterThanOrEqual(sizes[b] ?? 0);
        }),
      );
    }),
  );
});

test("sizes that the team chose are kept, but for what a group does not have", () => {
  expect(chosenSizes([3, 40, 0], [5, 2.9, 1])).toEqual([3, 2, 0]);
  expect(chosenSizes([3, 4], [-1])).toEqual([0, 0]);
});

test("a draw by groups takes from each the first of its order, and what comes next is of the same group", () => {
  fc.assert(
    fc.property(rows, seed, seed, fc.integer({ min: 1, max: 40 }), (list, host, team, size) => {
      const parted = partList(list, ["team", "plan"]);
      if (!parted.ok) throw new Error("too many groups");
      const sizes = proportionalSizes(
        parted.value.strata.map(({ inList }) => inList),
        size,
      );
      const order = drawCases(list, { host, team, columns: ["team", "plan"], sizes }) ?? [];
      expect(order).toHaveLength(list.length);
      sizes.forEach((wanted, stratum) => {
        const own = order.filter((each) => each.stratum === stratum);
        expect(own.filter(({ isDrawn }) => isDrawn)).toEqual(own.slice(0, wanted));
        const [drawn] = own;
        if (drawn === undefined || wanted === 0) return;
        const next = nextInOrder(order, drawn.row.reference, new Set());
        expect(next).toEqual(own[wanted] ?? null);
        if (next === null) return;
        const after = nextInOrder(order, drawn.row.reference, new Set([next.row.reference]));
        expect(after).toEqual(own[wanted + 1] ?? null);
      });
    }),
  );
});

test("repeats, blanks and rows with a problem are never drawn", () => {
  const spelled = fc.constantFrom("EHM-1", "ehm-1", "EHM 1", " EHM-1", "EHM-2", "", "  ", "EHM/3");
  const problem = fc.constantFrom(null, null, "repeatedReference", "looksLikeName" as const);
  const list = fc.array(
    fc
      .record({ reference: spelled, problem })
      .map((each) => listRow(each.reference, { problem: each.problem as ListRow["problem"] })),
  );
  fc.assert(
    fc.property(list, seed, seed, (some, host, team) => {
      const order = drawCases(some, { host, team, columns: [], sizes: [some.length] }) ?? [];
      const keys = order.map(({ row }) => row.reference.trim().toUpperCase().replace(/\W/g, "-"));
      expect(new Set(keys).size).toBe(keys.length);
      expect(order.every(({ row }) => row.problem === null && row.reference.trim() !== "")).toBe(
        true,
      );
      expect(drawableRows(some)).toHaveLength(order.length);
    }),
  );
});

test("with more asked than there are, every case is drawn", () => {
  const list = ["A1", "A2", "A3"].map((reference) => listRow(reference));
  const order = drawCases(list, { host: "1", team: "2", columns: [], sizes: [20] });
  expect(order?.map(({ isDrawn }) => isDrawn)).toEqual([true, true, true]);
});

// χ² of 10 subsets has 9 degrees of freedom: it is above 27.9 once in a thousand runs of honest draws.
// The seeds are counted, not drawn, so that it is the same run every time.
test("every subset is equally likely over the seeds", () => {
  const list = ["2024/1", "2024/2", "2024/3", "2024/4", "2024/5"].map((reference) =>
    listRow(reference),
  );
  const draws = 5_000;
  const times = new Map<string, number>();
  for (let at = 0; at < draws; at += 1) {
    const seeds = { host: (at % 71).toString(), team: `x${Math.floor(at / 71).toString()}` };
    const subset = drawOrder(list, seeds)
      .slice(0, 2)
      .map(({ row }) => row.reference)
      .sort()
      .join(" ");
    times.set(subset, (times.get(subset) ?? 0) + 1);
  }
  expect(times.size).toBe(10);
  const expected = draws / 10;
  const square = [...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  expect(square).toBeLessThan(27.9);
});
