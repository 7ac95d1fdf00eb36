import type { HeardItem } from "../../../shared/letter/heardByHost.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";

/** What a message of the letter is, as the ledger calls it. */
export const itemKindWords = {
  finding: "Finding",
  recommendation: "Recommendation",
  headline: "Headline",
} as const satisfies Record<HeardItem["of"], string>;

/** In what other words the host heard it last, and when; empty where it heard nothing of it. */
export function heardOtherwiseInWords({ status, times }: HeardItem): string {
  const isNear = status === "earlierWording";
  const last = isNear ? times.findLast(({ words }) => words === "near") : times.at(-1);
  if (last === undefined) return "";
  const how = isNear
    ? "On"
    : last.words === "turned"
      ? "Told the other way round, on"
      : "Heard in other words, on";
  return `${how} ${dayInWords(last.checkIn.day)}: “${last.wording}”`;
}
