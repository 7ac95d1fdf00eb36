import type { Draw } from "../visit/kinds/draw.ts";
import type { DrawnRow } from "./drawCases.ts";
import type { Seeds } from "./drawOrder.ts";

/**
 * The draw as a command for bash, to run beside `references.txt`: prints hash, reference and group of
 * the whole list in the order of the draw.
 */
export const shellRecipe = ({ host, team }: Seeds): string =>
  [
    "while IFS=$'\\t' read -r reference group; do",
    `  hash=$(printf '%s' ${quoted(`${host}${team}|`)}"$reference" | sha256sum | cut -c1-64)`,
    `  printf '%s\\t%s\\t%s\\n' "$hash" "$reference" "$group"`,
    "done < references.txt | LC_ALL=C sort",
  ].join("\n");

/** `references.txt`: every case that could be drawn on a line, with its group where there are several. */
export const listForRecipe = (order: readonly DrawnRow[], strata: Draw["strata"]): string =>
  order
    .map(({ row, stratum }) => ({
      reference: row.reference,
      line: row.line,
      group: strata.length > 1 ? `\t${strata[stratum]?.values.join(", ") ?? ""}` : "",
    }))
    // As the list has them: its order has no part in the draw.
    .sort((a, b) => a.line - b.line)
    .map(({ reference, group }) => `${reference}${group}\n`)
    .join("");

/** Text that a shell takes word for word. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
