import type { Position } from "../visit/kinds/position.ts";
import { belongsToCall } from "./carriedCalls.ts";
import type { PeerMark, ReadAs } from "./fileReading.ts";
import { findTimes } from "./heading/dayAndTime.ts";
import { names } from "./heading/headingFacts.ts";
import { markBelow } from "./heading/partHeading.ts";
import type { ReadingContext } from "./readingContext.ts";
import { concern } from "./readPoint.ts";
import { visibleText } from "./signs/invisible.ts";
import { concernWords, isBlankLine, readSigns, startsWithSign } from "./signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";
import { findingCells, wallCells, wallTable } from "./wallTable.ts";

const partHeading =
  /^\s*(?:strengths?|areas?(?: for improvement)?|recommendations?|good practice|findings)\s*:?\s*$/i;
const findingLine = /^\s*(?:[-–—•*◦▪·]\s*)?([SA])(\d{1,3})[.:)]?\s+(\S.*)$/;
const numberedLine = /^\s*(?:R(?:ec(?:ommendation)?)?\s?)?(\d{1,2})[.):]?\s+(\S.*)$/i;
const remarks: readonly (readonly ["parked" | "cause" | "takeHome" | "next", RegExp])[] = [
  ["parked", /^\s*parked\s*:\s*/i],
  ["cause", /^\s*(?:why\b[^>:]{0,60}(?:->|→|:)|cause\s*:)\s*/i],
  ["takeHome", /^\s*(?:take[ -]?home|what we take home)\s*:\s*/i],
  ["next", /^\s*next(?: steps)?\s*:\s*/i],
];

/** "Parked" alone over what is written beside the wall. */
const besideHeading: readonly (readonly ["parked" | "cause" | "takeHome" | "next", RegExp])[] = [
  ["parked", /^\s*(?:parked|parking (?:lot|space)|car park)\s*:?\s*$/i],
  ["takeHome", /^\s*(?:take[ -]?home|what we take home)\s*:?\s*$/i],
  ["next", /^\s*next(?: steps)?\s*:?\s*$/i],
];

/** Whether lines are a team's wall: numbered strengths and areas under headings. */
export function looksLikeWall(lines: readonly PhysicalLine[]): boolean {
  const some = lines.slice(0, 500);
  const headings = some.filter(({ raw }) => partHeading.test(raw)).length;
  const findings = some.filter(({ raw }) => findingLine.test(raw)).length;
  const first = some.find(({ raw }) => raw.trim() !== "")?.raw ?? "";
  if (wallTable(some) !== null) return true;
  if (findings < 2) return false;
  if (/^\s*(?:the (?:team'?s )?)?wall\b/i.test(first)) return true;
  // Notes of a session may count its strengths too; they say when it was.
  return headings >= 1 && findTimes(first) === null;
}

/**
 * Whether lines are typed up from post-its: the title says so and names nobody met, and what follows are
 * a few words a line, under headings or bare.
 */
export function looksLikePostIts(lines: readonly PhysicalLine[], context: ReadingContext): boolean {
  const filled = lines.slice(0, 500).filter((line) => !isBlankLine(wordsOf(line)));
  const [first] = filled;
  if (first === undefined || filled.length < 4) return false;
  const title = visibleText(wordsOf(first)).replace(/^#{1,6}\s+/, "");
  const { hasGroup, isProse, words } = names(title.replace(saysPostIts, " "), context);
  if (!saysPostIts.test(title) || hasGroup || isProse || words > 14) return false;
  const short = filled.filter((line) => (wordsOf(line).match(/\S+/g) ?? []).length <= 20).length;
  return short * 10 >= filled.length * 8;
}

const saysPostIts =
  /(?<!\p{L})(?:(?:team(?:['\u2019]?s)? |findings? |our )?wall|post[- ]?its?(?: notes?)?|stick(?:y notes?|ies)|flip ?charts?)(?!\p{L})/iu;

/** Reads the wall: findings with where each peer stands, recommendations, and what is written beside. */
export function readWall(lines: readonly PhysicalLine[]): {
  readonly columns: readonly PeerMark[];
  readonly readings: readonly ReadAs[];
} {
  const table = wallTable(lines);
  const columns = table === null ? columnsOf(lines) : table.peers.map(({ mark }) => mark);
  let isAmongRecommendations = false;
  // Post-its bear no codes: those under strengths and areas are numbered as they come.
  const isCoded =
    (table !== null && table.codeAt !== null) ||
    lines.some((line) => findingLine.test(wordsOf(line)));
  let below: "S" | "A" | null = null;
  const counts = { S: 0, A: 0 };
  let beside: "parked" | "cause" | "takeHome" | "next" | null = null;
  const firstFilled = lines.findIndex((line) => !isBlankLine(wordsOf(line)));
  const readings = lines.map((line, index): ReadAs => {
    const raw = wordsOf(line);
    if (isBlankLine(raw)) return { type: "blank" };
    const words = belongsToCall(lines, index) ? raw.trim() : concernWords(raw);
    if (words !== null) return concern(words);
    if (index === 0 && /^\s*wall\b/i.test(raw)) return { type: "heading", of: "part" };
    if (partHeading.test(raw)) {
      beside = null;
      isAmongRecommendations = /recommend/i.test(raw);
      if (!isCoded) below = isAmongRecommendations ? null : sideOf(raw);
      return { type: "heading", of: "part" };
    }
    if (!isCoded && (index === firstFilled || headsPostIts(lines, index))) {
      below = sideOf(raw);
      isAmongRecommendations = /^\W*recommendations?\W*$/i.test(raw);
      return { type: "heading", of: "part", text: visibleText(raw) };
    }
    if (index === table?.headAt)
      return { type: "heading", of: "table", text: wallCells(line).join(", ") };
    const row = table === null ? null : findingCells(wallCells(line), table);
    const rowSide = row?.code?.charAt(0) ?? below;
    if (row !== null && (rowSide === "S" || rowSide === "A")) {
      counts[rowSide] += 1;
      return {
        type: "finding",
        label: row.code ?? `${rowSide}${counts[rowSide].toString()}`,
        polarity: rowSide === "S" ? "strength" : "area",
        sentence: row.sentence,
        positions: row.positions,
      };
    }
    // No finding is so long: kept whole beside the wall rather than cut.
    if (raw.length > longestFinding)
      return { type: "remark", about: "other", text: raw.trim(), isTooLong: true };
    const side = below ?? sideOfSign(raw, isCoded);
    if (side !== null) {
      counts[side] += 1;
      return {
        type: "finding",
        label: `${side}${counts[side].toString()}`,
        polarity: side === "S" ? "strength" : "area",
        sentence: readSigns(raw, { minusMarksArea: false }).text,
        positions: [],
      };
    }
    const finding = findingLine.exec(raw);
    if (finding !== null) return findingOf(finding, columns);
    for (const [about, label] of remarks) {
      const found = label.exec(raw);
      if (found !== null) return { type: "remark", about, text: raw.slice(found[0].length).trim() };
    }
    const head = besideHeading.find(([, pattern]) => pattern.test(raw))?.[0];
    if (head !== undefined && isCoded) {
      beside = head;
      isAmongRecommendations = false;
      return { type: "heading", of: "part" };
    }
    if (beside !== null) return { type: "remark", about: beside, text: raw.trim() };
    const recommendation = numberedLine.exec(raw);
    if (isAmongRecommendations && recommendation !== null) {
      return recommendationOf(Number(recommendation[1]), (recommendation[2] ?? "").trim());
    }
    return { type: "remark", about: "other", text: raw.trim() };
  });
  return { columns, readings };
}

/** Which side of the wall a heading is of. */
function sideOf(heading: string): "S" | "A" | null {
  const mark = markBelow(
    visibleText(heading)
      .replace(/^#{1,6}\s+|\*\*/g, "")
      .replace(/\s*:$/, ""),
  );
  return mark === "strength" ? "S" : mark === "area" ? "A" : null;
}

/** "+ good teams": a post-it with its own sign. */
function sideOfSign(raw: string, isCoded: boolean): "S" | "A" | null {
  if (isCoded) return null;
  const { mark } = readSigns(raw, { minusMarksArea: false });
  return mark === "strength" ? "S" : mark === "area" ? "A" : null;
}

/** A theme over its post-its: in capitals, with a colon, marked as a heading, or a few words apart from those before. */
function headsPostIts(lines: readonly PhysicalLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || isBlankLine(wordsOf(next))) return false;
  const raw = wordsOf(line);
  if (line.hint?.heading !== undefined || /^\s*(?:#{1,6}\s|\*\*.+\*\*\s*$)/.test(raw)) return true;
  if (startsWithSign(raw) || line.hint?.level !== undefined) return false;
  const text = visibleText(raw);
  const words = (text.match(/\S+/g) ?? []).length;
  if (sideOf(text) !== null || (text.endsWith(":") && words <= 6)) return true;
  const before = lines[at - 1];
  const isApart = before === undefined || isBlankLine(wordsOf(before));
  return (
    isApart &&
    words <= 5 &&
    !/[.,;!?]$/.test(text) &&
    ((/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()) || startsWithSign(wordsOf(next)))
  );
}

// "(A agree  Q query  D dissent: lead/MC/JP/RT)" in the heading.
function columnsOf(lines: readonly PhysicalLine[]): readonly PeerMark[] {
  for (const { raw } of lines.slice(0, 5)) {
    const listed = /([\p{L}]{2,5}(?:\s?\/\s?[\p{L}]{2,5})+)\s*\)?\s*$/u.exec(raw)?.[1];
    if (listed !== undefined) return listed.split("/").map((mark) => mark.trim());
  }
  return [];
}

/** What the sentence of a finding may hold. */
const longestFinding = 20_000;

const stances: Readonly<Record<string, Position["stance"]>> = {
  A: "agrees",
  Q: "queries",
  D: "dissents",
};

/** Votes behind a single space, as many as the wall has columns. */
function besideWords(rest: string, columns: readonly PeerMark[]): RegExpExecArray | null {
  if (columns.length < 2) return null;
  const votes = `[AQD](?: [AQD]){${columns.length - 1}}`;
  return new RegExp(`^(.*[^ ]) (${votes})$`).exec(rest);
}

function findingOf(match: RegExpExecArray, columns: readonly PeerMark[]): ReadAs {
  const rest = (match[3] ?? "").trim();
  const marked =
    /^(.*?)(?:\s{2,}|\t)\s*([AQD](?:[ \t]+[AQD])*)(?:(?:\s{2,}|\t)\s*(.*))?$/.exec(rest) ??
    besideWords(rest, columns);
  const letters = marked?.[2]?.split(/\s+/) ?? [];
  const beside = marked?.[3]?.trim() ?? "";
  const spoken = /^(\p{L}{1,5})\s*:\s*(.+)$/u.exec(beside);
  const positions = letters.map((letter, at) => {
    const peer = columns[at] ?? String(at + 1);
    return {
      peer,
      stance: stances[letter] ?? "queries",
      remark: spoken?.[1] === peer ? (spoken[2] ?? "").slice(0, 500) : "",
    };
  });
  // A remark of nobody in the columns stays with the sentence, so that it is not lost.
  const isPlaced = beside === "" || positions.some(({ remark }) => remark !== "");
  const sentence = (marked?.[1] ?? rest).trim();
  return {
    type: "finding",
    label: `${match[1] ?? ""}${match[2] ?? ""}`,
    polarity: match[1] === "S" ? "strength" : "area",
    sentence: isPlaced ? sentence : `${sentence} (${beside})`,
    positions,
  };
}

const until =
  /\b(?:within (?:\d{1,2}|one|two|three|six) (?:working )?(?:days?|weeks?|months?)|before (?:christmas|easter|summer|\p{L}+ \d{4})|(?:by|from) (?:christmas|easter|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?))\b/iu;
const help = /\b(?:offer(?:s|ed)?|will lend|can help|will help|lends|did)\b/i;

function recommendationOf(number: number, text: string): ReadAs {
  const helping = [
    ...text.split(";"),
    ...[...text.matchAll(/\(([^)]{0,300})\)/g)].map((match) => match[1] ?? ""),
  ]
    .map((part) => part.trim().replace(/^\(|\)$/g, ""))
    .filter((part) => help.test(part));
  // Where one part holds the other, the shorter says it.
  const shortest = helping.filter(
    (part) => !helping.some((other) => other !== part && part.includes(other)),
  );
  return {
    type: "recommendation",
    number,
    text,
    byWhen: until.exec(text)?.[0] ?? "",
    whoCanHelp: shortest.join("; "),
  };
}
