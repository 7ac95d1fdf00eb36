import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import type { ListView } from "./listView.ts";

/** Why a draw does not count; empty where it does. */
export function standingInWords(
  draw: Draw,
  { draws, draw: counting, standing }: Pick<ListView, "draws" | "draw" | "standing">,
): string {
  if (counting?.id === draw.id) return "";
  const later = draws.find(({ after }) => after.includes(draw.id));
  if (later !== undefined)
    return `Drawn again ${whenInWords(later.drawnAt)}, because: ${later.reason}`;
  return standing.type === "unsettled"
    ? "The team has not said whether it counts."
    : "Made apart from the draw that counts, and left out by the team.";
}
