import { notesOnLines } from "./coverage.ts";
import type { Enquiry } from "../kinds/enquiry.ts";
import type { Note } from "../kinds/note.ts";
import type { Session } from "../kinds/session.ts";
import type { VisitRecords } from "../records.ts";
import type { SourceGroup, Voice } from "../programme/vocabulary.ts";

/** What each voice says on one line of enquiry, beside the others (F67). */
export interface SideBySide {
  readonly enquiry: Enquiry;
  /** Leaders first, children last. */
  readonly columns: readonly VoiceColumn[];
  /** Said where several voices sat together, so that nobody can tell whose it is. */
  readonly together: readonly SaidLine[];
  /** Of case files, documents and data, which are nobody's voice. */
  readonly papers: readonly SaidLine[];
}

export interface VoiceColumn {
  readonly voice: Voice;
  /** Said by this voice alone, session by session. */
  readonly lines: readonly SaidLine[];
  /** In how many sessions. */
  readonly sessions: number;
  /** How many lines were said where it sat with others. */
  readonly withOthers: number;
  /** Sessions to come with this voice, while it has not been heard on the line. */
  readonly toCome: readonly Session[];
}

export interface SaidLine {
  readonly note: Note;
  readonly session: Session;
  /** Whose it is, in the visit's words. */
  readonly groups: readonly string[];
}

/** The order in which voices stand beside each other: from who leads to whom it is for. */
const voicesInOrder = [
  "leader",
  "manager",
  "frontLine",
  "partner",
  "family",
  "child",
] as const satisfies readonly Voice[];

/**
 * Gives the lines of one line of enquiry by voice. The evidence is that of its coverage; a line counts
 * for a voice alone only where every group it comes from has that voice. A voice that no group of the
 * visit has gets no column, but what leaders say is asked for on every line.
 */
export function voicesSideBySide(records: VisitRecords): (enquiry: Enquiry) => SideBySide {
  const notesOn = notesOnLines(records);
  const groups = new Map(records.visit.vocabulary.sourceGroups.map((group) => [group.key, group]));
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const known = new Set([...groups.values()].map(({ voice }) => voice));
  return (enquiry) => {
    const all = notesOn(enquiry.id)
      .flatMap((note) => {
        const session = sessions.get(note.sessionId);
        return session === undefined ? [] : [heard(note, session, groups)];
      })
      .sort(bySession);
    const alone = Map.groupBy(all, ({ voices }) => (voices.size === 1 ? [...voices][0] : null));
    const mixed = all.filter(({ voices }) => voices.size > 1);
    return {
      enquiry,
      columns: voicesInOrder
        .filter((voice) => voice === "leader" || known.has(voice))
        .map((voice) => {
          const lines = alone.get(voice) ?? [];
          return {
            voice,
            lines,
            sessions: new Set(lines.map(({ session }) => session.id)).size,
            withOthers: mixed.filter(({ voices }) => voices.has(voice)).length,
            toCome:
              lines.length > 0
                ? []
                : records.sessions.filter(
                    ({ state, sourceGroups }) =>
                      state === "planned" &&
                      sourceGroups.some((key) => groups.get(key)?.voice === voice),
                  ),
          };
        }),
      together: mixed,
      papers: all.filter(({ voices }) => voices.size === 0),
    };
  };
}

interface Heard extends SaidLine {
  readonly voices: ReadonlySet<Voice>;
}

function heard(note: Note, session: Session, groups: ReadonlyMap<string, SourceGroup>): Heard {
  const keys = note.sourceGroup === null ? session.sourceGroups : [note.sourceGroup];
  const own = keys.map((key) => groups.get(key));
  return {
    note,
    session,
    groups: keys.map((key, at) => own[at]?.label ?? key),
    voices: new Set(own.flatMap((group) => group?.voice ?? [])),
  };
}

const bySession = (a: SaidLine, b: SaidLine): number =>
  whenHeld(a.session).localeCompare(whenHeld(b.session)) ||
  a.session.order - b.session.order ||
  a.session.id.localeCompare(b.session.id) ||
  a.note.order - b.note.order;

const whenHeld = ({ day, startsAt }: Session): string => `${day ?? "~"} ${startsAt ?? "~"}`;
