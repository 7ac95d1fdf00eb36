import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { err, type Result } from "../result.ts";
import { Day, Line, Prose } from "../visit/fields.ts";
import { PublishedTally } from "../visit/kinds/fixedTallies.ts";
import { Polarity } from "../visit/kinds/finding.ts";
import { ProgressNote } from "../visit/kinds/progressNote.ts";
import { type NotOurFile, readOwnFile } from "../visit/file/ownFile.ts";
import { CouncilNaming } from "../visit/programme/pooling.ts";

const Themes = z.array(Line.min(1)).max(20);

/** What a recommendation became, as the host says it. */
const PooledResponse = z.enum(["awaited", "accepted", "partly", "declined"]);

/** A finding of an issued letter, sorted by themes. */
export const PooledFinding = z.strictObject({
  kind: Polarity,
  /** As the issued letter says it. */
  sentence: Prose,
  detail: Prose,
  /** By their labels: what one programme calls them another knows nothing of. */
  themes: Themes,
});
export type PooledFinding = z.infer<typeof PooledFinding>;

/** A recommendation of an issued letter, and what became of it. */
export const PooledRecommendation = z.strictObject({
  text: Prose,
  /** What follows it in the letter: advice, and who can help. */
  advice: Prose,
  whoCanHelp: Prose,
  /** Those of the finding that it answers. */
  themes: Themes,
  response: PooledResponse,
  /** How far the host had come; null where nothing was said. */
  progress: ProgressNote.shape.state.nullable(),
  /** Its day was over and it was neither done nor stopped when the file was made. */
  isLate: z.boolean(),
  changed: z.array(z.strictObject({ changed: Prose, howKnown: Prose })).max(50),
});
export type PooledRecommendation = z.infer<typeof PooledRecommendation>;

/**
 * What a visit gives to learning across visits (F58): what was issued and what became of it, and nothing
 * of notes, cases or people. Version 1; see FORMATS.md beside this file.
 */
export const ThemeFile = z.strictObject({
  format: z.literal("critical-friend/themes"),
  version: z.literal(1),
  /** The same in every file of a visit; says nothing of the visit's own id. */
  visitKey: z.uuid(),
  /** The version of the letter that was issued. */
  issue: z.int().min(1).max(10_000),
  /** Minutes since the first theme file of the visit: of two files of one issue the later counts. */
  edition: z.int().min(0).max(100_000_000),
  councils: CouncilNaming,
  /** Name or code; empty where it is left out. */
  host: Line,
  programme: Line,
  region: Line,
  sizeBand: Line,
  /** Of the first day on site. */
  year: z.int().min(1990).max(2200),
  /** Days on site, where councils are named; else none. */
  days: z.array(Day).max(20),
  /** The councils that peers came from, with the days they gave. */
  challengers: z
    .array(z.strictObject({ organisation: Line.min(1), days: z.number().min(0).max(1000) }))
    .max(60),
  findings: z.array(PooledFinding).max(300),
  recommendations: z.array(PooledRecommendation).max(100),
  tallies: z.array(PublishedTally).max(1500),
  /** Of all of the above, as it was saved; files of before there were any bear none. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});
export type ThemeFile = z.infer<typeof ThemeFile>;

/**
 * A theme file as it is saved. Its fingerprint tells a file that was changed by hand or damaged on its way
 * from one that was not; whoever works it out anew is not found out, as anybody can. Throws for what its
 * own reader would refuse.
 */
export function themeFileText(file: ThemeFile): string {
  const whole = ThemeFile.parse(file);
  return `${JSON.stringify({ ...whole, fingerprint: fingerprintOf(whole) }, null, 2)}\n`;
}

/** Of what a file says, as JSON without blanks, its names in the order of the schema. */
const fingerprintOf = ({ fingerprint: _own, ...file }: ThemeFile): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(file))));

/** What one theme file may weigh, in characters; more is not even parsed. */
export const themeFileLimit = 4_000_000;

/** Why a file is not pooled. */
export type NotPooled =
  | NotOurFile
  | { readonly type: "TooLarge" | "Altered"; readonly where: string };

/**
 * Reads a theme file from its text. What does not hold together, or is not as it was saved, is refused
 * whole. Of one that bears no fingerprint it cannot be told whether it was changed.
 */
export function readThemeFile(text: string): Result<ThemeFile, NotPooled> {
  if (text.length > themeFileLimit) return err({ type: "TooLarge", where: "" });
  const read = readOwnFile(text, {
    schema: ThemeFile,
    format: "critical-friend/themes",
    faultIn: ({ councils, host, days, year, challengers }) =>
      (councils === "leftOut" && (host !== "" || challengers.length > 0)) ||
      (councils !== "named" && days.length > 0)
        ? "councils"
        : days.length > 0 && Number([...days].sort()[0]?.slice(0, 4)) !== year
          ? "year"
          : null,
  });
  if (!read.ok) return read;
  const { fingerprint } = read.value;
  return fingerprint === undefined || fingerprint === fingerprintOf(read.value)
    ? read
    : err({ type: "Altered", where: "" });
}

/** Says why a file was not pooled, to stand behind its name. */
export function notPooledInWords({ type, where }: NotPooled): string {
  switch (type) {
    case "NewerVersion":
      return "a newer version of Critical Friend saved it. Update the app, then open it again.";
    case "NotJson":
      return "it cannot be read as a theme file.";
    case "Altered":
      return "it is not as it was saved: somebody has changed it since, or it was damaged on its way. Ask whoever sent it for another copy.";
    case "TooLarge":
      return "it is larger than any theme file can be.";
    case "NotOfThisKind":
      return where === ""
        ? "it is not a theme file."
        : `it is not a theme file, or somebody has changed it so that it does not hold together (${where}).`;
  }
}
