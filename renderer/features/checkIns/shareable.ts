import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { type HeardKey, heardKeyOf, heardKeyOfHeadline } from "../../../shared/visit/heardKey.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

/** Something that can be shared with the host, in the words in which it would be. */
export interface Shareable {
  readonly key: HeardKey;
  readonly of: "finding" | "recommendation" | "headline";
  readonly text: string;
  /** What kind of finding it is; empty for the others. */
  readonly kind: string;
}

/**
 * What may be shared at a check-in: findings that are not parked, whatever becomes of them, then
 * recommendations, then the letter's headlines. What has no words yet is left out.
 */
export function shareable(records: VisitRecords): readonly Shareable[] {
  const findings = inOrder(records.findings.filter(({ state }) => state !== "parked"));
  const headlines = draftLetter(records)?.headlines ?? [];
  const all: readonly Shareable[] = [
    ...findings.map(({ id, sentence, polarity }) => ({
      key: heardKeyOf("finding", id),
      of: "finding" as const,
      text: sentence.trim(),
      kind: polarityWords[polarity],
    })),
    ...inOrder(records.recommendations).map(({ id, text }) => ({
      key: heardKeyOf("recommendation", id),
      of: "recommendation" as const,
      text: text.trim(),
      kind: "",
    })),
    ...headlines.map(({ text }) => ({
      key: heardKeyOfHeadline(text),
      of: "headline" as const,
      text: text.trim(),
      kind: "",
    })),
  ];
  // Two headlines of the same words are one message.
  return [...new Map(all.filter(({ text }) => text !== "").map((one) => [one.key, one])).values()];
}

/** Something that a check-in says was shared. */
export interface Shared {
  readonly key: HeardKey;
  /** The words of that day. */
  readonly wording: string;
  /** As it reads now; null when it is gone, or is a headline that has other words by now. */
  readonly now: string | null;
}

/** What a check-in says was shared, in the order in which it can be ticked; what is gone comes last. */
export function sharedIn(checkIn: CheckIn, all: readonly Shareable[]): readonly Shared[] {
  const known = all.flatMap(({ key, text }) => {
    const wording = checkIn.heard[key];
    return wording === undefined ? [] : [{ key, wording, now: text }];
  });
  const keys = new Set(all.map(({ key }) => key));
  const gone = Object.entries(checkIn.heard)
    .filter(([key]) => !keys.has(key))
    .map(([key, wording]) => ({ key, wording, now: null }));
  return [...known, ...gone];
}
