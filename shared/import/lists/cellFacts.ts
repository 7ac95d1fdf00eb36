import { scanForIdentifiers } from "../../identifiers/scanForIdentifiers.ts";
import { isWrittenLike, withoutFigures } from "../../visit/cases/referencesMet.ts";
import type { ReadingContext } from "../readingContext.ts";
import { namesChild } from "../signs/announcedConcern.ts";
import { readSigns } from "../signs/readSigns.ts";
import { type Column, plainHeader } from "./caseListColumns.ts";
import { hasDateShape, looksLikeBirth, mended, spoilt } from "./listCells.ts";

/** What is known of a cell, the same wherever in its column its words stand. */
export type CellFacts = {
  /** The cell without the spaces around it. */
  readonly said: string;
  /** Without what a spreadsheet put around it as well; of a date of birth its age band. */
  readonly text: string;
  readonly isMended: boolean;
  /** Its words where they call out a child. */
  readonly called: string | null;
  /** How it says who a child is, in a column that is kept. */
  readonly saysWho: "looksLikeName" | "looksLikeBirthDate" | null;
  /** What is kept: nothing of a cell that says who a child is or calls one out. */
  readonly kept: string;
  /** Nothing is to be said of it: a row of such cells is a case as it stands. */
  readonly isOrdinary: boolean;
};

/** A column of a list: what its cells are kept as, and what is known of them. */
export type ColumnFacts = {
  readonly of: (cell: string) => CellFacts;
  /** Whether nothing is to be said of a reference, which then is kept as it is written. */
  readonly isOrdinaryReference: (cell: string) => boolean;
};

/**
 * The facts of a column's cells. Every wording is looked at once: the words of a list are few and stand
 * in it many times, and its references differ in their figures alone. `as` is what the column is taken
 * for: `further` where it is kept as it is, null where nothing of it is kept. `bandOf` makes of a date
 * of birth what is kept of it, `head` is the column's name as a report may repeat it.
 */
export function factsOfColumn({
  as,
  bandOf,
  head,
  context,
}: {
  readonly as: Column | "further" | null;
  readonly bandOf: ((cell: string) => string) | null;
  readonly head: string;
  readonly context: ReadingContext;
}): ColumnFacts {
  const known = new Map<string, CellFacts>();
  const saidBefore = new Map<string, CellFacts["saysWho"]>();
  const saysWhoOf = (text: string): CellFacts["saysWho"] => {
    if (as === null || text === "") return null;
    // Which figures stand in a reference makes no name of it, and a whole birth date is told first.
    const isAlike = as === "reference" && !looksLikeBirth(text, "date");
    const like = isAlike ? withoutFigures(text) : text;
    const before = saidBefore.get(like);
    if (before !== undefined) return before;
    const found = saysWho(as, text, context);
    saidBefore.set(like, found);
    return found;
  };
  const look = (cell: string): CellFacts => {
    const said = cell.trim();
    const { text: own, isMended } = mended(cell);
    const text = bandOf === null ? own : bandOf(own);
    const called = calledBy(said);
    const found = saysWhoOf(text);
    const isSafe = found === null && calledBy(text) === null;
    return {
      said,
      text,
      isMended,
      called,
      saysWho: found,
      kept: as !== null && isSafe ? text.slice(0, 500) : "",
      isOrdinary:
        said === cell &&
        !isMended &&
        cell.length <= 500 &&
        called === null &&
        isSafe &&
        !isNoCell(said),
    };
  };
  const ways = new Map<string, boolean>();
  let last = "";
  return {
    of: (cell) => {
      const before = known.get(cell);
      if (before !== undefined) return before;
      const found = look(cell);
      known.set(cell, found);
      return found;
    },
    isOrdinaryReference: (cell) => {
      if (last !== "" && isWrittenLike(cell, last)) return true;
      const way = withoutFigures(cell);
      const isOrdinary =
        ways.get(way) ??
        (/[\p{L}\d]/u.test(way) &&
          look(cell).isOrdinary &&
          !hasDateShape(way) &&
          !spoilt(way) &&
          plainHeader(way) !== withoutFigures(head));
      ways.set(way, isOrdinary);
      if (isOrdinary) last = way;
      return isOrdinary;
    },
  };
}

// Most cells end here: lists have tens of thousands of rows.
const mayCall = /[!\uFF01\u2757\u26A0]|guard|concern|risk|danger|escalat|told/i;

/** The words of a cell that calls out a child. "Safeguarding concern - neglect" is why a case was referred. */
function calledBy(cell: string): string | null {
  if (!mayCall.test(cell)) return null;
  const { mark, text, isAnnounced } = readSigns(cell, { minusMarksArea: false });
  return mark === "concern" && text !== "" && (!isAnnounced || namesChild(text)) ? text : null;
}

const sums =
  /^(?:(?:grand |sub-?|overall |report )?totals?|count|sum|average|mean|number of (?:cases|records|children|rows)|(?:\d+ )?(?:records?|rows?|cases)(?: (?:found|returned|in total|listed))?|end of (?:report|list|file)|page \d+|sep=.*|\*+|-{2,}|={2,}|_{2,})\b/i;

/** Whether a cell begins a total or another sum of a report. */
export const isSum = (said: string): boolean => sums.test(said);

/** Whether a cell is a line drawn with signs. */
export const isRule = (said: string): boolean => /^[-=_*.~\s]+$/.test(said);

/** "sep=;" in a row of its own. */
export const saysSeparator = (said: string): boolean => /^sep=/i.test(said);

const isNoCell = (said: string): boolean => isSum(said) || isRule(said) || saysSeparator(said);

/** What a cell that would be kept says of who a child is, where it does. */
function saysWho(
  as: Column | "further",
  text: string,
  { register }: ReadingContext,
): CellFacts["saysWho"] {
  // A date that stands whole in any other column may be of a birth, whatever its head says.
  if (as !== "opened" && looksLikeBirth(text, as === "age" ? "any" : "date"))
    return "looksLikeBirthDate";
  if (as === "opened" || !/\p{L}{2}|\d{3}.?\d{3}/u.test(text)) return null;
  const hits = scanForIdentifiers(text, { register, setting: "notes" });
  return hits.some(({ kind, severity }) =>
    as === "reference" ? ofReference.has(kind) : severity === "refuses" && kind !== "caseReference",
  )
    ? "looksLikeName"
    : null;
}

// Figures alone are what a reference is made of.
const ofReference: ReadonlySet<string> = new Set([
  "personName",
  "initials",
  "postcode",
  "email",
  "address",
]);
