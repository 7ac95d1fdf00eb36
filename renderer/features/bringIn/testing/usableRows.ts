import type { CaseListRow } from "../../../../shared/visit/kinds/caseDraw.ts";

/** How many rows of a list cannot be drawn as they stand. */
export const unusableRows = (rows: readonly CaseListRow[]): number =>
  rows.filter(({ problem }) => problem !== null).length;
