import type { Rating } from "../../../shared/visit/programme/vocabulary.ts";

/** What was typed last in the grid: further letters may make a longer short form of it. */
export interface TypedBefore {
  readonly text: string;
  readonly caseId: string;
  readonly area: string;
  readonly at: number;
}

/** Letters typed closer together than this belong together ("na"), also where each means something. */
const togetherMs = 900;

/**
 * The rating that a typed letter means. With `before` typed just now, both letters may be one short
 * form, which then belongs to the cell of the first. Null when no rating has it.
 */
export function ratingTyped(
  letter: string,
  ratings: readonly Rating[],
  before: TypedBefore | null,
  now: number,
): { readonly rating: Rating; readonly isLonger: boolean } | null {
  const short = (text: string) =>
    ratings.find((rating) => rating.short.toLowerCase() === text.toLowerCase());
  const single = short(letter);
  // A letter that means nothing by itself can only go with the one before, however slowly it comes.
  const isTogether = before !== null && (single === undefined || now - before.at < togetherMs);
  const longer = isTogether ? short(before.text + letter) : undefined;
  if (longer) return { rating: longer, isLonger: true };
  return single ? { rating: single, isLonger: false } : null;
}
