import type { VocabularyKey } from "../visit/fields.ts";
import type { Vocabulary } from "../visit/vocabulary.ts";
import { sourceGroupConcepts } from "./sourceGroupConcepts.ts";

/** A source group found in a text. */
export type FoundGroup = {
  readonly key: VocabularyKey;
  readonly start: number;
  readonly end: number;
};

/**
 * Finds the groups of the visit's vocabulary in `text`, by label, by its initials or by a word for it,
 * longest first, in the order of the text. Groups the vocabulary lacks are not found.
 */
export function findSourceGroups(text: string, vocabulary: Vocabulary): readonly FoundGroup[] {
  const small = plainWords(text);
  const found: FoundGroup[] = [];
  for (const { key, words: names } of groupNames(vocabulary)) {
    for (const name of names) {
      for (let at = small.indexOf(name); at !== -1; at = small.indexOf(name, at + 1)) {
        // "iros", "parents'": the plural of what is called in the singular.
        const end =
          at +
          name.length +
          (/^s(?![a-z])/.test(small.slice(at + name.length, at + name.length + 2)) ? 1 : 0);
        if (/[a-z]/.test(small.charAt(at - 1)) || /[a-z]/.test(small.charAt(end))) continue;
        if (name === "board" && isOtherBoard.test(small.slice(0, at))) continue;
        if (isOfStaff.test(small.slice(end, end + 20))) continue;
        found.push({ key, start: at, end });
      }
    }
  }
  const longestFirst = found.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: FoundGroup[] = [];
  for (const group of longestFirst) {
    if (kept.every((other) => group.end <= other.start || group.start >= other.end))
      kept.push(group);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const isOtherBoard =
  /(?:parenting|improvement|wellbeing|well-being|justice|management|governing|school|programme) $/;
// "children's services", "young people's team" are no children.
const isOfStaff = /^'?s? (?:services?|social care|commissioning|directorate)\b/;

/** The group that `text` as a whole names, brackets left out; null when it names none or says more. */
export function sourceGroupCalled(text: string, vocabulary: Vocabulary): VocabularyKey | null {
  const name = plainWords(text)
    .replace(/\([^)]*\)/g, "")
    .trim()
    .replace(/\s+/g, " ");
  if (name === "") return null;
  const group = groupNames(vocabulary).find(
    ({ words }) =>
      words.includes(name) || (name.endsWith("s") && words.includes(name.slice(0, -1))),
  );
  return group?.key ?? null;
}

type GroupNames = readonly { readonly key: VocabularyKey; readonly words: readonly string[] }[];

// Asked for with every line of a file: worked out once per vocabulary.
const knownNames = new WeakMap<Vocabulary, GroupNames>();

function groupNames(vocabulary: Vocabulary): GroupNames {
  const before = knownNames.get(vocabulary);
  if (before !== undefined) return before;
  const keys = new Set<string>(vocabulary.sourceGroups.map(({ key }) => key));
  const taken = new Set<string>();
  const named = vocabulary.sourceGroups.map(({ key, label }) => {
    // Where the programme has a group of the concept's own key, no other stands for it.
    const own = sourceGroupConcepts.filter(
      (concept) => concept.key === key || (!keys.has(concept.key) && concept.label.test(label)),
    );
    return { key, words: [...labelWords(label), ...own.flatMap(({ words }) => words)] };
  });
  // A word that two groups share belongs to the one whose concept is narrower: foster carers before carers.
  const narrow = vocabulary.sourceGroups.filter(
    ({ key }) => key !== "parents" && key !== "youngPeople",
  );
  for (const { key } of narrow)
    for (const word of named.find((each) => each.key === key)?.words ?? []) taken.add(word);
  const names = named.map(({ key, words }) => ({
    key,
    words: [...new Set(words)].filter(
      (word) => word !== "" && ((key !== "parents" && key !== "youngPeople") || !taken.has(word)),
    ),
  }));
  knownNames.set(vocabulary, names);
  return names;
}

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

const plainWords = (text: string): string => text.toLowerCase().replaceAll("’", "'");
