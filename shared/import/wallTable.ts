import type { Position } from "../visit/kinds/position.ts";
import type { PeerMark } from "./fileReading.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/** A wall kept as a table: where its findings stand, and which column says what which peer thinks. */
export type WallTable = {
  readonly headAt: number;
  readonly sentenceAt: number;
  readonly codeAt: number | null;
  readonly peers: readonly { readonly at: number; readonly mark: PeerMark }[];
};

/** The table of a wall among its first lines, with a column for the finding and one for each peer; null without one. */
export function wallTable(lines: readonly PhysicalLine[]): WallTable | null {
  for (const [headAt, line] of lines.slice(0, 12).entries()) {
    const cells = wallCells(line);
    const sentenceAt = cells.findIndex((cell) =>
      /^(?:findings?|statements?|points?|what we (?:found|say)|headlines?|strengths?|areas?(?: for improvement)?|messages?)$/i.test(
        cell,
      ),
    );
    const peers = cells.flatMap((cell, at) =>
      /^(?:[A-Z]{2,4}|[Ll]ead)$/.test(cell) && at > sentenceAt ? [{ at, mark: cell }] : [],
    );
    if (sentenceAt === -1 || peers.length < 2) continue;
    const codes = lines
      .slice(headAt + 1)
      .filter((each) => /^[SA]\d{1,3}$/.test(wallCells(each)[sentenceAt - 1] ?? ""));
    return { headAt, sentenceAt, codeAt: codes.length > 0 ? sentenceAt - 1 : null, peers };
  }
  return null;
}

/** The cells of a line; one for a line that nothing parts. */
export const wallCells = (line: PhysicalLine): readonly string[] => {
  const raw = wordsOf(line);
  const piped = /^\s*\|(.*)\|\s*$/.exec(raw)?.[1]?.split("|");
  return (line.hint?.cells ?? piped ?? raw.split("\t")).map((cell) => cell.trim());
};

/** What the cells of a row say of a finding: its code, its sentence and where each peer stands. Null for another row. */
export function findingCells(
  cells: readonly string[],
  { sentenceAt, codeAt, peers }: WallTable,
): {
  readonly code: string | null;
  readonly sentence: string;
  readonly positions: readonly {
    readonly peer: PeerMark;
    readonly stance: Position["stance"];
    readonly remark: string;
  }[];
} | null {
  const sentence = cells[sentenceAt] ?? "";
  const code = codeAt === null ? null : (cells[codeAt] ?? "");
  if (sentence === "" || cells.length <= sentenceAt + 1) return null;
  if (code !== null && !/^[SA]\d{1,3}$/.test(code)) return null;
  return {
    code,
    sentence,
    positions: peers.flatMap(({ at, mark }) => {
      const said = cells[at] ?? "";
      return said === "" || /^[-\u2013\u2014]$/.test(said)
        ? []
        : [{ peer: mark, ...stanceIn(said) }];
    }),
  };
}

const stances: readonly (readonly [Position["stance"], RegExp])[] = [
  [
    "dissents",
    /^(?:disagrees?|dissents?|d|no|n|against|[\u2717\u2718\u274C\u{1F44E}xX])(?![\p{L}\d])/iu,
  ],
  ["agrees", /^(?:agrees?|agreed|a|yes|y|for|ok|[\u2713\u2714\u2705\u{1F44D}])(?![\p{L}\d])/iu],
  ["queries", /^(?:quer(?:y|ies)|unsure|not sure|maybe|q|\?+)(?![\p{L}\d])/iu],
];

/** "disagree - the ones I read were": where a peer stands, and why; any other words are a query with them. */
function stanceIn(said: string): { readonly stance: Position["stance"]; readonly remark: string } {
  for (const [stance, pattern] of stances) {
    const found = pattern.exec(said)?.[0];
    if (found !== undefined)
      return {
        stance,
        remark: said
          .slice(found.length)
          .replace(/^[\s:;,.–—-]+/, "")
          .slice(0, 500),
      };
  }
  return { stance: "queries", remark: said.slice(0, 500) };
}
