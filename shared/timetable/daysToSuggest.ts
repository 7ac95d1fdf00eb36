import type { SuggestedBlock } from "../visit/programme/suggestedBlock.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type Block, blocksOf, sessionOf, slotOf, timeOf } from "./blocks.ts";

/**
 * The days of a timetable as a programme suggests them to other visits: when, of what kind and whom, by the
 * first day, the last, and those between, which count as one where they are alike. Not in it are rooms,
 * peers, lines of enquiry, what was cancelled, and what has no time or stands on no day of the visit. May
 * be more than a programme holds (`mostSuggestedBlocks`).
 */
export function daysToSuggest(
  records: Pick<VisitRecords, "visit" | "sessions" | "slots">,
): readonly SuggestedBlock[] {
  const days = [...records.visit.daysOnSite].sort();
  const blocks = blocksOf(records).flatMap((block) => {
    const at = days.indexOf(block.day);
    return at === -1 ? [] : [{ at, block: suggestionOf(block) }];
  });
  const last = days.length - 1;
  const middle = Math.max(0, days.length - 2);
  const alike = Map.groupBy(blocks, ({ block }) => JSON.stringify(block));
  return [...alike.values()]
    .flatMap((same): SuggestedBlock[] => {
      const [one] = same;
      if (one === undefined) return [];
      const at = new Set(same.map((each) => each.at));
      const between = [...at].filter((day) => day !== 0 && day !== last);
      const isOnAll = middle > 0 && between.length === middle;
      const parts = [
        ...(at.has(0) ? (["first"] as const) : []),
        ...(isOnAll ? (["middle"] as const) : []),
        ...(last > 0 && at.has(last) ? (["last"] as const) : []),
      ];
      return [
        ...(parts.length === 0 ? [] : [{ days: parts, ...one.block }]),
        ...(isOnAll ? [] : between.map((day) => ({ days: [], on: day + 1, ...one.block }))),
      ];
    })
    .sort((a, b) => a.from.localeCompare(b.from));
}

function suggestionOf(block: Block): Omit<SuggestedBlock, "days"> {
  const session = sessionOf(block);
  const slot = slotOf(block);
  return {
    from: timeOf(block.from),
    to: timeOf(block.to),
    title: session?.title ?? slot?.title ?? "",
    groups: session?.sourceGroups ?? [],
    ...(session !== null && { session: session.kind }),
    ...(slot !== null && { slot: slot.what }),
  };
}
