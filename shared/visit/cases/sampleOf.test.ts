import { expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import type { DrawId } from "../ids.ts";
import { sampleOf } from "./sampleOf.ts";

/** A list with draws, and what each case of the visit counts as, by its label. */
function partsOf(prepare: (visit: TestVisit, draw: (after?: readonly DrawId[]) => DrawId) => void) {
  const visit = new TestVisit();
  const list = visit.add("caseDraws", { rowCount: 214 });
  const seed = (text: string) => ({
    text,
    givenAt: "2024-10-15T09:00:00.000Z",
    seal: null,
    sealedAt: null,
  });
  prepare(
    visit,
    (after = []) =>
      visit.add("draws", {
        listId: list.id,
        listFingerprint: "a".repeat(64),
        referencesFingerprint: "a".repeat(64),
        host: seed("1"),
        team: seed("2"),
        after: [...after],
        size: 1,
        drawable: 214,
        recipe: "sha256",
        drawnAt: "2024-10-15T09:00:00.000Z",
        strata: [{ values: [], inList: 214, size: 1 }],
      }).id,
  );
  const { lists, unsettled, ...parts } = sampleOf(visit.records);
  return {
    lists: lists.length,
    unsettled: unsettled.length,
    ...Object.fromEntries(
      Object.entries(parts).map(([part, cases]) => [part, cases.map(({ label }) => label)]),
    ),
  };
}

test("of a draw that counts its cases are drawn, but for those that another took the place of", () => {
  expect(
    partsOf((visit, draw) => {
      const drawnIn = draw();
      visit.add("cases", { label: "10", drawnIn });
      const gone = visit.add("cases", { label: "2", drawnIn });
      visit.add("cases", { label: "11", drawnIn, origin: "replacement", replaces: gone.id });
      visit.add("cases", { label: "12" });
      visit.add("cases", { label: "H1", origin: "offered" });
    }),
  ).toEqual({
    lists: 1,
    unsettled: 0,
    drawn: ["10", "11"],
    replaced: ["2"],
    chosen: ["12"],
    offered: ["H1"],
    passed: [],
  });
});

test("cases of a draw that another followed count no more, and of two draws made apart neither does", () => {
  expect(
    partsOf((visit, draw) => {
      const first = draw();
      visit.add("cases", { label: "1", drawnIn: first });
      visit.add("cases", { label: "2", drawnIn: draw([first]) });
    }),
  ).toMatchObject({ drawn: ["2"], passed: ["1"], unsettled: 0 });
  expect(
    partsOf((visit, draw) => {
      visit.add("cases", { label: "1", drawnIn: draw() });
      visit.add("cases", { label: "2", drawnIn: draw() });
    }),
  ).toMatchObject({ drawn: [], passed: ["1", "2"], lists: 0, unsettled: 1 });
});
