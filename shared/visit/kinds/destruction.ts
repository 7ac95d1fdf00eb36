import * as z from "zod";
import { londonDay, londonTime } from "../../words/londonTime.ts";
import { Day, Instant, Line, Prose } from "../fields.ts";
import { DestructionId, VisitId } from "../ids.ts";
import { KeptPart } from "../keptPart.ts";
import type { Kind } from "../kind.ts";

/** How many records there were, by table. */
const Counts = z.record(z.string().max(60), z.int().min(0));

/** What stayed on the laptop where not all of a visit was destroyed, and by what that was agreed. */
export const Reduction = z.strictObject({
  parts: z.array(KeptPart).max(4),
  kept: Counts,
  /** The issued versions that are kept, each with the fingerprint it was issued with. */
  letters: z
    .array(
      z.strictObject({
        version: z.int().min(1),
        issuedAt: Instant,
        contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(200),
  /** The agreed day; null where none was. */
  agreedFor: Day.nullable(),
  /** The ground rule that decides it and who agreed to it; null where no rule does. */
  rule: z.strictObject({ text: Prose, standing: Line }).nullable(),
  /** Concerns about a child that have a day of their own, still to come. */
  concernsUntil: z.array(Day).max(500),
  /** Concerns and matters that were still open, and were said to be with the host. */
  openConcerns: z.int().min(0),
  /** Holds that had kept the visit from it, each in words. */
  holds: z.array(Prose).max(500),
  /** The other laptops of the team, as it was then. */
  laptops: z.array(z.strictObject({ device: Line, name: Line })).max(2_000),
  /** Whether the team was told before, in words. */
  told: Line,
});
export type Reduction = z.infer<typeof Reduction>;

/** Proof for the host that a visit, or all but what was agreed to be kept, was destroyed on one laptop. Holds no content of the visit. */
export const DestructionCertificate = z.strictObject({
  visit: z.strictObject({
    id: VisitId,
    programme: Line,
    daysOnSite: z.array(Day).max(20),
    host: Line,
  }),
  team: Line,
  /** Id of this laptop in the team. */
  device: Line,
  /** Initials as on the laptop's card; null where there is no card. */
  deviceName: Line.nullable(),
  appVersion: Line,
  /** ISO instant by this laptop's clock. */
  at: Instant,
  /** What was destroyed, by table. */
  records: Counts,
  /** Changes that the visit's history consisted of. */
  actions: z.int().min(0),
  files: z.int().min(0),
  /** The visit file made before, or why there is none. */
  archive: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("saved"), fileName: Line, sha256: Line }),
    z.strictObject({ type: z.literal("declined"), reason: Prose }),
  ]),
  /** Other laptops of the team that may hold the visit, in words. */
  elsewhere: z.array(Line).max(2_000),
  /** What was still there when it was looked for afterwards; empty as a rule. */
  left: z.array(z.enum(["rows", "files", "keys"])).max(3),
  /** Left out where everything was destroyed. */
  reduction: Reduction.optional(),
});
export type DestructionCertificate = z.infer<typeof DestructionCertificate>;

/** That a laptop of the team destroyed the notes: its own word, or a certificate that somebody has seen. */
export const Destruction = z.strictObject({
  id: DestructionId,
  visitId: VisitId,
  at: Instant,
  /** The laptop's id in the team; empty where only its certificate was seen. */
  laptop: Line,
  /** Whose it is, as the team calls it. */
  laptopName: Line,
  standing: z.enum(["begun", "done", "certificateSeen"]),
  /** Of this laptop's own, once it is done. */
  certificate: DestructionCertificate.nullable(),
});
export type Destruction = z.infer<typeof Destruction>;

/** What is known of a laptop, as it is said in a list. */
const destructionWords = {
  begun: "Said that it destroys the notes",
  done: "Destroyed the notes",
  certificateSeen: "Certificate seen",
} as const satisfies Record<Destruction["standing"], string>;

export const destructions: Kind<typeof Destruction> = {
  schema: Destruction,
  since: 3,
  one: "Notes destroyed on a laptop",
  many: "Notes destroyed on laptops",
  isKept: true,
  staysWith: "always",
  fields: {
    at: { label: "When", isHidden: true, merge: "once", absent: "1970-01-01T00:00:00.000Z" },
    laptop: { label: "Laptop’s id", isHidden: true, merge: "once" },
    laptopName: { label: "Laptop", said: "line", merge: "once" },
    standing: { label: "What is known", said: destructionWords, merge: "once", absent: "begun" },
    certificate: { label: "Certificate", isHidden: true, merge: "once" },
  },
  title: (row) => `${row.laptopName}, ${londonDay(row.at)}, ${londonTime(row.at)}`,
  shownAt: () => ({ screen: "retention" }),
};
