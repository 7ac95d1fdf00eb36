import { derivedId } from "../visit/derivedId.ts";
import { CaseId } from "../visit/ids.ts";
import type { CaseDraw } from "../visit/kinds/caseDraw.ts";
import type { Draw } from "../visit/kinds/draw.ts";
import {
  newSampledCase,
  type ReplacementKind,
  type SampledCase,
} from "../visit/kinds/sampledCase.ts";
import type { DrawnRow } from "./drawCases.ts";

/** A draw and the list that it was made from. */
export type DrawOfList = { readonly draw: Draw; readonly list: CaseDraw };

/** Whether a draw is one that an earlier version kept in its list. */
export const isEarlier = ({ draw, list }: DrawOfList): boolean => String(draw.id) === list.id;

/**
 * The record of a case that a draw gave, or would give next. The same on every laptop, so that two that
 * take the same next one meet in one row.
 */
export const drawnCase = (
  { draw, list }: DrawOfList,
  reference: string,
  label: number,
): SampledCase =>
  newSampledCase({
    id: CaseId.parse(derivedId("drawnCase", draw.id, reference)),
    visitId: list.visitId,
    drawId: list.id,
    drawnIn: isEarlier({ draw, list }) ? null : draw.id,
    label: label.toString(),
    reference,
    origin: "drawn",
  });

/** The sample of a draw, labelled in its order from `first` on. */
export const casesOfDraw = (
  of: DrawOfList,
  order: readonly DrawnRow[],
  first: number,
): readonly SampledCase[] =>
  order
    .filter(({ isDrawn }) => isDrawn)
    .map(({ row }, at) => drawnCase(of, row.reference, first + at));

/** Which case is read in place of which, and why. */
export type Replacing = {
  readonly replaced: Pick<SampledCase, "id">;
  readonly next: DrawnRow;
  readonly kind: ReplacementKind;
  readonly reason: string;
};

/** The next in order, read in place of a case that cannot be. */
export const replacementCase = (
  of: DrawOfList,
  { replaced, next, kind, reason }: Replacing,
  label: number,
): SampledCase => ({
  ...drawnCase(of, next.row.reference, label),
  origin: "replacement",
  replaces: replaced.id,
  replacementKind: kind,
  replacementReason: reason === "" ? null : reason,
});
