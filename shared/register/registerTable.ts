import { type HostAction, responseOf, responseWords } from "../visit/kinds/hostAction.ts";
import type { Impact } from "../visit/kinds/impact.ts";
import { progressWords } from "../visit/kinds/progressNote.ts";
import { dayInWords } from "../words/inWords.ts";
import type { Register, RegisterRow } from "./register.ts";

/** What the host fills in of a row, as the sheet has it in its columns. */
export const hostColumns = {
  response: "Response",
  reason: "Why, if in part or declined",
  owner: "Owner (a role)",
  due: "By when",
  measure: "How you will know",
  plan: "Goes into which plan",
  supportOffered: "Support offered",
  supportTakenUp: "Support taken up",
} as const satisfies Partial<Record<keyof HostAction, string>>;

export type HostColumn = keyof typeof hostColumns;

/** The headings of the sheet, in order. */
export const sheetHeadings: readonly string[] = [
  "No.",
  "Recommendation",
  ...Object.values(hostColumns),
  "Progress",
  "What has changed",
];

/**
 * The register as a table: for a spreadsheet that goes to the host and comes back. Days as "16 October
 * 2024". What changed and followed no recommendation stands in a last row without a number.
 */
export const registerTable = ({ rows, otherImpacts }: Register): readonly (readonly string[])[] => [
  ...rows.map((row) => [
    String(row.number),
    row.text,
    ...(Object.keys(hostColumns) as HostColumn[]).map((column) => cellOf(row, column)), // its own keys
    row.progress
      .map(({ on, state, text }) =>
        [`${dayInWords(on)}: ${progressWords[state]}.`, text].filter(Boolean).join(" "),
      )
      .join("\n"),
    impactsInWords(row.impacts),
  ]),
  ...(otherImpacts.length === 0
    ? []
    : [
        sheetHeadings.map((_, column) =>
          column === 1
            ? "What else has changed"
            : column === sheetHeadings.length - 1
              ? impactsInWords(otherImpacts)
              : "",
        ),
      ]),
];

const impactsInWords = (impacts: readonly Impact[]): string =>
  impacts
    .map(({ changed, howKnown, contribution }) =>
      [
        changed,
        howKnown && `Known from: ${howKnown}`,
        contribution && `What contributed: ${contribution}`,
      ]
        .filter(Boolean)
        .join(" "),
    )
    .join("\n");

/** A cell of a row, as it reads in the sheet; empty while nothing is known. */
export function cellOf({ action }: Pick<RegisterRow, "action">, column: HostColumn): string {
  if (column === "due") return action.due === null ? "" : dayInWords(action.due);
  if (column === "response")
    return action.response === "awaited" ? "" : responseWords[responseOf(action)];
  return action[column];
}
