import { londonDate } from "../../words/londonTime.ts";
import { CheckInId } from "../../visit/ids.ts";
import type { CheckIn } from "../../visit/kinds/checkIn.ts";
import type { Session } from "../../visit/kinds/session.ts";
import { type ImportDraft, rowsAfter } from "./importDraft.ts";

const mostPoints = 100;

/**
 * Notes of a check-in also make a check-in, so that what the host heard can be ticked off: each line
 * is a point, what the notes say was shared apart from what the host said. A check-in of that day and
 * time that is there already gets what it lacks.
 */
export function planCheckIn(draft: ImportDraft, session: Session, lines: readonly string[]): void {
  const points = lines.flatMap(pointsOf);
  if (session.kind !== "checkIn" || points.length === 0) return;
  const day = session.day ?? [...draft.visit.daysOnSite].sort().at(-1) ?? londonDate(draft.now);
  const same = rowsAfter(draft, "checkIns").find(
    (row) => row.day === day && row.at === session.startsAt,
  );
  const row: CheckIn = same ?? {
    id: CheckInId.parse(draft.newId()),
    visitId: draft.visit.id,
    day,
    at: session.startsAt,
    withWhom: session.title,
    points: [],
    peerIds: session.peerIds,
    heard: {},
    answers: {},
    responses: {},
    asTold: {},
  };
  const known = new Set(row.points.map(wordsOf));
  const added = points.filter((point) => !known.has(wordsOf(point)));
  draft.puts.checkIns.set(row.id, {
    ...row,
    points: [...row.points, ...added].slice(0, mostPoints),
  });
}

type Point = CheckIn["points"][number];

const wordsOf = ({ shared, response }: Pick<Point, "shared" | "response">) =>
  `${shared}\n${response}`.toLowerCase().trim();

/** “Shared: a; b; c” is three points; what the host said to them is no point of ours. */
const saysShared = /^\s*(?:we\s+)?(?:shared|told them|fed back)\b\s*[:,–-]?\s*/iu;
const saysAnswer =
  /^\s*(?:dcs|ce|chief exec(?:utive)?|director|lead member|coordinator|host|response|answer|they|he|she)\b/iu;

function pointsOf(line: string): readonly Point[] {
  const text = line.trim();
  if (text === "") return [];
  if (!saysShared.test(text))
    return [
      saysAnswer.test(text)
        ? { shared: "", response: text, findingId: null }
        : { shared: text, response: "", findingId: null },
    ];
  return text
    .replace(saysShared, "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((shared) => ({ shared, response: "", findingId: null }));
}
