import type { Action } from "../../shared/ops/action.ts";
import { VisitState } from "../../shared/ops/visitState.ts";
import { bringInList } from "../../shared/segments/testing/longList.ts";
import type { TestLaptop } from "../../shared/segments/testing/testLaptop.ts";
import { download, meet, testTeam, upload } from "../../shared/segments/testing/testTeam.ts";
import { rowsMissing, rowsOfList } from "../../shared/visit/cases/caseLists.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import type { Measure } from "../store/table.ts";

const mostBytes = 0.5 * 1024 * 1024;

/** How many bytes a list is on its way, and whether all of it stands on three laptops afterwards. */
export async function sentList(rows: number, goal: "small" | "arrives"): Promise<Measure> {
  const { lead, laptops, peers } = await testTeam("a list on its way");
  bringInList(lead, rows);
  const began = performance.now();
  const sent = await lead.send();
  const store = new Map<string, Uint8Array>();
  upload(lead, store);
  for (const peer of peers) await download(peer, store);
  await meet(laptops, store);
  const took = performance.now() - began;
  const bytes = sent.reduce((sum, file) => sum + file.length, 0);
  const whole = laptops.filter((laptop) => hasAll(laptop, rows)).length;
  return {
    what: `list of ${rows.toLocaleString("en-GB")} rows by sync`,
    goals: [
      ...(goal === "small"
        ? [{ goal: "≤ 0.5 MB", measured: megabytes(bytes), isMet: bytes <= mostBytes }]
        : []),
      {
        goal: "whole on all three laptops",
        measured: `${whole} of ${laptops.length}`,
        isMet: whole === laptops.length,
      },
    ],
    remark: `${megabytes(bytes)} in ${sent.length} ${sent.length === 1 ? "file" : "files"}; packed, sent and merged by all in ${took.toFixed(0)} ms, without disk`,
  };
}

function hasAll(laptop: TestLaptop, rows: number): boolean {
  const state = new VisitState(VisitId.parse(laptop.keys.visitId));
  state.apply([...laptop.visit.values()].map((text) => JSON.parse(text) as Action)); // as the laptop wrote it
  const [list] = state.records?.caseDraws ?? [];
  if (state.records === null || list === undefined) return false;
  const references = rowsOfList(list, state.records).map(({ reference }) => reference);
  return rowsMissing(list, state.records) === 0 && new Set(references).size === rows;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2)} MB`;
