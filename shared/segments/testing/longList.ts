import { TestVisit } from "../../letter/testing/testVisit.ts";
import type { Action } from "../../ops/action.ts";
import { stampOf } from "../../ops/stamp.ts";
import { visitFileRows } from "../../ops/testing/visitRows.ts";
import { VisitState } from "../../ops/visitState.ts";
import { actionsOf, writeOps } from "../../ops/writeAction.ts";
import { listWithParts } from "../../visit/cases/caseLists.ts";
import { put } from "../../visit/change.ts";
import { VisitId } from "../../visit/ids.ts";
import type { CaseListRow } from "../../visit/kinds/caseDraw.ts";
import type { TestLaptop } from "./testLaptop.ts";

/** For tests: so many rows of a host's list, as full as lists are. */
export const longListRows = (count: number): readonly CaseListRow[] =>
  Array.from({ length: count }, (_, i) => ({
    line: i + 2,
    reference: `2024/${((i * 7_919_000) % 9_999_991).toString().padStart(7, "0")}`,
    team: `Assessment ${i % 9}, north`,
    plan: i % 3 === 0 ? "Child in need" : "Child protection",
    age: `${i % 18}`,
    status: "Open",
    opened: `${(i % 28) + 1}/0${(i % 9) + 1}/2024`,
    problem: null,
  }));

/** For tests: the lead begins the visit and brings in a list of so many rows, nothing of it sent yet. */
export function bringInList(lead: TestLaptop, count: number): readonly Action[] {
  const visitId = VisitId.parse(lead.keys.visitId);
  const state = new VisitState(visitId);
  const { records, mint } = new TestVisit();
  const visit = { ...records.visit, id: visitId };
  const { list, parts } = listWithParts({
    newId: mint.newId,
    visitId,
    listName: "Open cases",
    listFingerprint: "0".repeat(64),
    moreColumns: [],
    rows: longListRows(count),
  });
  const changes = [
    ...visitFileRows({ ...records, visit }).filter(({ table }) => table === "visits"),
    put("caseDraws", list),
    ...parts.map((part) => put("listParts", part)),
  ];
  let lamport = 0;
  const actions = actionsOf(writeOps(state, changes), {
    label: "Bring in a case list",
    at: lead.now,
    by: lead.device,
    nextStamp: () => stampOf((lamport += 1), "sittingA"),
  });
  for (const action of actions) {
    lead.visit.set(action.stamp, JSON.stringify(action));
    lead.unsent.push(action);
  }
  return actions;
}
