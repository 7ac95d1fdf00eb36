import type { LetterLayout } from "../../../../shared/letter/letterLayout.ts";
import type { LetterId } from "../../../../shared/visit/ids.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";

/** A letter on its pages: the layout together with the very model it was made from. */
export interface LaidLetter {
  readonly model: LetterModel;
  readonly layout: LetterLayout;
}

let last: { readonly letterId: LetterId; readonly laid: LaidLetter } | null = null;

/** Keeps how a letter was last laid out, for whoever comes back to it. */
export function keepLaid(letterId: LetterId, laid: LaidLetter): void {
  last = { letterId, laid };
}

/** How the letter was last laid out in this window; null when it was not, or another was since. */
export const laidBefore = (letterId: LetterId): LaidLetter | null =>
  last?.letterId === letterId ? last.laid : null;
