import { headingOf } from "./heading/headingBlock.ts";
import { readHeading } from "./heading/readHeading.ts";
import { readingContext } from "./readingContext.ts";
import type { Day, TimeOfDay, VocabularyKey } from "../visit/fields.ts";
import type { PeerId } from "../visit/ids.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import type { VisitRecords } from "../visit/records.ts";
import { addDays, dayInWords } from "../words/inWords.ts";

/** A session as a few words and the clock give it. */
export interface SessionInWords {
  readonly title: string;
  readonly kind: SessionKind;
  readonly day: Day | null;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly room: string;
  readonly sourceGroups: readonly VocabularyKey[];
  readonly peopleMet: number;
  readonly peerIds: readonly PeerId[];
}

/**
 * What somebody types of a session that begins: "6 social workers, R&A", "lead member 1-1 room 4",
 * "schools tomorrow 2pm, JP + RT". What the words leave out is guessed: the day is today on site, or the
 * last one used; the time is now, of today; whoever types is there. `now` is a time of day in England.
 */
export function sessionInWords(
  typed: string,
  records: VisitRecords,
  { today, now, me }: { readonly today: Day; readonly now: TimeOfDay; readonly me: PeerId | null },
): SessionInWords {
  const text = typed.trim();
  const { session } = readHeading(headingOf(withDays(text, today)), "", readingContext(records));
  const day = session.day ?? likelyDay(records, today);
  const named = records.peers.filter(({ initials }) => session.peers.includes(initials));
  return {
    title: session.title || text,
    kind: session.kind,
    day,
    startsAt: session.startsAt ?? (day === today ? now : null),
    endsAt: session.endsAt,
    room: session.room,
    sourceGroups: session.sourceGroups,
    peopleMet: session.peopleMet,
    peerIds: [...new Set([...(me === null ? [] : [me]), ...named.map(({ id }) => id)])],
  };
}

/** The words with the days that "today" and "tomorrow" stand for. */
const withDays = (text: string, today: Day): string =>
  text.replace(/(?<![\p{L}\d])(?:today|tomorrow)(?![\p{L}\d'’])/iu, (word) =>
    dayInWords(word.toLowerCase() === "today" ? today : addDays(today, 1)),
  );

/** The day that a new session is likely on: today, on site; else that of the last session, or the first on site. */
export function likelyDay({ sessions, visit }: VisitRecords, today: Day): Day | null {
  if (visit.daysOnSite.includes(today)) return today;
  const days = sessions.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  return days.at(-1) ?? visit.daysOnSite[0] ?? null;
}
