import type { IdentifierRegister } from "../identifiers/emptyRegister.ts";
import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { VisitRecords } from "../visit/records.ts";
import { echoesConcern } from "./echoesConcern.ts";

/** What keeps a text from leaving the team. */
export interface KeptBack<Place> {
  readonly at: Place;
  /** The words that tell who somebody is; empty for a text that repeats a safeguarding concern. */
  readonly words: string;
  /** What is wrong with it, to stand after the name of its place: no capital, no full stop. */
  readonly said: string;
}

/**
 * What of these texts tells who somebody is, or repeats a safeguarding concern, each with its place: the
 * one scan for all that leaves the team beside the letter, and as strict as the letter's. Whatever it is
 * said of is given to nobody. `register` is what is known of people in the visit, where it is at hand.
 */
export function keptBack<Place>(
  texts: Iterable<{ readonly at: Place; readonly text: string }>,
  records: VisitRecords,
  register: IdentifierRegister = identifierRegister(records),
): readonly KeptBack<Place>[] {
  return [...texts].flatMap(({ at, text }): KeptBack<Place>[] => [
    ...scanForIdentifiers(text, { register, setting: "letter" })
      .filter(({ severity }) => severity === "refuses")
      .map((hit) => ({ at, words: hit.text, said: `“${hit.text}” ${hit.message}` })),
    ...(echoesConcern(text, records.concerns)
      ? [{ at, words: "", said: "this repeats a safeguarding concern" }]
      : []),
  ]);
}

/** "Point 2: “Jane Smith” looks like a person’s name." */
export const keptBackInWords = ({ at, said }: KeptBack<string>): string => `${at}: ${said}.`;
