import type { ReactElement } from "react";
import { isOverBudget } from "../../../../shared/letter/letterWords.ts";
import "./WordCount.css";

export interface WordCountProps {
  readonly words: number;
  readonly budget: number | undefined;
}

/** "112 / 90 words, over". Its width is the same whatever it says. */
export function WordCount({ words, budget }: WordCountProps): ReactElement {
  const isOver = budget !== undefined && isOverBudget(words, budget);
  return (
    <span className="cf-word-count" data-over={isOver || undefined}>
      <span aria-hidden="true">
        {budget === undefined ? words : `${words} / ${budget}`} {isOver ? "over" : "words"}
      </span>
      <span className="cf-visually-hidden">
        {budget === undefined
          ? `${words} words`
          : `${words} of ${budget} words${isOver ? ", over" : ""}`}
      </span>
    </span>
  );
}
