import { heardKeyOf, heardKeyOfHeadline } from "../visit/heardKey.ts";
import { messagesOf } from "../visit/deck.ts";
import { CheckInId } from "../visit/ids.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { CheckIn } from "../visit/kinds/checkIn.ts";
import { polarityWords } from "../visit/kinds/finding.ts";
import type { VisitRecords } from "../visit/records.ts";
import {
  heardByHost,
  type HeardItem,
  type Message,
  momentOf,
  type TimeHeard,
  timesHeard,
} from "./heardByHost.ts";
import { wordsShared } from "./wordsShared.ts";

/**
 * How what the letter says now was heard. `same`: in its words. `near`: in an earlier wording, or as a
 * note of that day says. `other`: in words that said something else. `turned`: the other way round.
 * `never`: not at all. Of the last three the ledger says that the host has not heard it.
 */
export const verdicts = ["same", "near", "other", "turned", "never"] as const;
export type Verdict = (typeof verdicts)[number];

/** One occasion on which something was said or shown. */
export interface Occasion {
  readonly id: string;
  readonly day: string;
  readonly at: string | null;
  /** A check-in, or slides that were presented. */
  readonly how: "checkIn" | "presentation";
  /** With whom, as a role; of slides that nobody recorded as heard what the session was called. */
  readonly whom: string;
  /** False of slides of which nobody recorded that the host heard them, such as those for staff. */
  readonly isHeard: boolean;
  readonly time: TimeHeard;
}

/** A headline, finding or recommendation of the letter beside all that was said of it before. */
export interface ComparedMessage {
  readonly of: HeardItem["of"];
  readonly id: string;
  /** Its key among all of them. */
  readonly key: string;
  /** As the letter says it now. */
  readonly text: string;
  /** What kind of finding it is; null for the others. */
  readonly kind: string | null;
  /** Where it stands in the letter. */
  readonly section: "headlines" | "strengths" | "areas" | "recommendations";
  readonly verdict: Verdict;
  /** The first occasion first. */
  readonly occasions: readonly Occasion[];
}

/** What the host heard and the letter does not carry. */
export interface LeftOutMessage {
  readonly key: string;
  readonly of: HeardItem["of"];
  /** As it reads now; as it was told where it is gone. */
  readonly text: string;
  readonly why: "parked" | "emerging" | "notInLetter" | "gone";
  readonly occasions: readonly Occasion[];
}

/** The letter beside check-ins and slides, message by message (F50). */
export interface Comparison {
  readonly messages: readonly ComparedMessage[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly leftOut: readonly LeftOutMessage[];
  /** Things said at check-ins that are tied to no finding, and so compared with nothing. */
  readonly tiedToNothing: number;
}

/** Compares what the letter says now with everything that was said and shown before; `heardByHost` decides what counts as heard. */
export function compareWithHeard(records: VisitRecords): Comparison {
  const told = occasionsOf(records);
  const messages = heardByHost(records).map((item): ComparedMessage => {
    const finding = records.findings.find(({ id }) => id === item.id);
    return {
      ...item,
      kind: finding === undefined ? null : polarityWords[finding.polarity],
      section:
        item.of === "finding"
          ? finding?.polarity === "area"
            ? "areas"
            : "strengths"
          : item.of === "headline"
            ? "headlines"
            : "recommendations",
      verdict: verdictOf(item),
      occasions: told({ ...item, polarity: finding?.polarity }),
    };
  });
  const counts = { same: 0, near: 0, other: 0, turned: 0, never: 0 };
  for (const { verdict } of messages) counts[verdict] += 1;
  return {
    messages,
    counts,
    leftOut: leftOutOf(records, messages, told),
    tiedToNothing: records.checkIns
      .flatMap(({ points }) => points)
      .filter(({ findingId, shared }) => findingId === null && shared.trim() !== "").length,
  };
}

function verdictOf({ status, times }: HeardItem): Verdict {
  if (status === "heard") return "same";
  if (status === "earlierWording") return "near";
  const last = times.at(-1)?.words;
  return last === "turned" || last === "other" ? last : "never";
}

/** Every occasion on which a message was said or shown, by the one rule of what counts as its words. */
function occasionsOf(records: VisitRecords): (message: Message) => readonly Occasion[] {
  const shown = records.presentations.map((presentation) => {
    const { id, day, at, deck } = presentation;
    const heard = Object.fromEntries(messagesOf(deck).map(({ key, text }) => [key, text]));
    const asCheckIn: CheckIn = {
      id: CheckInId.parse(id),
      visitId: presentation.visitId,
      day,
      at,
      withWhom: deck.name,
      points: [],
      peerIds: [],
      heard,
      answers: {},
      responses: {},
      asTold: {},
    };
    return { asCheckIn, recordedAs: records.checkIns.find((row) => isOf(row, asCheckIn)) };
  });
  const unrecorded = shown.filter(({ recordedAs }) => !recordedAs).map((one) => one.asCheckIn);
  const ofSlides = new Set<string>(shown.map((one) => (one.recordedAs ?? one.asCheckIn).id));
  const notHeard = new Set<string>(unrecorded.map(({ id }) => id));
  const checkIns = [...records.checkIns, ...unrecorded];
  return (message) =>
    timesHeard(message, { checkIns }).map((time, i) => ({
      id: `${time.checkIn.id} ${i}`,
      day: time.checkIn.day,
      at: time.checkIn.at,
      how: ofSlides.has(time.checkIn.id) ? "presentation" : "checkIn",
      whom: time.checkIn.withWhom,
      isHeard: !notHeard.has(time.checkIn.id),
      time,
    }));
}

/** Whether a check-in records that the host heard these very slides. */
const isOf = (row: CheckIn, slides: CheckIn): boolean =>
  momentOf(row) === momentOf(slides) &&
  Object.keys(row.heard).length > 0 &&
  Object.keys(row.heard).every((key) => key in slides.heard);

function leftOutOf(
  records: VisitRecords,
  messages: readonly ComparedMessage[],
  told: (message: Message) => readonly Occasion[],
): readonly LeftOutMessage[] {
  const carried = new Set(messages.map(({ key }) => key));
  const findings = inOrder(records.findings).map(({ id, sentence, polarity, state }) => ({
    of: "finding" as const,
    key: heardKeyOf("finding", id),
    id,
    text: sentence,
    polarity,
    why: state === "agreed" ? ("notInLetter" as const) : state,
  }));
  const recommendations = inOrder(records.recommendations).map(({ id, text }) => ({
    of: "recommendation" as const,
    key: heardKeyOf("recommendation", id),
    id,
    text,
    why: "notInLetter" as const,
  }));
  const known = [...findings, ...recommendations];
  const still = known
    .filter(({ key }) => !carried.has(key))
    .map((message) => ({ ...message, occasions: told(message) }));
  return [...still, ...goneOf(records, messages, new Set(known.map(({ key }) => key)), told)]
    .map((message) => ({
      ...message,
      occasions: message.occasions.filter(({ isHeard }) => isHeard),
    }))
    .filter(({ occasions }) => occasions.length > 0);
}

/** What was told and is deleted since, and headlines that became another message. */
function goneOf(
  records: VisitRecords,
  messages: readonly ComparedMessage[],
  known: ReadonlySet<string>,
  told: (message: Message) => readonly Occasion[],
): readonly LeftOutMessage[] {
  const wordings = new Map(records.checkIns.flatMap(({ heard }) => Object.entries(heard)));
  const isCarried = (text: string) =>
    messages.some(
      ({ of, occasions }) =>
        of === "headline" &&
        occasions.some(({ time }) => heardKeyOfHeadline(time.wording) === heardKeyOfHeadline(text)),
    );
  return [...wordings]
    .filter(([key, text]) => (key.startsWith("headline-") ? !isCarried(text) : !known.has(key)))
    .map(([key, text]) => {
      const of: HeardItem["of"] = key.startsWith("finding-")
        ? "finding"
        : key.startsWith("headline-")
          ? "headline"
          : "recommendation";
      const message = { of, key, id: key.slice(of.length + 1), text };
      const occasions = told(message).filter(({ time }) => wordsShared(time.wording, text) === 1);
      return { key, of, text, why: "gone" as const, occasions };
    });
}
