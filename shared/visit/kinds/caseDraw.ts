import * as z from "zod";
import { Instant, Line } from "../fields.ts";
import { CaseDrawId, DrawId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/** One row of the list the host gave to draw from, as it stood in the file. */
export const CaseListRow = z.strictObject({
  /** Line of the file, counted from 1 with the header. */
  line: z.int().min(1),
  reference: Line,
  team: Line,
  plan: Line,
  age: Line,
  status: Line,
  opened: Line,
  /** Why the row cannot be drawn as it stands; null when it can. */
  problem: z
    .enum(["blankReference", "repeatedReference", "looksLikeName", "looksLikeBirthDate"])
    .nullable(),
});
export type CaseListRow = z.infer<typeof CaseListRow>;

/** As many rows as a list may have; a longer one goes on in another list. */
export const mostListRows = 200_000;

/**
 * A list to draw from. Lists of before version 3 hold their rows and how they were drawn from; since
 * then rows stand in parts (`ListPart`), each small enough to be sent, and every draw is a record of
 * its own (`Draw`). Of the first draw the seeds are here too, for whoever still runs an older version.
 */
export const CaseDraw = z.strictObject({
  id: CaseDrawId,
  visitId: VisitId,
  listName: Line,
  rows: z.array(CaseListRow).max(60_000),
  /** SHA-256 of the list file's bytes, hexadecimal. */
  listFingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Given by both sides before the draw; null until drawn. */
  seed: z.strictObject({ host: Line, team: Line }).nullable(),
  drawnAt: Instant.nullable(),
  /** How many cases were asked for. */
  size: z.int().min(0).max(500),
  /** How many rows its parts hold: with fewer there, some are still on their way. */
  rowCount: z.int().min(0).max(mostListRows),
  /** Headers of further columns that were kept because the team asked for it. */
  moreColumns: z.array(Line).max(6),
  /** Which draw counts, where two were made without knowing of each other and the team has said. */
  countingDraw: DrawId.nullable(),
});
export type CaseDraw = z.infer<typeof CaseDraw>;

export const caseDraws: Kind<typeof CaseDraw> = {
  schema: CaseDraw,
  one: "Case list",
  many: "Case lists",
  fields: {
    listName: { label: "List", said: "line" },
    rows: { label: "Rows", isHidden: true },
    listFingerprint: {
      label: "Fingerprint of the list",
      isHidden: true,
      absent: "0".repeat(64),
    },
    // Kept for earlier versions alone: of two draws made apart the team says under Cases which counts.
    seed: { label: "Seed of the draw", isHidden: true, merge: "quiet" },
    drawnAt: { label: "Drawn", isHidden: true, merge: "quiet" },
    size: { label: "Cases asked for", said: "number", merge: "quiet" },
    rowCount: { label: "Rows in parts", isHidden: true, since: 3 },
    moreColumns: { label: "Further columns", isHidden: true, since: 3 },
    countingDraw: { label: "Draw that counts", isHidden: true, since: 3 },
  },
  title: (row) => row.listName,
  shownAt: () => ({ screen: "cases" }),
};
