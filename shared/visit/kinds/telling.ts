import * as z from "zod";
import { Day, Instant, Line, Prose, TimeOfDay } from "../fields.ts";
import { ConcernId, PeerId, TellingId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAt } from "../kind.ts";
import type { Concern } from "./concern.ts";

/** That one person with a duty to act was told of a concern: who, by role, and when. */
export const Telling = z.strictObject({
  id: TellingId,
  visitId: VisitId,
  concernId: ConcernId,
  /** A role, not a name. */
  role: Line,
  day: Day.nullable(),
  at: TimeOfDay.nullable(),
  /** What they answered, in plain words. */
  answer: Prose,
  /** Who of the team told them. */
  toldBy: PeerId.nullable(),
  recordedAt: Instant,
});
export type Telling = z.infer<typeof Telling>;

export const tellings: Kind<typeof Telling> = {
  schema: Telling,
  since: 3,
  one: "Telling of a concern",
  many: "Tellings of concerns",
  staysWith: "always",
  fields: {
    concernId: { label: "Concern", refers: pointsAt("concerns", "goesWith") },
    role: { label: "Who was told", said: "line" },
    day: { label: "Day", said: "day" },
    at: { label: "Time", said: "exact" },
    answer: { label: "What they answered", said: "text" },
    toldBy: { label: "Told by", refers: pointsAt("peers", "clear") },
    recordedAt: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) =>
    [row.role, row.day === null ? "" : dayInWords(row.day), row.at ?? ""]
      .filter(Boolean)
      .join(", "),
  place: (row, { titleOf }) => titleOf("concerns", row.concernId),
  shownAt: (row) => ({ screen: "concerns", of: row?.concernId }),
};

/** Whether a telling says whom and when: without both, nobody counts as told. */
export const countsAsTold = ({ role, day, at }: Telling): boolean =>
  role.trim() !== "" && day !== null && at !== null;

/** The tellings of a concern, the first first. */
export const tellingsOf = (
  { id }: Pick<Concern, "id">,
  all: readonly Telling[],
): readonly Telling[] =>
  all
    .filter(({ concernId }) => concernId === id)
    .sort(
      (a, b) =>
        `${a.day ?? ""} ${a.at ?? ""}`.localeCompare(`${b.day ?? ""} ${b.at ?? ""}`) ||
        a.recordedAt.localeCompare(b.recordedAt),
    );

/** Whether somebody with a duty to act was told of a concern, by role and time. */
export const isTold = (concern: Pick<Concern, "id">, all: readonly Telling[]): boolean =>
  all.some((telling) => telling.concernId === concern.id && countsAsTold(telling));

/** Where a concern stands, in a few words: "closed", "told: duty manager 14:05", "nobody told yet". */
export function standingInWords(concern: Concern, all: readonly Telling[]): string {
  const told = tellingsOf(concern, all).filter(countsAsTold);
  const words = told.map(({ role, at }) => `${role} ${at ?? ""}`).join(", ");
  if (concern.closed) return words === "" ? "closed, nobody recorded as told" : "closed";
  if (words !== "") return `told: ${words}`;
  return concern.told === "" ? "nobody told yet" : "no role and time of telling yet";
}
