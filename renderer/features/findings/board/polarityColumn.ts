import type { Polarity } from "../../../../shared/visit/kinds/finding.ts";

/** The two columns of the board; good practice to share stands with the strengths. */
export type BoardColumn = "strengths" | "areas";

/** The column a finding of this polarity stands in. */
export const columnOf = (polarity: Polarity): BoardColumn =>
  polarity === "area" ? "areas" : "strengths";

/** The polarity a finding takes on in a column: good practice stays good practice among strengths. */
export function polarityIn(column: BoardColumn, was: Polarity): Polarity {
  if (column === "areas") return "area";
  return was === "area" ? "strength" : was;
}

/** Names of the columns, and of one finding in them. */
export const columnWords = {
  strengths: { heading: "Strengths", one: "strength", many: "strengths", mark: "strength" },
  areas: {
    heading: "Areas for improvement",
    one: "area for improvement",
    many: "areas for improvement",
    mark: "area",
  },
} as const;
