import * as z from "zod";
import { Day, Line, Prose, TimeOfDay } from "../fields.ts";
import { HeardAnswer, heardAnswerWords, HeardKey } from "../heardKey.ts";
import { CheckInId, FindingId, PeerId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAtMany } from "../kind.ts";
import { Polarity } from "./finding.ts";

/** What was said to the host on one occasion, and what the host answered: no surprises at the end. */
export const CheckIn = z.strictObject({
  id: CheckInId,
  visitId: VisitId,
  day: Day,
  at: TimeOfDay.nullable(),
  withWhom: Line,
  points: z
    .array(z.strictObject({ shared: Prose, response: Prose, findingId: FindingId.nullable() }))
    .max(100),
  peerIds: z.array(PeerId).max(20),
  /** What the host heard of the letter, in the words in which it was shared. */
  heard: z.record(HeardKey, Prose),
  /** How the host took each of these, where it said so. */
  answers: z.record(HeardKey, HeardAnswer),
  /** The same in its own words. */
  responses: z.record(HeardKey, Prose),
  /** Findings as they stood when they were told here, be it as a point or ticked. */
  asTold: z.record(HeardKey, z.strictObject({ sentence: Prose, polarity: Polarity })),
});
export type CheckIn = z.infer<typeof CheckIn>;

export const checkIns: Kind<typeof CheckIn> = {
  schema: CheckIn,
  one: "Check-in",
  many: "Check-ins",
  fields: {
    day: { label: "Day", said: "day", absent: "1970-01-01" },
    at: { label: "Time", said: "exact" },
    withWhom: { label: "With", said: "line" },
    points: {
      label: "What was shared, and how the host took it",
      said: (points) =>
        points
          .map(({ shared, response }) => (response === "" ? shared : `${shared}\n${response}`))
          .join("\n"),
      refers: {
        to: ["findings"],
        onGone: "clear",
        see: (points, see) => {
          for (const { findingId } of points) see("findings", findingId);
        },
        turned: (points, turn) =>
          points.map((point) => ({
            ...point,
            findingId:
              point.findingId && FindingId.nullable().parse(turn("findings", point.findingId)),
          })),
      },
    },
    peerIds: { label: "Peers", since: 3, refers: pointsAtMany("peers") },
    heard: { label: "Shared", said: "text", isMap: true, since: 3, absent: {} },
    answers: {
      label: "Answer",
      // An entry of the map is said, not the map.
      said: (answer: unknown) => heardAnswerWords[HeardAnswer.catch("questioned").parse(answer)],
      isMap: true,
      since: 3,
      absent: {},
    },
    responses: { label: "In the host’s words", said: "text", isMap: true, since: 3, absent: {} },
    // What an older app told, nobody kept: then only the words of that day are known.
    asTold: {
      label: "As it stood then",
      isHidden: true,
      isMap: true,
      merge: "quiet",
      since: 3,
      absent: {},
    },
  },
  title: (row) => `${dayInWords(row.day)}, ${row.withWhom}`,
  shownAt: () => ({ screen: "checkIns" }),
  found: (row) =>
    [
      row.withWhom,
      ...row.points.flatMap(({ shared, response }) => [shared, response]),
      ...Object.values(row.heard),
      ...Object.values(row.responses),
    ].join(" "),
};
