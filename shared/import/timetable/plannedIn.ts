import type { Slot } from "../../visit/kinds/slot.ts";
import type { PeerMark } from "../fileReading.ts";
import { headingOf } from "../heading/headingBlock.ts";
import { roomWords } from "../heading/headingRoom.ts";
import { readHeading } from "../heading/readHeading.ts";
import type { ReadingContext } from "../readingContext.ts";
import type { NotPlanned, Planned } from "./planned.ts";

/** What is said of an entry elsewhere than in its own words: in the row’s other cells, or above it. */
export type SaidBeside = {
  readonly day?: Planned["day"];
  readonly startsAt?: Planned["startsAt"];
  readonly endsAt?: Planned["endsAt"];
  readonly room?: string;
  /** Words that name peers. */
  readonly people?: string;
  readonly peers?: readonly PeerMark[];
  readonly isCancelled?: boolean;
};

/**
 * What an entry of a timetable plans: who is met, of which groups, in which room and by which peers, as its
 * words say beside what is said elsewhere of it. Null where it names nothing.
 */
export function plannedIn(
  words: string,
  beside: SaidBeside,
  context: ReadingContext,
): Planned | null {
  const { text: said, isCancelled } = withoutCancelled(words);
  const text = withRoomApart(said);
  const { session } = readHeading(
    { ...headingOf(text), room: beside.room ?? "", peers: beside.people ?? "" },
    "",
    context,
  );
  // What only says who and where names nothing.
  const title = headingOf(text).said.length === 0 ? "" : session.title;
  if (!/\p{L}/u.test(title)) return null;
  const when =
    session.startsAt === null
      ? { startsAt: beside.startsAt ?? null, endsAt: beside.endsAt ?? null }
      : { startsAt: session.startsAt, endsAt: session.endsAt };
  const what = slotNamed(text, session, context);
  return {
    what: what ?? "session",
    // A break or meeting of the team is called as it stands; of a session who is met.
    title: what === null ? title : (/^[^,;(\t]+/.exec(text.trim())?.[0].trim() ?? title),
    kind: session.kind,
    day: session.day ?? beside.day ?? null,
    ...when,
    room: session.room,
    sourceGroups: what === null ? session.sourceGroups : [],
    peers: [...new Set([...session.peers, ...(beside.peers ?? [])])],
    isCancelled: isCancelled || beside.isCancelled === true,
  };
}

/** "Police (Room 4; LP)" and "Police in Room 4" name the room as "Police, Room 4" does. */
const withRoomApart = (text: string): string =>
  text
    .replace(/\s*[([]([^()[\]]{2,80})[)\]]/gu, (all, inside: string) =>
      roomWords.test(inside) ? `, ${inside.replaceAll(";", ",")}` : all,
    )
    .replace(
      /(?<=\p{L})\s(?:in|at|@)\s(?=(?:the\s)?(?:\p{L}+\s){0,2}(?:room|rm|chamber|hall|suite)\b)/giu,
      ", ",
    );

/** Why an entry is not brought in before somebody says so; null where it is. */
export function notPlanned({
  what,
  title,
  day,
  startsAt,
  isCancelled,
}: Planned): NotPlanned | null {
  if (isCancelled) return "cancelled";
  if (endsDay.test(title)) return "dayEnds";
  return what !== "session" && (day === null || startsAt === null) ? "noTime" : null;
}

const cancelled =
  /^\s*\(?\bcancell?ed\b\)?\s*[:–—-]?\s*|\s*[([–—-]?\s*\bcancell?ed\b\s*[)\]]?\s*$/i;

function withoutCancelled(words: string): { readonly text: string; readonly isCancelled: boolean } {
  const text = words.replace(cancelled, "").replace(cancelled, "");
  return { text, isCancelled: text !== words };
}

const endsDay = /^(?:close|finish(?:es)?|ends?|end of (?:the )?(?:day|visit)|day ends)\.?$/i;

// From the surest to the least.
const slotNames: readonly (readonly [Slot["what"], RegExp])[] = [
  [
    "checkIn",
    /\bcheck[ -]?in\b|\bkeep(?:ing)?[ -]in[ -]touch\b|\bkit meeting\b|\b(?:daily|end of day) (?:update|feedback|catch[ -]?up)\b/i,
  ],
  [
    "feedback",
    /\b(?:final|verbal|initial|headline)? ?feedback(?: (?:session|presentation|meeting|to))?\b/i,
  ],
  [
    "teamMeeting",
    /\b(?:peer |review )?team(?:['’]s)? (?:own )?(?:meeting|debrief|time|room|catch[ -]?up|discussion|reflection|briefing|set[ -]?up)\b|\bdebrief\b|\bmoderation\b|\bdrafting\b|\bwrit(?:e|ing)[ -]?up\b|\btriangulation\b|\bpeers? (?:only|meet(?:ing)?)\b/i,
  ],
  [
    "break",
    /\b(?:lunch|break|coffee|tea|refreshments|comfort break|dinner|supper|evening meal)\b|^(?:team |working )?breakfast$/i,
  ],
  [
    "travel",
    /\b(?:travel(?:ling)?|train|taxi|minibus|depart(?:s|ure)?|check (?:in|out) (?:at|of) (?:the )?hotel)\b/i,
  ],
  [
    "other",
    /^(?:team )?(?:arriv(?:e|es|al)|set[ -]?up|free|tbc|to be confirmed|gaps?|preparation|prep|reading time)\b/i,
  ],
];

/** What an entry is that is no session: a break, the team’s own meeting, the feedback; null for a session. */
function slotNamed(
  text: string,
  {
    sourceGroups,
    kind,
  }: { readonly sourceGroups: readonly string[]; readonly kind: Planned["kind"] },
  { vocabulary }: ReadingContext,
): Slot["what"] | null {
  const named = slotNames.find(([, words]) => words.test(text))?.[0] ?? null;
  if (named === null || kind === "observedMeeting" || kind === "focusGroup") return null;
  const others = sourceGroups.filter((key) =>
    vocabulary.sourceGroups.some((group) => group.key === key && group.voice !== "leader"),
  );
  // Lunch with young people is a session, a check-in with the director is none.
  if (named === "checkIn") return others.length === 0 ? named : null;
  // Leaders and staff hear the feedback; "feedback from parents" is a session.
  if (named === "feedback") return /\bfeedback (?:from|by|on)\b/i.test(text) ? null : named;
  return sourceGroups.length === 0 ? named : null;
}
