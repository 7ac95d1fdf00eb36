import type * as z from "zod";
import type { KeptPart } from "./keptPart.ts";
import type { Vocabulary } from "./programme/vocabulary.ts";

/** Schema of a record: a strict object with an id. */
export type RecordSchema = z.ZodObject<{ id: z.ZodType<string> } & z.core.$ZodLooseShape>;

/** What putting a record in words may look up. */
export interface InWords {
  /** Title of the record that has this id in the table; says so when there is none. Empty for null. */
  readonly titleOf: (table: string, id: string | null) => string;
  readonly vocabulary: Vocabulary;
}

/** How the value of a field is said where people read it. */
export type Said<V> =
  /** In people's own words. */
  | "text"
  /** In people's own words, without line breaks. */
  | "line"
  /** One line in which no words are joined, such as a time. */
  | "exact"
  | "number"
  | "day"
  | "days"
  | "lines"
  | "yesNo"
  /** Keys of the visit's vocabulary. */
  | "group"
  | "groups"
  /** Keys of source groups and of what the team should bring. */
  | "keys"
  | "rating"
  /** Words for each of its values. */
  | (V extends string ? Readonly<Record<V, string>> : never)
  /** A shape of its own, put in words here. A method, so that kinds can stand in one list. */
  | { say(value: V, words: InWords): string }["say"];

/** Which records a value points at. */
export interface Refers<V> {
  /** Tables that it may point at. */
  readonly to: readonly string[];
  /** What becomes of the row when what it points at is deleted: it goes with it, or the field lets go. */
  readonly onGone: "goesWith" | "clear";
  see(value: V, to: (table: string, id: string | null) => void): void;
  /** The same value pointing elsewhere; where `to` gives null it lets go. */
  turned(value: V, to: (table: string, id: string) => string | null): V;
}

/** All there is about a field. */
export interface Field<V> {
  /** In the words of the people who fill it in. Entries of a map have those of their map. */
  readonly label: string;
  /** Left out where it points at records, which are said by their titles. */
  readonly said?: Said<V>;
  /** The app's own book-keeping: left out where people read. */
  readonly isHidden?: true;
  /**
   * What becomes of it when two people wrote it without having seen each other's words:
   * - `sentences`: for long prose, of which the letter claims no single sentence: joined where they
   *   changed different sentences, each a whole that one of them wrote, and history says so; where
   *   they changed the same, a conflict;
   * - `quiet`: the later write holds and nobody is asked (places in a list);
   * - neither: the later write shows, the other is kept as a conflict that the team settles. Whatever
   *   is a sentence, a message, a reason or what somebody was told is one: no words are put together
   *   that nobody said;
   * - `once`: as whoever began the row wrote it, and nobody changes it afterwards.
   */
  readonly merge?: "sentences" | "quiet" | "once";
  /** Written entry by entry, so that two people can fill in two entries at once. */
  readonly isMap?: true;
  readonly refers?: Refers<V>;
  /** Version of the records that brought it; rows of before lack it and mean `absent`. 1 unless said. */
  readonly since?: number;
  /** What it could hold up to a version that was released, where later ones have more values: files of then are read by it. */
  readonly frozen?: { readonly upTo: number; readonly schema: z.ZodType };
  /** What a row means that lacks the field, or in which it cannot be read. Unless said: null, or else nothing. */
  readonly absent?: V;
}

/** A place of a visit where records are worked on, by its id in the window. */
export interface Shown {
  readonly screen:
    | "visit"
    | "details"
    | "team"
    | "sessions"
    | "session"
    | "cases"
    | "findings"
    | "letter"
    | "checkIns"
    | "evening"
    | "copies"
    | "publicVersion"
    | "present"
    | "nextSteps"
    | "factualCheck"
    | "concerns"
    | "preReading"
    | "profile"
    | "statements"
    | "timetable"
    | "register"
    | "baseline"
    | "giftedDays"
    | "learning"
    | "journal"
    | "questionnaires"
    | "groundRules"
    | "checklist"
    | "retention"
    | "scope"
    | "deleted";
  /** The session, finding or section shown there. */
  readonly of?: string | null | undefined;
}

type FieldsOf<S extends RecordSchema> = Omit<z.infer<S>, "id" | "visitId">;

/** How rows are fixed as they were begun, as an issued letter is. */
export interface Fixed {
  /** The field that fixes a row whose beginning sets it. In a row begun without it nobody sets it. */
  readonly by: string;
  /** Rows that are never fixed, whatever anybody wrote under their id. */
  neverIn(ids: RowIds): boolean;
  /** Whether the row's id was made from what it says. */
  isProven(ids: RowIds, fields: Readonly<Record<string, unknown>>): boolean;
}

interface RowIds {
  readonly id: string;
  readonly visitId: string;
}

/** All there is about one kind of record. Every list of kinds and fields is derived from these. */
export interface Kind<S extends RecordSchema> {
  readonly schema: S;
  /** Version of the records that brought it. 1 unless said. */
  readonly since?: number;
  /** What people call one of them, "Finding", and several, "Findings". */
  readonly one: string;
  readonly many: string;
  readonly fields: { readonly [K in keyof FieldsOf<S>]-?: Field<FieldsOf<S>[K]> };
  /** What is said of a fixed row later, by whomever, is not taken, and told. */
  readonly fixed?: Fixed;
  /**
   * Fields that only together say what somebody said: a position and the wording it is on. Whoever
   * writes one writes them all, so that of two at once one whole stands and the team is asked.
   */
  readonly together?: readonly (readonly (keyof FieldsOf<S> & string)[])[];
  /** Rows are never deleted. */
  readonly isKept?: true;
  /** Whether the laptop `by` can write in the row of this id; what another writes there is not taken, and told. Any can unless said. */
  isWriter?(id: string, by: string): boolean;
  /**
   * The part of what stays when the notes of a visit are destroyed that its rows belong to: see
   * `reducedVisit`. Destroyed with the notes unless said.
   */
  readonly staysWith?: KeptPart | "always";
  /** A row is only a piece of another record or a mark of it: that is what people count. */
  readonly isPart?: true;
  /** Whoever wrote it alone can read it: it stands in no visit file. */
  readonly isPrivate?: true;
  /** How one is told from others: its words, or who and when. Never what a concern says. */
  title(row: z.infer<S>, words: InWords): string;
  /** Where it stands, for the line under its title; often empty. */
  place?(row: z.infer<S>, words: InWords): string;
  /** Where it is worked on; `field` is the one in question. Without a row: where its kind is. */
  shownAt(row: z.infer<S> | undefined, field?: string): Shown;
  /** Text that search finds it by. What is never searched has none. */
  found?(row: z.infer<S>): string;
  /** In place of it, where each part is found and led to by itself: text by field, as ops name it. */
  foundParts?(row: z.infer<S>): Readonly<Record<string, string>>;
}

/** A field that is one id of `to`. */
export const pointsAt = <Id extends string | null>(
  to: string,
  onGone: Refers<Id>["onGone"],
): Refers<Id> => ({
  to: [to],
  onGone,
  see: (id, see) => see(to, id),
  // Only what goes with its target is never null, and that is not turned to nothing.
  turned: (id, turn) => (id === null ? id : (turn(to, id) as Id)),
});

/** A field that is a list of ids of `to`. */
export const pointsAtMany = <Id extends string>(to: string): Refers<Id[]> => ({
  to: [to],
  onGone: "clear",
  see: (ids, see) => {
    for (const id of ids) see(to, id);
  },
  turned: (ids, turn) => turnedIds(ids, to, turn),
});

/** Each id where it points now, without those that let go, each once. */
export const turnedIds = <Id extends string>(
  ids: readonly Id[],
  table: string,
  turn: (table: string, id: string) => string | null,
): Id[] => [...new Set(ids.flatMap((id) => (turn(table, id) as Id | null) ?? []))]; // of the same table
