import * as z from "zod";

/** A calendar day, `2024-10-15`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A time of day on the visit, 24-hour, `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 09:30");
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** An instant, ISO 8601 in UTC. For display only: clocks decide nothing. */
export const Instant = z.iso.datetime();

/** One line of text as typed: no line breaks. */
export const Line = z.string().max(500);

/** Prose of any ordinary length. */
export const Prose = z.string().max(20_000);

/** Key of an entry in one of the visit's own vocabularies, such as `schools` or `voiceOfChild`. */
export const VocabularyKey = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/);
export type VocabularyKey = z.infer<typeof VocabularyKey>;

/** Place in a hand-sorted list; gaps and fractions are fine, equal values fall back to the id. */
export const Order = z.number().finite();
