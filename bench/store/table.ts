/** One line of the table of measures. */
export interface Measure {
  readonly what: string;
  readonly goals: readonly Goal[];
  /** What the reader must know beside the figures. */
  readonly remark?: string;
}

/** What was aimed for and what came of it; `isMet` is null where it could not be shown here. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean | null;
}

/** A goal of the form "at most so many times the other's". */
export const atMost = (limit: number, ratio: number, of: string): Goal => ({
  goal: `≤ ${limit}× ${of}`,
  measured: `${ratio.toFixed(2)}×`,
  isMet: ratio <= limit,
});

/** The measures as a table in Markdown, with what must be known beside the figures below it. */
export function tableOf(measures: readonly Measure[]): string {
  const lines = measures.flatMap(({ what, goals }) =>
    goals.map(({ goal, measured, isMet }, index) => [
      index === 0 ? what : "",
      goal,
      measured,
      isMet === null ? "not shown here" : isMet ? "met" : "MISSED",
    ]),
  );
  const rows = [["what", "goal", "measured", ""], ...lines];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const lineOf = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  const remarks = measures.flatMap(({ what, remark }) =>
    remark === undefined ? [] : [`- ${what}: ${remark}`],
  );
  return [
    lineOf(head),
    `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`,
    ...body.map(lineOf),
    "",
    ...remarks,
  ].join("\n");
}
