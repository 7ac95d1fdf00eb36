import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { FileReading } from "../../../../shared/import/fileReading.ts";
import { readFile } from "../../../../shared/import/readFile.ts";
import { readingContext, type ReadingContext } from "../../../../shared/import/readingContext.ts";
import { unusableRows } from "./usableRows.ts";
import { openFile } from "../formats/openFile.ts";
import { fieldVisit } from "./fieldVisit.ts";

/** What a person reads in a file of the field, and whether it was read so. */
export interface Fact {
  readonly file: string;
  readonly kind: string;
  readonly expected: string;
  readonly found: string;
  readonly holds: boolean;
}

/** All facts of the field cases of notes and lists, and how many of their lines are accounted for. */
export interface FieldFacts {
  readonly facts: readonly Fact[];
  readonly lines: number;
  readonly accounted: number;
}

const folder = path.resolve(import.meta.dirname, "../../../../e2e/fixtures/field");

const Strings = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const NotesExpected = z.record(
  z.string(),
  z.strictObject({
    kind: z.string().optional(),
    session: z.string().optional(),
    title: z.string().optional(),
    day: z.string().optional(),
    startsAt: z.string().optional(),
    endsAt: z.string().optional(),
    groups: z.string().optional(),
    people: z.number().optional(),
    peers: z.string().optional(),
    room: z.string().optional(),
    points: z.number().optional(),
    strength: z.number().optional(),
    area: z.number().optional(),
    question: z.number().optional(),
    concerns: z.number().optional(),
    secondLevel: Strings.optional(),
    rows: Strings.optional(),
    enquiryHints: Strings.optional(),
    noNote: Strings.optional(),
    joined: Strings.optional(),
    questionAside: z.string().optional(),
  }),
);
const ListsExpected = z.record(
  z.string(),
  z.object({
    refs: z.array(z.string()).optional(),
    team: z.string().optional(),
    plan: z.string().optional(),
    age: z.string().optional(),
    status: z.string().optional(),
    opened: z.string().optional(),
    birthDates: z.boolean().optional(),
    saysNames: z.boolean().optional(),
    usable: z.number().optional(),
    flagged: z.array(z.string()).optional(),
    notCases: z.array(z.string()).optional(),
    was: z.string().optional(),
    /** What the table is, where it is no case list. */
    kind: z.string().optional(),
  }),
);

/** Reads every field case the way the desk does and holds it against what a person reads. */
export async function fieldFacts(): Promise<FieldFacts> {
  const context = readingContext(fieldVisit());
  const facts: Fact[] = [];
  let lines = 0;
  let accounted = 0;
  for (const [part, compare] of [
    ["notes", notesFacts],
    ["lists", listFacts],
  ] as const) {
    const said: unknown = JSON.parse(
      readFileSync(path.join(folder, part, "expected.json"), "utf8"),
    );
    for (const name of readdirSync(path.join(folder, part)).sort()) {
      if (name === "expected.json") continue;
      const readings = await readingsOf(path.join(folder, part, name), context);
      for (const reading of readings ?? []) {
        lines += reading.lines.length;
        accounted += reading.lines.filter(({ readAs }) => readAs.type.length > 0).length;
      }
      facts.push(...compare(name, readings, said));
    }
  }
  return { facts, lines, accounted };
}

async function readingsOf(
  file: string,
  context: ReadingContext,
): Promise<readonly FileReading[] | null> {
  const opened = await openFile(path.basename(file), new Uint8Array(readFileSync(file)));
  return opened.ok ? opened.value.papers.map((paper) => readFile({ ...paper, context })) : null;
}

function notesFacts(
  file: string,
  readings: readonly FileReading[] | null,
  said: unknown,
): readonly Fact[] {
  const expected = NotesExpected.parse(said)[file];
  if (expected === undefined) throw new Error(`nothing is expected of ${file}`);
  const reading = readings?.[0];
  const session = reading !== undefined && "session" in reading ? reading.session : null;
  const points = pointsOf(reading);
  const all = reading?.lines.map(({ readAs }) => readAs) ?? [];
  const countOf = (mark: string): number => points.filter((point) => point.mark === mark).length;
  const found: Readonly<Record<string, string | number>> = {
    kind: reading?.kind ?? "refused",
    session: session?.kind ?? "",
    title: session?.title ?? "",
    day: session?.day ?? "",
    startsAt: session?.startsAt ?? "",
    endsAt: session?.endsAt ?? "",
    groups: session?.sourceGroups.join(", ") ?? "",
    people: session?.peopleMet ?? -1,
    peers: session?.peers.join(", ") ?? "",
    room: session?.room ?? "",
    points: points.length,
    strength: countOf("strength"),
    area: countOf("area"),
    question: countOf("question"),
    concerns: all.filter(({ type }) => type === "concern").length,
  };
  return Object.entries(expected).flatMap(([kind, want]): readonly Fact[] => {
    const fact = (text: string, holds: boolean, was: string): Fact => ({
      file,
      kind,
      expected: text,
      found: was,
      holds,
    });
    const texts = points.map(({ text }) => text);
    switch (kind) {
      case "noNote":
        return list(want).map((text) =>
          fact(
            text,
            !texts.some((each) => each.includes(text)),
            texts.find((each) => each.includes(text)) ?? "no note",
          ),
        );
      case "joined":
        return list(want).map((text) =>
          fact(
            text,
            texts.some((each) => each.replace(/\s+/g, " ").includes(text)),
            texts.join(" | "),
          ),
        );
      case "questionAside":
        return list(want).map((text) =>
          fact(
            text,
            points.some((point) => point.text.includes(text) && point.mark === "question"),
            texts.join(" | "),
          ),
        );
      case "secondLevel":
        return list(want).map((text) =>
          fact(
            text,
            points.some((point) => point.text === text && (point.level ?? 1) > 1),
            texts.join(" | "),
          ),
        );
      case "rows":
        return list(want).map((text) => {
          const cells = text.replace(" kept as one row with its heads", "").split(" ");
          return fact(
            text,
            texts.some((each) => cells.every((cell) => each.includes(cell))),
            texts.join(" | "),
          );
        });
      case "enquiryHints":
        return list(want).map((text) =>
          fact(
            text,
            all.some(
              (readAs) => readAs.type === "heading" && readAs.of === "part" && readAs.text === text,
            ),
            "",
          ),
        );
      default: {
        const was = found[kind] ?? "";
        const pattern =
          typeof want === "string" && want.startsWith("matches ") ? want.slice(8) : null;
        const holds =
          pattern === null
            ? String(was) === String(want)
            : new RegExp(pattern, kind === "title" && !pattern.startsWith("^") ? "i" : "").test(
                String(was),
              );
        return [fact(String(want), holds, String(was))];
      }
    }
  });
}

const list = (want: unknown): readonly string[] =>
  Array.isArray(want) ? want.map(String) : [String(want)];

/** The notes that a reading gives, each with what goes on from it. */
function pointsOf(reading: FileReading | undefined) {
  const points: { text: string; mark: string; level: number | undefined }[] = [];
  for (const { readAs } of reading?.lines ?? []) {
    if (readAs.type === "evidencePoint")
      points.push({ text: readAs.text, mark: readAs.mark, level: readAs.level });
    else if (readAs.type === "continuation") {
      const last = points.at(-1);
      if (last !== undefined) last.text += ` ${readAs.text}`;
    }
  }
  return points;
}

function listFacts(
  file: string,
  readings: readonly FileReading[] | null,
  said: unknown,
): readonly Fact[] {
  const expected = ListsExpected.parse(said)[file];
  if (expected === undefined) throw new Error(`nothing is expected of ${file}`);
  const fact = (kind: string, want: string, was: string, holds = was === want): Fact => ({
    file,
    kind,
    expected: want,
    found: was,
    holds,
  });
  // A workbook with nothing in it is refused in words.
  if (expected.was !== undefined)
    return [fact("refused", "refused", readings === null ? "refused" : "read")];
  const reading = readings?.[0];
  if (expected.kind !== undefined) return [fact("kind", expected.kind, reading?.kind ?? "refused")];
  if (reading?.kind !== "caseList")
    return Object.keys(expected).map((kind) =>
      fact(kind, "a case list", reading?.kind ?? "refused", false),
    );
  const { rows, lines } = reading;
  const [row] = rows;
  const kept = JSON.stringify(rows);
  const problems = lines.flatMap(({ readAs }) =>
    readAs.type === "csvProblem" ? readAs.problems : [],
  );
  const pointsAt = (type: string): boolean =>
    lines.some(
      ({ readAs }) =>
        readAs.type === "csvHeader" && (readAs.notKept ?? []).some((each) => each.why === type),
    );
  return Object.entries(expected).flatMap(([kind, want]): readonly Fact[] => {
    switch (kind) {
      case "refs":
        return [
          fact(kind, list(want).join(", "), rows.map(({ reference }) => reference).join(", ")),
        ];
      case "usable":
        return [fact(kind, String(want), String(rows.length - unusableRows(rows)))];
      case "birthDates":
        return [
          fact(
            kind,
            "pointed at, not kept",
            pointsAt("birthDate") &&
              !/\d{1,2}\/\d{1,2}\/20(?:0|1[0-5])/.test(
                JSON.stringify(rows.map((each) => ({ ...each, opened: "" }))),
              )
              ? "pointed at, not kept"
              : "kept",
          ),
        ];
      case "saysNames":
        return [
          fact(
            kind,
            "pointed at, not kept",
            pointsAt("name") && !/Brennan|Kayleigh|Ayaan|Worker|Khan|A Person/.test(kept)
              ? "pointed at, not kept"
              : "kept",
          ),
        ];
      case "flagged":
        return list(want).map((reference) =>
          fact(
            kind,
            reference,
            rows
              .filter((each) => each.reference === reference)
              .every(({ problem }) => problem !== null) &&
              problems.some(({ type }) => type === "spoiltBySpreadsheet")
              ? reference
              : "",
          ),
        );
      case "notCases":
        return list(want).map((text) =>
          fact(kind, text, rows.some(({ reference }) => reference === text) ? "a case" : text),
        );
      case "opened":
        return [
          fact(
            kind,
            String(want),
            row?.opened ?? "",
            dayOf(row?.opened ?? "") === dayOf(String(want)),
          ),
        ];
      default:
        return [fact(kind, String(want), row?.[kind as "team"] ?? "")];
    }
  });
}

/** "3/4/24", "03/04/2024" and "2024-04-03 (day first)" are one day. */
function dayOf(text: string): string {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return iso[0];
  const [day = "", month = "", year = ""] = text.split("/");
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
