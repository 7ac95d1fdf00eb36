import { type Block, sessionOf, timeOf } from "../../../../shared/timetable/blocks.ts";
import { shortDay } from "../../../../shared/words/inWords.ts";
import { type Moment, standingsOf } from "./standingOfBlock.ts";

/** What is said of the moment on a day on site: what is on, late, next, cancelled and moved; nothing on other days. */
export function nowInWords(blocks: readonly Block[], moment: Moment): string | undefined {
  const own = blocks.filter(({ day }) => day === moment.today);
  if (own.length === 0) return undefined;
  const standing = standingsOf(blocks, moment);
  const of = (...wanted: readonly string[]) =>
    own.filter((block) => wanted.includes(standing(block)));
  const on = of("now", "late");
  const next = of("next")[0];
  const moved = own.filter(
    (block) => standing(block) !== "cancelled" && movedInWords(block) !== "",
  );
  return [
    told("Now", on.map(untilWhen)),
    told("Nothing noted yet", of("late").map(titleOf)),
    next === undefined ? "Nothing more today" : `Next: ${next.title} at ${timeOf(next.from)}`,
    told("Cancelled", of("cancelled").map(titleOf)),
    told(
      "Moved",
      moved.map((block) => `${block.title} (${movedInWords(block)})`),
    ),
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}

/** "planned for Tue 15 Oct, 10:00" of a session that was moved once the visit had begun; empty for every other. */
export function movedInWords(block: Block): string {
  const planned = sessionOf(block)?.plannedAt ?? null;
  if (planned === null) return "";
  const when =
    planned.day === block.day ? planned.startsAt : `${shortDay(planned.day)}, ${planned.startsAt}`;
  return `planned for ${when}`;
}

const told = (what: string, parts: readonly string[]): string =>
  parts.length === 0 ? "" : `${what}: ${parts.join(", ")}`;

const titleOf = ({ title }: Block): string => title;

/** Of what has no end nobody knows until when it goes. */
const untilWhen = ({ title, to, isOpenEnded }: Block): string =>
  isOpenEnded ? title : `${title} until ${timeOf(to)}`;
