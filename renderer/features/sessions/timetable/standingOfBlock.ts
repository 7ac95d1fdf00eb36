import { type Block, minutesOf, sessionOf } from "../../../../shared/timetable/blocks.ts";

/** How a block stands at this moment; `over` of what is held or past, `none` of what is still to come. */
export type BlockStanding = "cancelled" | "late" | "now" | "next" | "over" | "none";

/** The moment it is, and what is known of the day. */
export interface Moment {
  /** ISO day. */
  readonly today: string;
  /** Time of day in England. */
  readonly now: string;
  /** Notes of the visit: a session in which somebody writes has begun. */
  readonly lines: readonly { readonly sessionId: string }[];
}

/** Minutes after its start from which a session of which nothing is noted is late. */
const lateAfter = 10;

/** How each block stands on the day: what is on, late, next, cancelled. On other days only what is cancelled is told. */
export function standingsOf(
  blocks: readonly Block[],
  { today, now, lines }: Moment,
): (block: Block) => BlockStanding {
  const minutes = minutesOf(now);
  const begun = new Set(lines.map(({ sessionId }) => sessionId));
  const next = blocks.find(
    (block) =>
      block.day === today && block.from > minutes && sessionOf(block)?.state !== "cancelled",
  );
  return (block) => {
    const session = sessionOf(block);
    if (session?.state === "cancelled") return "cancelled";
    if (block.day !== today) return "none";
    // What begins at the same time as the next is next too.
    if (block.from === next?.from) return "next";
    if (block.from > minutes) return "none";
    if (block.to <= minutes) return "over";
    const isLate =
      session?.state === "planned" && !begun.has(session.id) && minutes - block.from >= lateAfter;
    return isLate ? "late" : "now";
  };
}

/** What a block says of itself in a word. */
export const standingWords: Readonly<Record<BlockStanding, string>> = {
  cancelled: "cancelled",
  late: "late: nothing noted yet",
  now: "now",
  next: "next",
  over: "",
  none: "",
};
