import { groupsNotMet } from "../visit/enquiries/coverage.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { Peer } from "../visit/kinds/peer.ts";
import type { VisitRecords } from "../visit/records.ts";
import { listInWords, shortDay } from "../words/inWords.ts";
import { type Block, blocksOf, minutesOf, sessionOf, slotOf, timeOf } from "./blocks.ts";
import { timetableData, type TimetableRules } from "./timetableData.ts";

/** Something in the timetable that will not work, or not well, and why. */
export interface TimetableWarning {
  /** `clash`: two things at once. `strain`: too much, or no break. `gap`: somebody or something is missing. */
  readonly weight: "clash" | "strain" | "gap";
  readonly words: string;
  /** Blocks that it is about. */
  readonly blocks: readonly string[];
}

/** What stands in the way of the timetable, clashes first. Days that are over are left in peace. */
export function timetableWarnings(
  records: VisitRecords,
  { rules = timetableData().rules }: { readonly rules?: TimetableRules } = {},
): readonly TimetableWarning[] {
  const blocks = blocksOf(records);
  const days = [...Map.groupBy(blocks, ({ day }) => day).values()];
  const peers = inOrder(records.peers);
  return [
    ...days.flatMap((day) => clashesOf(day, peers)),
    ...days.flatMap(roomClashes),
    ...days.flatMap((day) => peers.flatMap((peer) => strainOf(day, peer, rules))),
    ...blocks.flatMap(endsTooSoon),
    ...blocks.flatMap((block) => staffing(block, rules)),
    ...daysWithoutCheckIn(records, blocks),
    ...outsideDays(records, blocks),
    ...nobodyMeets(records),
    ...linesWithoutSession(records),
  ];
}

/** A slot in which nobody is named is everybody's; a session in which nobody is, is nobody's yet. */
const isOf = (block: Block, { id }: Peer): boolean =>
  block.peerIds.includes(id) || (block.peerIds.length === 0 && slotOf(block) !== null);

const at = (block: Block): string => `${shortDay(block.day)}, ${timeOf(block.from)}`;

function clashesOf(day: readonly Block[], peers: readonly Peer[]): readonly TimetableWarning[] {
  return overlaps(day).flatMap(([first, second]): readonly TimetableWarning[] => {
    const torn = peers.filter((peer) => isOf(first, peer) && isOf(second, peer));
    if (torn.length === 0) return [];
    const who = `${listInWords(torn.map(({ initials }) => initials))} ${torn.length === 1 ? "is" : "are"}`;
    return [
      {
        weight: "clash",
        words: `${who} in two places on ${at(second)}: ${first.title} and ${second.title}.`,
        blocks: [first.id, second.id],
      },
    ];
  });
}

function roomClashes(day: readonly Block[]): readonly TimetableWarning[] {
  const rooms = Map.groupBy(
    day.filter(({ room }) => room.trim() !== ""),
    ({ room }) => room.trim().toLowerCase(),
  );
  return [...rooms.values()].flatMap((own) =>
    overlaps(own).map(([first, second]): TimetableWarning => ({
      weight: "clash",
      words: `${second.room.trim()} is taken twice on ${at(second)}: ${first.title} and ${second.title}.`,
      blocks: [first.id, second.id],
    })),
  );
}

function overlaps(blocks: readonly Block[]): readonly (readonly [Block, Block])[] {
  return blocks.flatMap((first, i) =>
    blocks
      .slice(i + 1)
      .filter((second) => second.from < first.to && first.from < second.to)
      .map((second) => [first, second] as const),
  );
}

function strainOf(
  day: readonly Block[],
  peer: Peer,
  { breakMinutes, longestStretchMinutes, lunch, mostSessionsADay }: TimetableRules,
): readonly TimetableWarning[] {
  const own = day.filter((block) => isOf(block, peer) && sessionOf(block) !== null);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const ids = own.map(({ id }) => id);
  const on = shortDay(first.day);
  const warnings: TimetableWarning[] = [];
  if (own.length > mostSessionsADay)
    warnings.push({
      weight: "strain",
      words: `${peer.initials} has ${own.length} sessions on ${on}; ${mostSessionsADay} are a full day.`,
      blocks: ids,
    });
  let stretch: Block[] = [];
  for (const block of own) {
    const before = stretch.at(-1);
    if (before !== undefined && block.from - before.to >= breakMinutes) stretch = [];
    stretch = [...stretch, block];
    const from = stretch[0]?.from ?? block.from;
    if (block.to - from > longestStretchMinutes && stretch.length > 1) {
      warnings.push({
        weight: "strain",
        words: `${peer.initials} has no break of ${breakMinutes} minutes on ${on} between ${timeOf(from)} and ${timeOf(block.to)}.`,
        blocks: stretch.map(({ id }) => id),
      });
      stretch = [];
    }
  }
  if (hasNoLunch(own, lunch))
    warnings.push({
      weight: "strain",
      words: `${peer.initials} has no ${lunch.minutes} minutes for lunch on ${on}.`,
      blocks: ids,
    });
  return warnings;
}

/** Of those whose day goes over the whole time for lunch. */
function hasNoLunch(
  own: readonly Block[],
  { from, to, minutes }: TimetableRules["lunch"],
): boolean {
  const begin = minutesOf(from);
  const end = minutesOf(to);
  const within = own.filter((block) => block.to > begin && block.from < end);
  if ((own[0]?.from ?? end) >= begin || (own.at(-1)?.to ?? begin) <= end) return false;
  let free = begin;
  for (const block of within) {
    if (block.from - free >= minutes) return false;
    free = Math.max(free, block.to);
  }
  return end - free < minutes;
}

function staffing(block: Block, { pairsFor }: TimetableRules): readonly TimetableWarning[] {
  const session = sessionOf(block);
  if (session === null || session.state !== "planned") return [];
  if (session.peerIds.length === 0)
    return [
      {
        weight: "gap",
        words: `Nobody is named for ${block.title} on ${at(block)}.`,
        blocks: [block.id],
      },
    ];
  return pairsFor.includes(session.kind) && session.peerIds.length === 1
    ? [
        {
          weight: "gap",
          words: `${block.title} on ${at(block)} has one peer: a pair can ask and write.`,
          blocks: [block.id],
        },
      ]
    : [];
}

/** An end that is not after the start: a slip, or a session over midnight, which a day has no room for. */
function endsTooSoon(block: Block): readonly TimetableWarning[] {
  const endsAt = sessionOf(block)?.endsAt ?? null;
  return endsAt === null || minutesOf(endsAt) > block.from
    ? []
    : [
        {
          weight: "gap",
          words: `${block.title} on ${at(block)} ends at ${endsAt}, which is not after its start.`,
          blocks: [block.id],
        },
      ];
}

function daysWithoutCheckIn(
  { visit, checkIns, sessions }: VisitRecords,
  blocks: readonly Block[],
): readonly TimetableWarning[] {
  if (blocks.length === 0) return [];
  const has = new Set<string>([
    ...checkIns.map(({ day }) => day),
    ...sessions.flatMap(({ kind, day, state }) =>
      kind === "checkIn" && day !== null && state !== "cancelled" ? [day] : [],
    ),
    ...blocks.flatMap((block) =>
      ["checkIn", "feedback"].includes(slotOf(block)?.what ?? "") ? [block.day] : [],
    ),
  ]);
  return visit.daysOnSite
    .filter((day) => !has.has(day))
    .map((day) => ({
      weight: "gap",
      words: `No check-in with the host on ${shortDay(day)}.`,
      blocks: [],
    }));
}

function outsideDays(
  { visit }: VisitRecords,
  blocks: readonly Block[],
): readonly TimetableWarning[] {
  if (visit.daysOnSite.length === 0) return [];
  return blocks
    .filter(
      (block) => !visit.daysOnSite.includes(block.day) && sessionOf(block)?.state === "planned",
    )
    .map((block) => ({
      weight: "gap",
      words: `${block.title} is on ${shortDay(block.day)}, which is no day on site.`,
      blocks: [block.id],
    }));
}

function nobodyMeets(records: VisitRecords): readonly TimetableWarning[] {
  const missing = groupsNotMet(records);
  return records.sessions.length === 0 || missing.length === 0
    ? []
    : [
        {
          weight: "gap",
          words: `Nobody meets ${listInWords(missing.map(({ label }) => label))}.`,
          blocks: [],
        },
      ];
}

/** Lines that no session is for, once it is said of any session which lines it is for. */
function linesWithoutSession({ enquiries, sessions }: VisitRecords): readonly TimetableWarning[] {
  const served = new Set(
    sessions.flatMap(({ enquiryIds, state }) => (state === "cancelled" ? [] : enquiryIds)),
  );
  const isPart = new Set(enquiries.map(({ parentId }) => parentId));
  const missing = inOrder(enquiries).filter(({ id }) => !served.has(id) && !isPart.has(id));
  return served.size === 0 || missing.length === 0
    ? []
    : [
        {
          weight: "gap",
          words: `No session is for ${listInWords(missing.map(({ shortName, question }) => `“${shortName || question}”`))}.`,
          blocks: [],
        },
      ];
}
