import type { ReactElement } from "react";
import type { Occasion } from "../../../shared/letter/compareWithHeard.ts";
import { sameWords } from "../../../shared/letter/wordsShared.ts";
import { heardAnswerWords } from "../../../shared/visit/heardKey.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";

/** One occasion: when, where and with whom, the words of that day, and what the host said to it. */
export function OccasionLine({
  occasion: { day, at, how, whom, isHeard, time },
  isFirst,
  now,
}: {
  readonly occasion: Occasion;
  readonly isFirst: boolean;
  /** As the letter says it: said no second time. */
  readonly now: string;
}): ReactElement {
  const response = [time.answer === null ? "" : heardAnswerWords[time.answer], time.response.trim()]
    .filter(Boolean)
    .join(". ");
  return (
    <li>
      <p className="cf-occasion-when">
        {isFirst && <strong>First: </strong>}
        {[dayInWords(day), at].filter(Boolean).join(", ")}
      </p>
      <p className="cf-soft">
        {how === "checkIn" ? "Check-in" : "Slides"}
        {whom.trim() !== "" && <> · {whom}</>}
        {!isHeard && <> · nobody recorded that the host heard it</>}
      </p>
      {!sameWords(time.wording, now) && <p>“{time.wording}”</p>}
      {response !== "" && <p className="cf-soft">Answer: {response}</p>}
    </li>
  );
}
