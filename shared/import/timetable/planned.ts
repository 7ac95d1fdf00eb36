import type { Day, TimeOfDay, VocabularyKey } from "../../visit/fields.ts";
import type { SessionKind } from "../../visit/kinds/session.ts";
import type { Slot } from "../../visit/kinds/slot.ts";

/** What a timetable plans: a session, or what stands between sessions. */
export type Planned = {
  readonly what: "session" | Slot["what"];
  /** Who is met, in the timetable’s own words; never a person’s name. */
  readonly title: string;
  readonly kind: SessionKind;
  readonly day: Day | null;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly room: string;
  readonly sourceGroups: readonly VocabularyKey[];
  /** Initials of peers, or `lead`. */
  readonly peers: readonly string[];
  readonly isCancelled: boolean;
  /** Of an entry that this app wrote into a calendar itself: the record it was. */
  readonly id?: string;
};

/** Why something planned is not brought in before somebody says so. */
export type NotPlanned =
  /** A calendar’s entry of a day that is none of the visit’s. */
  | "otherDay"
  | "allDay"
  | "cancelled"
  /** A break or meeting of the team without a day and a time: it stands nowhere in the timetable. */
  | "noTime"
  /** "16:00 Close": nothing happens in it. */
  | "dayEnds"
  /** Somebody said so. */
  | "notWanted";

/** An entry of a calendar file as its format gives it, before anybody knows the visit. */
export type CalendarEntry = {
  readonly title: string;
  /** The days it is on, the first first: more than one where it repeats. */
  readonly days: readonly Day[];
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly room: string;
  /** What beside the title may name peers by their initials. */
  readonly people: string;
  readonly isCancelled: boolean;
  readonly id?: string;
};
