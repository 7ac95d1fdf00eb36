import glossary from "../../../assets/help/glossary.json";
import screens from "../../../assets/help/screens.json";
import { type PlaceId, places } from "../../places/places.ts";

/** A word of the field, and what it means here. */
export interface FieldWord {
  readonly word: string;
  readonly means: string;
}

/** What a screen is for, what is done there, and the words it uses. */
export interface ScreenHelp {
  readonly title: string;
  readonly for: string;
  readonly does: readonly string[];
  readonly words: readonly FieldWord[];
}

/** Every word that is explained, by the alphabet. */
export const fieldWords: readonly FieldWord[] = Object.values(glossary).toSorted((a, b) =>
  a.word.localeCompare(b.word, "en-GB"),
);

/** The help of a place; one without its own has that of the place it is reached from. */
export function helpOf(place: PlaceId): ScreenHelp {
  const row = places[place];
  const own = place in screens ? place : "within" in row ? row.within : "visit";
  const { words, do: does, ...page } = screens[own as keyof typeof screens]; // a test says so of each
  return { ...page, does, words: words.map((id) => glossary[id as keyof typeof glossary]) };
}
