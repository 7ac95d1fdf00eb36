import { expect, test } from "vitest";
import type { Action } from "../ops/action.ts";
import { VisitState } from "../ops/visitState.ts";
import { rowsMissing, rowsOfList } from "../visit/cases/caseLists.ts";
import { VisitId } from "../visit/ids.ts";
import { bringInList, longListRows } from "./testing/longList.ts";
import type { TestLaptop } from "./testing/testLaptop.ts";
import { download, meet, testTeam, upload } from "./testing/testTeam.ts";

const shownOn = (laptop: TestLaptop): VisitState => {
  const state = new VisitState(VisitId.parse(laptop.keys.visitId));
  state.apply([...laptop.visit.values()].map((text) => JSON.parse(text) as Action));
  return state;
};

test("fault 49: a list of 60,000 rows arrives whole on three laptops, and what has come of it is never taken for all", async () => {
  const { lead, laptops, peers } = await testTeam("a long list");
  const actions = bringInList(lead, 60_000);
  await lead.send();
  const store = new Map<string, Uint8Array>();
  upload(lead, store);
  for (const peer of peers) await download(peer, store);
  await meet(laptops, store);
  for (const laptop of laptops) {
    const { records } = shownOn(laptop);
    const [list] = records?.caseDraws ?? [];
    if (records === null || list === undefined) throw new Error("the list has not come");
    expect(rowsMissing(list, records)).toBe(0);
    expect(rowsOfList(list, records).map(({ line, reference }) => [line, reference])).toEqual(
      longListRows(60_000).map(({ line, reference }) => [line, reference]),
    );
  }
  // Only the first action has come: the rest of the list is known to be missing.
  expect(actions.length).toBeGreaterThan(1);
  const first = new VisitState(VisitId.parse(lead.keys.visitId));
  first.apply(actions.slice(0, 1));
  const [list] = first.records?.caseDraws ?? [];
  if (first.records === null || list === undefined) throw new Error("the list has not come");
  expect(rowsMissing(list, first.records)).toBeGreaterThan(0);
  expect(rowsMissing(list, first.records) + rowsOfList(list, first.records).length).toBe(60_000);
});

test("a list of 12,000 rows is less than half a megabyte on its way", async () => {
  const { lead } = await testTeam("a list", []);
  bringInList(lead, 12_000);
  const sent = (await lead.send()).reduce((sum, bytes) => sum + bytes.length, 0);
  expect(sent).toBeLessThan(0.5 * 1024 * 1024);
});
