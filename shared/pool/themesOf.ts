import * as z from "zod";
import shipped from "../../assets/vocabulary/themes.json" with { type: "json" };
import { Line } from "../visit/fields.ts";
import { Theme } from "../visit/programme/pooling.ts";

const suggested = z
  .strictObject({
    themes: z.array(Theme),
    regions: z.array(Line),
    sizeBands: z.array(Line),
  })
  .parse(shipped);

/** Regions and size bands that are offered; others can be typed. */
export const { regions: knownRegions, sizeBands: knownSizeBands } = suggested;

/** The themes of a visit; those that are shipped where neither team nor programme has its own. */
export const themesOf = (visit: { readonly themes: readonly Theme[] | null }): readonly Theme[] =>
  visit.themes ?? suggested.themes;

/** Keys of the themes whose words stand in a text, in the order of the list: at most three. */
export function themesSuggested(text: string, themes: readonly Theme[]): readonly string[] {
  const said = `${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  return themes
    .filter(({ words }) => words.some((word) => said.includes(word.toLowerCase())))
    .slice(0, 3)
    .map(({ key }) => key);
}
