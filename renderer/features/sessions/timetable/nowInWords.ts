import { type Block, minutesOf, sessionOf, timeOf } from "../../../../shared/timetable/blocks.ts";

/** What is said of the moment on a day on site: what is on, what is late, what is next; nothing on other days. */
export function nowInWords(
  blocks: readonly Block[],
  {
    today,
    now,
    lines,
  }: {
    readonly today: string;
    /** Time of day in England. */
    readonly now: string;
    /** Notes of the visit: a session in which somebody writes has begun. */
    readonly lines: readonly { readonly sessionId: string }[];
  },
): string | undefined {
  const minutes = minutesOf(now);
  const own = blocks.filter(({ day }) => day === today);
  if (own.length === 0) return undefined;
  const begun = new Set(lines.map(({ sessionId }) => sessionId));
  const on = own.filter(({ from, to }) => from <= minutes && minutes < to);
  const late = on.filter((block) => {
    const session = sessionOf(block);
    return (
      session !== null &&
      session.state === "planned" &&
      !begun.has(session.id) &&
      minutes - block.from >= lateAfter
    );
  });
  const next = own.find(({ from }) => from > minutes);
  return [
    on.length === 0 ? "" : `Now: ${on.map(untilWhen).join(", ")}`,
    late.length === 0 ? "" : `Nothing noted yet: ${late.map(({ title }) => title).join(", ")}`,
    next === undefined ? "Nothing more today" : `Next: ${next.title} at ${timeOf(next.from)}`,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}

/** Of what has no end nobody knows until when it goes. */
const untilWhen = ({ title, to, isOpenEnded }: Block): string =>
  isOpenEnded ? title : `${title} until ${timeOf(to)}`;

const lateAfter = 10;
