import { nextCaseNumber } from "../../../../shared/visit/cases/caseLists.ts";
import { type Change, put, set } from "../../../../shared/visit/change.ts";
import type { CaseDraw } from "../../../../shared/visit/kinds/caseDraw.ts";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { DrawId } from "../../../../shared/visit/ids.ts";
import type { VisitState } from "../../../../shared/ops/visitState.ts";
import type { DrawnRow } from "../../../../shared/sampling/drawCases.ts";
import {
  casesOfDraw,
  drawnCase,
  type DrawOfList,
  replacementCase,
  type Replacing,
} from "../../../../shared/sampling/drawnCase.ts";
import { run, runForGood } from "../../../db/run.ts";

/**
 * Keeps a draw and the cases that it gave. Nobody takes it back: a draw that is not wanted is followed
 * by another, and both are seen.
 */
export const keepDraw = (list: CaseDraw, draw: Draw, order: readonly DrawnRow[]): Promise<void> =>
  runForGood(list.visitId, `Draw ${draw.size.toString()} cases`, (records) => {
    const first = nextCaseNumber(records);
    return [
      put("draws", draw),
      // For whoever still runs an earlier version, which knows one simple draw of a list.
      ...(list.seed === null
        ? [
            set("caseDraws", list, {
              seed: { host: draw.host.text, team: draw.team.text },
              drawnAt: draw.drawnAt,
              size: draw.size,
            }),
          ]
        : []),
      ...casesOfDraw({ draw, list }, order, first).map((each) => put("cases", each)),
    ];
  });

/** Puts the next in order in the place of a case that cannot be read. */
export const replaceCase = (
  of: DrawOfList,
  replacing: Replacing & { readonly replaced: Pick<SampledCase, "id" | "label"> },
): Promise<void> =>
  run(of.list.visitId, `Replace case ${replacing.replaced.label}`, (records) => {
    const taken = replacementCase(of, replacing, nextCaseNumber(records));
    if (records.cases.some(({ id }) => id === taken.id)) throw new TakenMeanwhile();
    return [put("cases", taken)];
  });

/** A colleague took the case while it was about to be taken here. */
export class TakenMeanwhile extends Error {}

/** Brings the record of a drawn case back that was deleted, with all that was answered in it. */
export const putBack = (of: DrawOfList, { row }: DrawnRow): Promise<void> =>
  run(of.list.visitId, "Put a drawn case back", (records, _, state): readonly Change[] => {
    const asDrawn = drawnCase(of, row.reference, nextCaseNumber(records));
    if (records.cases.some(({ id }) => id === asDrawn.id)) return [];
    return [put("cases", deletedCase(state, asDrawn.id) ?? asDrawn)];
  });

const deletedCase = (state: VisitState, id: string): SampledCase | undefined =>
  state
    .deleted()
    .flatMap(({ table, row }) =>
      table === "cases" && row.id === id ? [row as SampledCase] : [],
    )[0]; // of that table

/** Says which of two draws, made without knowing of each other, counts. */
export const settleDraw = (list: CaseDraw, countingDraw: DrawId): Promise<void> =>
  run(list.visitId, "Say which draw counts", () => [set("caseDraws", list, { countingDraw })]);
