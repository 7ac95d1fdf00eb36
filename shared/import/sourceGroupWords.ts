import type { VocabularyKey } from "../visit/fields.ts";
import type { SourceGroup } from "../visit/programme/vocabulary.ts";
import { groupFor, knownGroups, type KnownGroup } from "./knownGroups.ts";
import { otherNames, plainWords, type ReadersVocabulary } from "./readersVocabulary.ts";

/** A source group found in a text. */
export type FoundGroup = {
  readonly key: VocabularyKey;
  readonly start: number;
  readonly end: number;
};

/**
 * Finds the groups of the visit's vocabulary in `text`, by label, by its initials, by what else the
 * programme calls it or by a word for it, longest first, in the order of the text. Kinds that the
 * vocabulary lacks are not found, and their words are nobody else's: "heads of service" are no heads of
 * schools.
 */
export const findSourceGroups = (
  text: string,
  vocabulary: ReadersVocabulary,
): readonly FoundGroup[] =>
  everyGroupIn(text, vocabulary).flatMap(({ key, start, end, isThere }) =>
    isThere ? [{ key, start, end }] : [],
  );

/** Kinds of people that `text` names and the vocabulary has no group for, as groups to be added. */
export function groupsNotThere(
  text: string,
  vocabulary: ReadersVocabulary,
): readonly SourceGroup[] {
  const keys = new Set<string>(
    everyGroupIn(text, vocabulary).flatMap(({ key, isThere }) => (isThere ? [] : [key])),
  );
  return knownGroups().flatMap(({ key, label, voice }) =>
    keys.has(key) && voice !== null ? [{ key, label, voice }] : [],
  );
}

/** Every stretch of `text` that names a kind of people or papers, whether the vocabulary has it or not. */
export const peopleNamed = (
  text: string,
  vocabulary: ReadersVocabulary,
): readonly { readonly start: number; readonly end: number }[] => everyGroupIn(text, vocabulary);

type Found = FoundGroup & { readonly isThere: boolean };

function everyGroupIn(text: string, vocabulary: ReadersVocabulary): readonly Found[] {
  const small = plainWords(text);
  const found: Found[] = [];
  for (const { key, words: names, isThere } of groupNames(vocabulary)) {
    for (const name of names) {
      for (let at = small.indexOf(name); at !== -1; at = small.indexOf(name, at + 1)) {
        // "iros", "parents'": the plural of what is called in the singular.
        const end =
          at +
          name.length +
          (/^s(?![a-z])/.test(small.slice(at + name.length, at + name.length + 2)) ? 1 : 0);
        if (/[a-z]/.test(small.charAt(at - 1)) || /[a-z]/.test(small.charAt(end))) continue;
        if (name === "board" && isOtherBoard.test(small.slice(0, at))) continue;
        // "Shadow lead for children", "mothers of children on plans": others than the children.
        if (/^(?:children|child)$/.test(name) && isAboutChildren.test(small.slice(0, at))) continue;
        // "Head of quality assurance" leads no school.
        if (name === "head" && /^ of\b/.test(small.slice(end))) continue;
        if (isOfStaff.test(small.slice(end, end + 20))) continue;
        const further =
          /^ (?:managers?|staff|team(?! (?:manager|leader)s?\b)|workers?|officers?|leads?|service)\b/.exec(
            small.slice(end, end + 16),
          );
        // "Residential managers" are no team managers.
        found.push({ key, start: at, end: end + (further?.[0].length ?? 0), isThere });
      }
    }
  }
  const longestFirst = found.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      Number(b.isThere) - Number(a.isThere),
  );
  const kept: Found[] = [];
  for (const group of longestFirst) {
    if (kept.every((other) => group.end <= other.start || group.start >= other.end))
      kept.push(group);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const isOtherBoard =
  /(?:parenting|improvement|wellbeing|well-being|justice|management|governing|school|programme) $/;
const isAboutChildren =
  /(?:lead|member|holder|director|services?|spokes\w+|commissioner|champion|parents?|carers?|mums?|mothers?|dads?|fathers?|famil(?:y|ies)) (?:for|of|with)(?: the)? $/;
// "children's services", "young people's team" are no children.
const isOfStaff =
  /^'?s? (?:services?|social workers?|guardians?|social care|commissioning|directorate|homes?)\b/;

/** The group that `text` as a whole names, brackets left out; null when it names none or says more. */
export function sourceGroupCalled(
  text: string,
  vocabulary: ReadersVocabulary,
): VocabularyKey | null {
  const name = plainWords(text)
    .replace(/\([^)]{0,300}\)/g, "")
    .trim()
    .replace(/\s+/g, " ");
  if (name === "") return null;
  const group = groupNames(vocabulary).find(
    ({ words, isThere }) =>
      isThere &&
      (words.includes(name) || (name.endsWith("s") && words.includes(name.slice(0, -1)))),
  );
  return group?.key ?? null;
}

type GroupNames = readonly {
  readonly key: VocabularyKey;
  readonly words: readonly string[];
  /** Whether the vocabulary has it. */
  readonly isThere: boolean;
}[];

// Asked for with every line of a file: worked out once per vocabulary.
const knownNames = new WeakMap<ReadersVocabulary, GroupNames>();

function groupNames(vocabulary: ReadersVocabulary): GroupNames {
  const before = knownNames.get(vocabulary);
  if (before !== undefined) return before;
  // What the programme calls one of its groups is no word for another, whatever is usual.
  const { names: ownNames } = otherNames(vocabulary);
  const owners = new Map([...ownNames].flatMap(([key, own]) => own.map((name) => [name, key])));
  const unlessNamed = (key: string, usual: readonly string[]) =>
    usual.filter((word) => (owners.get(word) ?? key) === key);
  const words = new Map<string, readonly string[]>(
    vocabulary.sourceGroups.map(({ key, label }) => [
      key,
      [
        ...unlessNamed(key, labelWords(label)),
        ...(ownNames.get(key) ?? []).flatMap((name) => [name, ...inSingular(name)]),
      ],
    ]),
  );
  const absent: KnownGroup[] = [];
  for (const known of knownGroups()) {
    const wider = knownGroups().find(({ key }) => key === known.within);
    const group =
      groupFor(known, vocabulary) ?? (wider === undefined ? null : groupFor(wider, vocabulary));
    if (group === null) absent.push(known);
    else words.set(group, [...(words.get(group) ?? []), ...unlessNamed(group, known.words)]);
  }
  // A word of the programme's own is never taken by a kind that it lacks.
  const taken = new Set([...words.values()].flat());
  const names = [
    ...vocabulary.sourceGroups.map(({ key }) => ({
      key,
      words: [...new Set(words.get(key))].filter((word) => word !== ""),
      isThere: true,
    })),
    ...absent.map(({ key, words: own }) => ({
      key,
      words: own.filter((word) => !taken.has(word)),
      isThere: false,
    })),
  ];
  knownNames.set(vocabulary, names);
  return names;
}

/** "Foster carers" are also one of them. */
const inSingular = (name: string): readonly string[] =>
  name.length >= 3 && /[^s]s$/u.test(name) ? [name.slice(0, -1)] : [];

/** The label, its parts on either side of "and", each also in the singular, and its initials. */
function labelWords(label: string): readonly string[] {
  const whole = plainWords(label).trim();
  const parts = whole.split(/\s+(?:and|&)\s+|\s?\/\s?/).filter((part) => part.length >= 5);
  const words = whole.match(/[a-z]+/g) ?? [];
  const initials =
    words.length >= 3 && !/\band\b/.test(whole) ? words.map((word) => word.charAt(0)).join("") : "";
  return [
    whole,
    whole.replace(" and ", " & "),
    ...(words.length > 1 && whole.endsWith("s") && !whole.endsWith("ss")
      ? [whole.slice(0, -1)]
      : []),
    ...(initials.length >= 3 ? [initials, `${initials}s`] : []),
    ...parts.filter((part) => !general.has(part)),
  ];
}

const general = new Set([
  "staff",
  "officers",
  "partners",
  "members",
  "workers",
  "other",
  "others",
  "services",
]);
