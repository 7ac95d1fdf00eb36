import { nextCaseNumber } from "../../../../shared/visit/caseLists.ts";
import { type Change, put, set } from "../../../../shared/visit/change.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import type { CaseDraw } from "../../../../shared/visit/kinds/caseDraw.ts";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import {
  newSampledCase,
  type ReplacementKind,
  type SampledCase,
} from "../../../../shared/visit/kinds/sampledCase.ts";
import { CaseId, type DrawId } from "../../../../shared/visit/ids.ts";
import type { VisitState } from "../../../../shared/ops/visitState.ts";
import type { DrawnRow } from "../../../../shared/sampling/drawCases.ts";
import { run, runForGood } from "../../../db/run.ts";
import { isEarlier } from "./listView.ts";

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
      ...order
        .filter(({ isDrawn }) => isDrawn)
        .map(({ row }, at) =>
          put("cases", drawnCase(draw, list, { reference: row.reference, label: first + at })),
        ),
    ];
  });

/** Puts the next in order in the place of a case that cannot be read. */
export const replaceCase = (
  { draw, list }: { readonly draw: Draw; readonly list: CaseDraw },
  {
    replaced,
    next,
    kind,
    reason,
  }: {
    readonly replaced: SampledCase;
    readonly next: DrawnRow;
    readonly kind: ReplacementKind;
    readonly reason: string;
  },
): Promise<void> =>
  run(list.visitId, `Replace case ${replaced.label}`, (records) => {
    const taken = {
      ...drawnCase(draw, list, { reference: next.row.reference, label: nextCaseNumber(records) }),
      origin: "replacement" as const,
      replaces: replaced.id,
      replacementKind: kind,
      replacementReason: reason === "" ? null : reason,
    };
    if (records.cases.some(({ id }) => id === taken.id)) throw new TakenMeanwhile();
    return [put("cases", taken)];
  });

/** A colleague took the case while it was about to be taken here. */
export class TakenMeanwhile extends Error {}

/** Brings the record of a drawn case back that was deleted, with all that was answered in it. */
export const putBack = (
  { draw, list }: { readonly draw: Draw; readonly list: CaseDraw },
  { row }: DrawnRow,
): Promise<void> =>
  run(list.visitId, "Put a drawn case back", (records, _, state): readonly Change[] => {
    const label = nextCaseNumber(records);
    const asDrawn = drawnCase(draw, list, { reference: row.reference, label });
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

const drawnCase = (
  draw: Draw,
  list: CaseDraw,
  { reference, label }: { readonly reference: string; readonly label: number },
): SampledCase =>
  newSampledCase({
    // The same on every laptop, so that two that take the same next one meet in one row.
    id: CaseId.parse(derivedId("drawnCase", draw.id, reference)),
    visitId: list.visitId,
    drawId: list.id,
    drawnIn: isEarlier(draw, list) ? null : draw.id,
    label: label.toString(),
    reference,
    origin: "drawn",
  });
