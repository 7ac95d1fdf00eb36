import * as z from "zod";
import { Instant, Prose } from "../fields.ts";
import {
  CaseId,
  CommentId,
  FindingId,
  NoteId,
  PeerId,
  RecommendationId,
  SessionId,
  VisitId,
} from "../ids.ts";
import { type Kind, pointsAt, type Shown } from "../kind.ts";

/** What one of the team says to the others about a record. It is the team's own talk: no output has it. */
export const Comment = z.strictObject({
  id: CommentId,
  visitId: VisitId,
  /** The record it is about. */
  of: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("finding"), id: FindingId }),
    z.strictObject({ type: z.literal("recommendation"), id: RecommendationId }),
    z.strictObject({ type: z.literal("note"), id: NoteId }),
    z.strictObject({ type: z.literal("session"), id: SessionId }),
    z.strictObject({ type: z.literal("case"), id: CaseId }),
  ]),
  text: Prose,
  /** Who is asked; null where it is said to nobody in particular. */
  to: PeerId.nullable(),
  by: PeerId.nullable(),
  at: Instant,
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof Comment>;

/** The table of each type of record that is commented on. */
export const tableOfCommented = {
  finding: "findings",
  recommendation: "recommendations",
  note: "notes",
  session: "sessions",
  case: "cases",
} as const satisfies Record<Comment["of"]["type"], string>;

export const comments: Kind<typeof Comment> = {
  schema: Comment,
  since: 3,
  one: "Comment",
  many: "Comments",
  fields: {
    of: {
      label: "What it is about",
      refers: {
        to: Object.values(tableOfCommented),
        onGone: "goesWith",
        see: ({ type, id }, see) => see(tableOfCommented[type], id),
        // It goes with its record; of two findings that are merged the merge moves it.
        turned: (of) => of,
      },
    },
    text: { label: "Comment", said: "text" },
    to: { label: "To", refers: pointsAt("peers", "clear") },
    by: { label: "By", refers: pointsAt("peers", "clear") },
    at: { label: "Said", isHidden: true, merge: "once", absent: "1970-01-01T00:00:00.000Z" },
    resolved: { label: "Resolved", said: "yesNo", absent: false },
  },
  title: (row) => row.text,
  place: (row, { titleOf }) => titleOf(tableOfCommented[row.of.type], row.of.id),
  shownAt: (row) => shownWith(row?.of),
  found: (row) => row.text,
};

/** The comments about a record, in the order in which they were said. */
export const commentsOn = (all: readonly Comment[], recordId: string): readonly Comment[] =>
  inOrderSaid(all.filter(({ of }) => of.id === recordId));

/** How many comments on each record are open, by its id; a record without any is not in it. */
export function openComments(all: readonly Comment[]): ReadonlyMap<string, number> {
  const open = Map.groupBy(
    all.filter(({ resolved }) => !resolved),
    ({ of }): string => of.id,
  );
  return new Map([...open].map(([id, own]) => [id, own.length]));
}

/** Comments in the order in which they were said, ties by id. */
export const inOrderSaid = (all: readonly Comment[]): readonly Comment[] =>
  [...all].sort((a, b) => a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1));

function shownWith(of: Comment["of"] | undefined): Shown {
  switch (of?.type) {
    case "finding":
      return { screen: "findings", of: of.id };
    case "session":
      return { screen: "session", of: of.id };
    case "case":
      return { screen: "cases", of: of.id };
    case "note":
      return { screen: "sessions" };
    default:
      return { screen: "findings" };
  }
}
