import { SessionId, SlotId } from "../visit/ids.ts";
import { groupsOffered } from "../visit/enquiries/groupsOffered.ts";
import { newSession, type Session } from "../visit/kinds/session.ts";
import type { Slot } from "../visit/kinds/slot.ts";
import type { Mint } from "../visit/programme/programme.ts";
import type { VisitRecords } from "../visit/records.ts";
import { timetableData } from "./timetableData.ts";
import { nextOrder } from "../visit/nextOrder.ts";

/**
 * The suggested days for a visit: its first, its last and those between, with the sessions whose groups
 * it has. Nothing is saved. Ids come from `mint`. Empty where the visit has no days yet.
 */
export function suggestedTimetable(
  { visit, sessions }: Pick<VisitRecords, "visit" | "sessions">,
  mint: Pick<Mint, "newId">,
): { readonly sessions: readonly Session[]; readonly slots: readonly Slot[] } {
  const days = visit.daysOnSite;
  const known = new Set<string>(groupsOffered(visit).map(({ key }) => key));
  let order = nextOrder(sessions);
  const rows = days.flatMap((day, i) => {
    const part = i === 0 ? "first" : i === days.length - 1 ? "last" : "middle";
    return (visit.skeleton ?? timetableData().suggested)
      .filter((block) => block.days.includes(part) || (block.on === i + 1 && part !== "last"))
      .map((block) => ({ day, block }));
  });
  return {
    sessions: rows.flatMap(({ day, block }) => {
      const groups = block.groups.filter((key) => known.has(key));
      if (block.session === undefined || (block.groups.length > 0 && groups.length === 0))
        return [];
      return [
        newSession({
          id: SessionId.parse(mint.newId()),
          visitId: visit.id,
          order: order++,
          kind: block.session,
          title: block.title,
          day,
          startsAt: block.from,
          endsAt: block.to,
          sourceGroups: groups,
        }),
      ];
    }),
    slots: rows.flatMap(({ day, block }) =>
      block.slot === undefined
        ? []
        : [
            {
              id: SlotId.parse(mint.newId()),
              visitId: visit.id,
              what: block.slot,
              title: block.title,
              day,
              startsAt: block.from,
              endsAt: block.to,
              room: "",
              peerIds: [],
            },
          ],
    ),
  };
}
