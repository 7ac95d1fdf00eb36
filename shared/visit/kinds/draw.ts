import * as z from "zod";
import { Instant, Line, Prose } from "../fields.ts";
import { CaseDrawId, DrawId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What one side gave to the draw, as it was used. */
export const Seed = z.strictObject({
  text: Line,
  givenAt: Instant,
  /** SHA-256 of it, shown before either side had seen the other's; null where it was said plainly. */
  seal: Hash.nullable(),
  sealedAt: Instant.nullable(),
});
export type Seed = z.infer<typeof Seed>;

/** Cases of the list that are alike in the columns drawn by. */
export const Stratum = z.strictObject({
  /** What stands in each of the columns, in their order. */
  values: z.array(Line).max(3),
  /** Cases of the list in it that can be drawn. */
  inList: z.int().min(0),
  /** How many are drawn from it. */
  size: z.int().min(0),
});
export type Stratum = z.infer<typeof Stratum>;

/** Groups that a list may be parted in. */
export const mostStrata = 60;

/**
 * One draw from a list, as it was made: all it takes to make it again without the app. Nobody changes
 * or deletes one; who draws a second time says why, and both stay.
 */
export const Draw = z.strictObject({
  id: DrawId,
  visitId: VisitId,
  listId: CaseDrawId.nullable(),
  listName: Line,
  /** SHA-256 of the list as it was handed over, hexadecimal. */
  listFingerprint: Hash,
  /** SHA-256 of the references that could be drawn: see `referencesFingerprint`. */
  referencesFingerprint: Hash,
  /** How many cases of the list could be drawn. */
  drawable: z.int().min(0),
  /** How the order was made: "sha256/1" is SHA-256 of both seeds, a stroke and the reference. */
  recipe: Line,
  host: Seed,
  team: Seed,
  /** How many cases were asked for. */
  size: z.int().min(0).max(500),
  /** What the list was parted by; none for a simple draw. */
  columns: z.array(z.strictObject({ key: Line, label: Line })).max(3),
  sizes: z.enum(["proportional", "chosen"]),
  strata: z.array(Stratum).max(mostStrata),
  /** The team's own limit: of a hundred cases, as many may be replaced before it is said. */
  mostReplaced: z.int().min(0).max(100),
  drawnAt: Instant,
  by: PeerId.nullable(),
  /** Draws of the list that were known when it was made, which no longer count. */
  after: z.array(DrawId).max(100),
  /** Why it was drawn again; empty for a first draw. */
  reason: Prose,
});
export type Draw = z.infer<typeof Draw>;

const noSeed: Seed = {
  text: "",
  givenAt: "1970-01-01T00:00:00.000Z",
  seal: null,
  sealedAt: null,
};

export const draws: Kind<typeof Draw> = {
  schema: Draw,
  since: 3,
  one: "Draw",
  many: "Draws",
  isKept: true,
  fields: {
    listId: { label: "List", isHidden: true, refers: pointsAt("caseDraws", "clear") },
    listName: { label: "List drawn from", said: "line", merge: "once" },
    listFingerprint: {
      label: "Fingerprint of the list",
      isHidden: true,
      merge: "once",
      absent: "0".repeat(64),
    },
    referencesFingerprint: {
      label: "Fingerprint of the references",
      isHidden: true,
      merge: "once",
      absent: "0".repeat(64),
    },
    drawable: { label: "Cases that could be drawn", said: "number", merge: "once" },
    recipe: { label: "Recipe", isHidden: true, merge: "once" },
    host: { label: "Host’s seed", said: ({ text }) => text, merge: "once", absent: noSeed },
    team: { label: "Team’s seed", said: ({ text }) => text, merge: "once", absent: noSeed },
    size: { label: "Cases asked for", said: "number", merge: "once" },
    columns: {
      label: "Drawn by",
      said: (columns) => columns.map(({ label }) => label).join(", "),
      merge: "once",
    },
    sizes: {
      label: "Sizes of the groups",
      said: { proportional: "In proportion to the list", chosen: "Chosen by the team" },
      merge: "once",
      absent: "proportional",
    },
    strata: { label: "Groups", isHidden: true, merge: "once" },
    mostReplaced: { label: "Limit of replacements", isHidden: true, merge: "once" },
    drawnAt: { label: "Drawn", isHidden: true, merge: "once", absent: "1970-01-01T00:00:00.000Z" },
    by: { label: "Drawn by", isHidden: true, refers: pointsAt("peers", "clear") },
    after: { label: "Draws before it", isHidden: true, merge: "once" },
    reason: { label: "Why it was drawn again", said: "text", merge: "once" },
  },
  title: (row) => `Draw of ${row.size.toString()} from ${row.listName}`,
  shownAt: () => ({ screen: "cases" }),
};
