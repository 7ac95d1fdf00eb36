import { inOrder } from "../visit/inOrder.ts";
import {
  type HeardAnswer,
  type HeardKey,
  heardKeyOf,
  heardKeyOfHeadline,
} from "../visit/heardKey.ts";
import type { CheckIn } from "../visit/kinds/checkIn.ts";
import type { Polarity } from "../visit/kinds/finding.ts";
import type { VisitRecords } from "../visit/records.ts";
import { draftLetter, findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { isTurnedRound } from "../words/turnedRound.ts";
import { sameWords, wordsShared } from "./wordsShared.ts";

/** One occasion on which the host heard something of the letter. */
export interface TimeHeard {
  readonly checkIn: CheckIn;
  /** In what words it was shared; of a point of the check-in as somebody noted them. */
  readonly wording: string;
  /** How the letter would have said it on that day; null where nobody kept it. */
  readonly asTold: string | null;
  /** The kind that a finding had then; null where nobody kept it, and of what is no finding. */
  readonly toldAs: Polarity | null;
  readonly answer: HeardAnswer | null;
  readonly response: string;
  /**
   * `same`: as the letter says it. `near`: in an earlier wording of it, or in words of that day.
   * `other`: in words that said something else. `turned`: the other way round, a strength that is now
   * an area or a sentence that now says the opposite.
   */
  readonly words: "same" | "near" | "other" | "turned";
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
    const polarity = records.findings.find((finding) => finding.id === id)?.polarity;
    const times = timesHeard({ of, key, id, text, polarity }, records);
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

/** Something that the host may have heard, carried by the letter or not. */
export interface Message extends Pick<HeardItem, "of" | "key" | "id" | "text"> {
  /** Of a finding. */
  readonly polarity?: Polarity | undefined;
}

/** When the host heard it, the first occasion first. */
export function timesHeard(
  what: Message,
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

/** How the finding of a key reads at this moment, to be kept with what is told of it; nothing for what is no finding. */
export const asItStands = (
  key: HeardKey,
  { findings }: Pick<VisitRecords, "findings">,
): CheckIn["asTold"] =>
  Object.fromEntries(
    findings
      .filter(({ id }) => heardKeyOf("finding", id) === key)
      .map(({ sentence, polarity }) => [key, { sentence, polarity }]),
  );

/** Day and time of a check-in, to sort by. */
export const momentOf = ({ day, at }: Pick<CheckIn, "day" | "at">): string => `${day} ${at ?? ""}`;

function statusOf(times: readonly TimeHeard[]): HeardItem["status"] {
  // The last that the host heard of it is the opposite, whatever it heard before.
  if (times.at(-1)?.words === "turned") return "notYet";
  if (times.some(({ words }) => words === "same")) return "heard";
  return times.some(({ words }) => words === "near") ? "earlierWording" : "notYet";
}

function heardIn(checkIn: CheckIn, what: Message): readonly TimeHeard[] {
  const { of, key, id } = what;
  const ticked = checkIn.heard[key];
  const told = of === "finding" ? checkIn.points.filter(({ findingId }) => findingId === id) : [];
  return [
    ...(ticked === undefined
      ? []
      : [timeOf(checkIn, key, ticked, ofFinding(checkIn, what, nearness(ticked, what.text)))]),
    ...told.map(({ shared, response }): TimeHeard => ({
      checkIn,
      wording: shared,
      asTold: checkIn.asTold[key]?.sentence ?? null,
      toldAs: checkIn.asTold[key]?.polarity ?? null,
      answer: null,
      response,
      words: ofFinding(checkIn, what, pointWords(shared, what, checkIn)),
    })),
  ];
}

/**
 * A note of what was said is in the words of that day: what counts is how its finding read then. Where
 * nobody kept that, the host heard something of it, unless the note itself says the opposite.
 */
function pointWords(shared: string, { key, text }: Message, checkIn: CheckIn): TimeHeard["words"] {
  const then = checkIn.asTold[key];
  if (then !== undefined) return nearness(then.sentence, text);
  const words = nearness(shared, text);
  return words === "other" ? "near" : words;
}

/** A strength that has become an area, or the other way about, was told as the opposite of what it is. */
function ofFinding(
  checkIn: CheckIn,
  { key, polarity }: Message,
  words: TimeHeard["words"],
): TimeHeard["words"] {
  const then = checkIn.asTold[key]?.polarity ?? polarity;
  return (then === "area") === (polarity === "area") ? words : "turned";
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
    : [timeOf(checkIn, nearest.other, nearest.wording, nearness(nearest.wording, text))];
}

const timeOf = (
  checkIn: CheckIn,
  key: HeardKey,
  wording: string,
  words: TimeHeard["words"],
): TimeHeard => ({
  checkIn,
  wording,
  asTold: wording,
  toldAs: checkIn.asTold[key]?.polarity ?? null,
  answer: checkIn.answers[key] ?? null,
  response: checkIn.responses[key] ?? "",
  words,
});

/** Half of the words of both: below that it is another message. */
const nearEnough = 0.5;

function nearness(heard: string, now: string): TimeHeard["words"] {
  if (sameWords(heard, now)) return "same";
  if (wordsShared(heard, now) < nearEnough) return "other";
  return isTurnedRound(heard, now) ? "turned" : "near";
}
