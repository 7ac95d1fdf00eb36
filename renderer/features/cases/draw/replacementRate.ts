import type { Draw } from "../../../../shared/visit/kinds/draw.ts";

/** How many cases a draw gave, as drawn. */
export const drawnOf = ({ strata }: Pick<Draw, "strata">): number =>
  strata.reduce((sum, { size }) => sum + size, 0);

/** "2 of 12 replaced" */
export const rateInWords = (draw: Draw, replaced: number): string =>
  `${replaced.toString()} of ${drawnOf(draw).toString()} replaced`;

/** Whether more were replaced than the team set itself as a limit. */
export const tooManyReplaced = (draw: Draw, replaced: number): boolean =>
  replaced * 100 > draw.mostReplaced * drawnOf(draw);
