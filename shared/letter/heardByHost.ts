import { inOrder } from "../visit/inOrder.ts";
import {
  type HeardAnswer,
  type HeardKey,
  heardKeyOf,
  heardKeyOfHeadline,
} from "../visit/heardKey.ts";
import type { CheckIn } from "../visit/kinds/checkIn.ts";
import type { VisitRecords } from "../visit/records.ts";
import { draftLetter, findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { sameWords, wordsShared } from "./wordsShared.ts";

/** One occasion on which the host heard something of the letter. */
export interface TimeHeard {
  readonly checkIn: CheckIn;
  /** In what words it was shared. */
  readonly wording: string;
  readonly answer: HeardAnswer | null;
  readonly response: string;
  /** `same`: as the letter says it. `near`: in an earlier wording of it. `other`: in words that said something else. */
  readonly words: "same" | "near" | "other";
}

/** A finding, recommendation or headline of the letter, and when the host heard it. */
export interface HeardItem {
  readonly of: "finding" | "recommendation" | "headline";
  readonly key: HeardKey;
  /** Of a finding or recommendation; of a headline its place among the letter's, "0" first. */
  readonly id: string;
  /** As the letter says it now. */
  readonly text: string;
  /** The first occasion first. */
  readonly times: readonly TimeHeard[];
  readonly status: "heard" | "earlierWording" | "notYet";
}

/**
 * The no-surprises ledger (F41, F50): for everything that the letter carries when the host heard it,
 * in which words, and what it answered. Nothing counts as heard that no check-in says was shared.
 */
export function heardByHost(records: VisitRecords): readonly HeardItem[] {
  const item = (of: HeardItem["of"], key: HeardKey, id: string, text: string): HeardItem => {
    const times = timesHeard({ of, key, id, text }, records);
    return { of, key, id, text, times, status: statusOf(times) };
  };
  const headlines = draftLetter(records)?.headlines ?? [];
  return [
    ...headlines.map(({ text }, i) => item("headline", heardKeyOfHeadline(text), String(i), text)),
    ...inOrder(findingsInLetter(records)).map(({ id, sentence }) =>
      item("finding", heardKeyOf("finding", id), id, sentence),
    ),
    ...recommendationsInLetter(records).map(({ id, text }) =>
      item("recommendation", heardKeyOf("recommendation", id), id, text),
    ),
  ].filter(({ text }) => text.trim() !== "");
}

/** When the host heard one of them, carried by the letter or not, the first occasion first. */
export function timesHeard(
  what: Pick<HeardItem, "of" | "key" | "id" | "text">,
  { checkIns }: Pick<VisitRecords, "checkIns">,
): readonly TimeHeard[] {
  return [...checkIns]
    .sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))
    .flatMap((checkIn) =>
      what.of === "headline" ? headlineIn(checkIn, what.key, what.text) : heardIn(checkIn, what),
    );
}

/** Whether the host has heard all that the letter carries, be it in earlier words; false where it carries nothing. */
export function hostHasHeardAll(records: VisitRecords): boolean {
  const items = heardByHost(records);
  return items.length > 0 && items.every(({ status }) => status !== "notYet");
}

/** Day and time of a check-in, to sort by. */
export const momentOf = ({ day, at }: Pick<CheckIn, "day" | "at">): string => `${day} ${at ?? ""}`;

function statusOf(times: readonly TimeHeard[]): HeardItem["status"] {
  if (times.some(({ words }) => words === "same")) return "heard";
  return times.some(({ words }) => words === "near") ? "earlierWording" : "notYet";
}

function heardIn(
  checkIn: CheckIn,
  { of, key, id, text }: Pick<HeardItem, "of" | "key" | "id" | "text">,
): readonly TimeHeard[] {
  const ticked = checkIn.heard[key];
  const told = of === "finding" ? checkIn.points.filter(({ findingId }) => findingId === id) : [];
  return [
    ...(ticked === undefined ? [] : [timeOf(checkIn, key, ticked, nearness(ticked, text))]),
    // A note of what was said is in the words of that day: that it was of this finding is what counts.
    ...told.map(({ shared, response }): TimeHeard => ({
      checkIn,
      wording: shared,
      answer: null,
      response,
      words: "same",
    })),
  ];
}

/** A headline has no id: it was heard in its own words, or in those that are nearest to it. */
function headlineIn(checkIn: CheckIn, key: HeardKey, text: string): readonly TimeHeard[] {
  const own = checkIn.heard[key];
  if (own !== undefined) return [timeOf(checkIn, key, own, "same")];
  const [nearest] = Object.entries(checkIn.heard)
    .filter(([other]) => other.startsWith("headline-"))
    .map(([other, wording]) => ({ other, wording, share: wordsShared(wording, text) }))
    .sort((a, b) => b.share - a.share);
  return nearest === undefined || nearest.share < nearEnough
    ? []
    : [timeOf(checkIn, nearest.other, nearest.wording, "near")];
}

const timeOf = (
  checkIn: CheckIn,
  key: HeardKey,
  wording: string,
  words: TimeHeard["words"],
): TimeHeard => ({
  checkIn,
  wording,
  answer: checkIn.answers[key] ?? null,
  response: checkIn.responses[key] ?? "",
  words,
});

/** Half of the words of both: below that it is another message. */
const nearEnough = 0.5;

function nearness(heard: string, now: string): TimeHeard["words"] {
  if (sameWords(heard, now)) return "same";
  return wordsShared(heard, now) >= nearEnough ? "near" : "other";
}
