import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { nameCandidate } from "../shared/identifiers/names/findNames.ts";
import { foldText } from "../shared/identifiers/foldText.ts";
import { smallCandidate } from "../shared/identifiers/names/namesByCase.ts";
import { nameFeatures, type NameFeature } from "../shared/identifiers/names/nameFeatures.ts";
import { nameTokens } from "../shared/identifiers/names/nameTokens.ts";
import { ownSet, ownSetIn, type Leak } from "../shared/identifiers/testing/evaluation.ts";

// `npm run name-weights` learns how much each thing that is known of a capitalised stretch says that it
// is somebody's name (`nameWeights.ts` and `smallNameWeights.ts` in `shared/identifiers/names/data`): logistic regression over the sentences of
// `build/names` and over the scan's own sets. The broad set, which judges, is not read.
// In `build/names` a line begins with `L|` (letter) or `N|` (notes). `⟦ ⟧` are names; `{any}`, `{sur}`
// and the like are filled, each frame several times, from `fillers.json`. The same numbers come each time.

/** How sure it must be, by setting: where the rules say a name too, and where they do not. */
const enough = { letter: { byRule: -2, alone: 0.8 }, notes: { byRule: -1, alone: 0.4 } };
/** The same of what is typed in small letters, in notes alone. */
const enoughSmall = { byRule: -2, alone: 1 };
const fillsOfLeaks = 12;
const fillsOfClean = 12;
/** Sentences that the rules were written with say less of them. */
const weightOfKnown = { leak: 1, clean: 1.4 };
const shrinkage = 0.0003;
const rounds = 600;
const pace = 0.5;
/** Weights that hardly count are left out. */
const leastWeight = 0.02;

const folder = path.join(import.meta.dirname, "names");
const output = path.join(import.meta.dirname, "../shared/identifiers/names/data");

type Setting = "letter" | "notes";
type Sentence = {
  readonly setting: Setting;
  readonly text: string;
  readonly names: readonly string[];
  readonly weight: number;
};
type Example = {
  readonly isName: boolean;
  readonly features: readonly NameFeature[];
  readonly weight: number;
};

const Fillers = z.strictObject({
  heritages: z.record(
    z.string(),
    z.strictObject({ given: z.array(z.string()), family: z.array(z.string()) }),
  ),
  wordsAsGiven: z.array(z.string()),
  wordsAsFamily: z.array(z.string()),
  nicknames: z.array(z.string()),
  others: z.record(z.string(), z.array(z.string())),
});

const fillers = Fillers.parse(JSON.parse(readFileSync(path.join(folder, "fillers.json"), "utf8")));
const heritages = Object.values(fillers.heritages);

let seed = 77;
function random(): number {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
}

function oneOf<T>(list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("a list of fillers is empty");
  return found;
}

/** Somebody, as people are written of: given name, whole name, surname, names that are words. */
function somebody(): string {
  const kind = random();
  const { given, family } = oneOf(heritages);
  if (kind < 0.33) return oneOf(given);
  if (kind < 0.55) return oneOf(fillers.wordsAsGiven);
  if (kind < 0.75) return `${oneOf(given)} ${oneOf(family)}`;
  if (kind < 0.88) return `${oneOf(fillers.wordsAsGiven)} ${oneOf(fillers.wordsAsFamily)}`;
  if (kind < 0.93) return `${oneOf(given)} ${oneOf(fillers.wordsAsFamily)}`;
  return oneOf(family);
}

const surname = (): string =>
  random() < 0.35 ? oneOf(fillers.wordsAsFamily) : oneOf(oneOf(heritages).family);

function filled(frame: string): string {
  return frame.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "any") return `⟦${somebody()}⟧`;
    if (slot === "sur") return `⟦${surname()}⟧`;
    if (slot === "fam") return `⟦${oneOf(oneOf(heritages).family)}⟧`;
    if (slot === "nick") return `⟦${oneOf(fillers.nicknames)}⟧`;
    return oneOf(fillers.others[slot] ?? []);
  });
}

function sentencesOf(file: string, fills: number): readonly Sentence[] {
  return readFileSync(path.join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) =>
      Array.from({ length: fills }, () =>
        sentence(line.startsWith("L|") ? "letter" : "notes", filled(line.slice(2)), 1),
      ),
    );
}

const sentence = (setting: Setting, marked: string, weight: number): Sentence => ({
  setting,
  text: marked.replace(/[⟦⟧]/gu, ""),
  names: [...marked.matchAll(/⟦([^⟧]+)⟧/gu)].map(([, name = ""]) => name),
  weight,
});

function knownSentences(): readonly Sentence[] {
  return (["letter", "notes"] as const).flatMap((setting) =>
    [ownSet, ownSetIn(setting)].flatMap(({ leaks, clean }) => [
      ...byText(leaks.filter(({ kind }) => /name|title|initial|famil/i.test(kind))).map(
        ([text, names]): Sentence => ({ setting, text, names, weight: weightOfKnown.leak }),
      ),
      ...clean.map((text): Sentence => ({ setting, text, names: [], weight: weightOfKnown.clean })),
    ]),
  );
}

function byText(leaks: readonly Leak[]): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const { text, what } of leaks) found.set(text, [...(found.get(text) ?? []), what]);
  return [...found];
}

/** Every stretch of a sentence that may be a name, with what is known of it and whether it is one. */
function examplesIn(
  { setting, text: written, names, weight }: Sentence,
  isSmall: boolean,
): readonly Example[] {
  const { text } = foldText(written);
  const tokens = nameTokens(text);
  const places: (readonly [number, number])[] = [];
  let searched = 0;
  for (const name of names) {
    const start = text.indexOf(foldText(name).text, searched);
    searched = start + name.length;
    places.push([start, searched]);
  }
  const scan = { text, tokens, setting, knownWords: new Set<string>() };
  let covered = -1;
  return tokens.flatMap(({ shape, start }, index): readonly Example[] => {
    const isSought = isSmall ? shape === "lower" : shape === "title" || shape === "mixed";
    if (!isSought || start < covered) return [];
    const candidate = isSmall ? smallCandidate(scan, index) : nameCandidate(scan, index);
    const end = tokens[candidate?.to ?? index]?.end ?? start;
    if (candidate === null) return [];
    const name = places.find(([from, to]) => start < to && end > from);
    if (name !== undefined) covered = Math.max(end, name[1]);
    return [{ isName: name !== undefined, features: nameFeatures(candidate), weight }];
  });
}

/** Logistic regression, each weight at a pace of its own (Adagrad) and drawn towards nought. */
function learnt(examples: readonly Example[]): ReadonlyMap<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => features.map(([name]) => name)))];
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features }) =>
    features.map(([name, amount]) => [places.get(name) ?? 0, amount] as const),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(names.length);
    examples.forEach(({ isName, weight }, at) => {
      const row = rows[at] ?? [];
      const odds = row.reduce((sum, [place, amount]) => sum + (weights[place] ?? 0) * amount, 0);
      const error = (1 / (1 + Math.exp(-odds)) - Number(isName)) * weight;
      for (const [place, amount] of row) slope[place] = (slope[place] ?? 0) + error * amount;
    });
    weights.forEach((weight, at) => {
      const step = (slope[at] ?? 0) / total + shrinkage * weight;
      const square = (squares[at] ?? 0) + step * step;
      squares[at] = square;
      weights[at] = weight - (pace * step) / Math.sqrt(square);
    });
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

const sentences = [
  ...knownSentences(),
  ...sentencesOf("leaks.txt", 1),
  ...sentencesOf("clean.txt", 1),
  ...sentencesOf("leakFrames.txt", fillsOfLeaks),
  ...sentencesOf("cleanFrames.txt", fillsOfClean),
];
const examples = sentences.flatMap((one) => examplesIn(one, false));
// As people type who leave the shift key alone.
const examplesSmall = sentences
  .filter(({ setting }) => setting === "notes")
  .map((one) => ({
    ...one,
    text: one.text.toLowerCase(),
    names: one.names.map((name) => name.toLowerCase()),
  }))
  .flatMap((one) => examplesIn(one, true));
function weightsFrom(from: readonly Example[]): Readonly<Record<string, number>> {
  const kept = [...learnt(from)]
    .filter(([, weight]) => Math.abs(weight) >= leastWeight)
    .sort(([, a], [, b]) => b - a)
    .map(([name, weight]): [string, number] => [name, Number(weight.toFixed(2))]);
  console.log(
    `${from.length} stretches, ${from.filter(({ isName }) => isName).length} of them names; ${kept.length} weights`,
  );
  return Object.fromEntries(kept);
}

write("nameWeights", "a stretch", { enough, weights: weightsFrom(examples) });
write("smallNameWeights", "a word or two in small letters", {
  enough: enoughSmall,
  weights: weightsFrom(examplesSmall),
});

function write(name: string, what: string, learntOf: object): void {
  writeFileSync(
    path.join(output, `${name}.ts`),
    `// Data, made by \`npm run name-weights\`: how much what is known of ${what} says that it is a name.\n// Logarithms of odds; \`nameFeatures.ts\` and the files it asks say what each stands for.\nexport const ${name} = ${JSON.stringify(learntOf, null, 2)};\n`,
  );
}
