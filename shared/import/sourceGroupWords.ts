import type { VocabularyKey } from "../visit/fields.ts";
import type { Vocabulary } from "../visit/vocabulary.ts";

/** Data: how notes write a source group besides its label, by vocabulary key. Small letters. */
const sourceGroupWords: Readonly<Record<VocabularyKey, readonly string[]>> = {
  boardMembers: ["board members", "board", "safeguarding board", "lscb", "lscp", "board focus grp"],
  socialWorkers: [
    "social workers",
    "social worker",
    "sws",
    "sw",
    "referral & assessment",
    "practitioners",
  ],
  teamManagers: ["team managers", "team manager", "tms", "tm", "managers"],
  preventionStaff: [
    "prevention team",
    "prevention",
    "early help",
    "prevention worker",
    "prevention staff",
    "prevention workers",
  ],
  leadMember: ["lead member", "lm", "portfolio holder", "cabinet member"],
  dcs: ["dcs", "director of children's services", "director"],
  chiefExecutive: ["chief executive", "chief exec", "cx", "ceo"],
  healthPartners: [
    "health",
    "health partners",
    "health visitors",
    "health visitor",
    "hv",
    "hvs",
    "health rep",
    "named gp",
    "gp",
    "designated nurse",
    "nhs",
    "icb",
    "camhs",
    "midwives",
  ],
  performanceStaff: [
    "performance",
    "performance team",
    "performance & qa officers",
    "qa officers",
    "data team",
  ],
  youngPeople: [
    "young people",
    "care council",
    "children in care council",
    "young person",
    "children",
    "youth council",
    "yp",
  ],
  schools: [
    "schools",
    "school",
    "heads",
    "headteachers",
    "headteacher",
    "designated leads",
    "school lead",
    "schools rep",
    "dsl",
    "dsls",
    "teachers",
  ],
  police: ["police", "police officer", "police rep"],
  voluntarySector: ["voluntary sector", "vol sector", "vcs", "vcse", "charities", "voluntary"],
  probation: ["probation", "nps", "probation officer"],
  housing: ["housing", "housing officer", "housing officers"],
  parents: ["parents", "parent", "carers", "mothers", "fathers", "families"],
  caseFiles: [
    "case file",
    "case files",
    "case sample",
    "case reading",
    "case file reading",
    "files",
  ],
  documents: [
    "documents",
    "document",
    "self-assessment",
    "self assessment",
    "data profile",
    "profile",
    "minutes",
  ],
};

/** A source group found in a text. */
export type FoundGroup = {
  readonly key: VocabularyKey;
  readonly start: number;
  readonly end: number;
};

/**
 * Finds the groups of the visit's vocabulary in `text`, by label or by a word for it, longest first, in
 * the order of the text. `words` is data and may be replaced; groups the vocabulary lacks are not found.
 */
export function findSourceGroups(
  text: string,
  vocabulary: Vocabulary,
  words: Readonly<Record<VocabularyKey, readonly string[]>> = sourceGroupWords,
): readonly FoundGroup[] {
  const small = plainWords(text);
  const found: FoundGroup[] = [];
  for (const { key, words: names } of groupNames(vocabulary, words)) {
    for (const name of names) {
      for (let at = small.indexOf(name); at !== -1; at = small.indexOf(name, at + 1)) {
        const end = at + name.length;
        if (/[a-z]/.test(small.charAt(at - 1)) || /[a-z]/.test(small.charAt(end))) continue;
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

/** The group that `text` as a whole names, brackets left out; null when it names none or says more. */
export function sourceGroupCalled(text: string, vocabulary: Vocabulary): VocabularyKey | null {
  const name = plainWords(text)
    .replace(/\([^)]*\)/g, "")
    .trim()
    .replace(/\s+/g, " ");
  if (name === "") return null;
  const group = groupNames(vocabulary, sourceGroupWords).find(({ words }) => words.includes(name));
  return group?.key ?? null;
}

type GroupNames = readonly { readonly key: VocabularyKey; readonly words: readonly string[] }[];

// Asked for with every line of a file: worked out once per vocabulary.
const knownNames = new WeakMap<Vocabulary, GroupNames>();

function groupNames(
  vocabulary: Vocabulary,
  words: Readonly<Record<VocabularyKey, readonly string[]>>,
): GroupNames {
  const before = knownNames.get(vocabulary);
  if (before !== undefined && words === sourceGroupWords) return before;
  const names = vocabulary.sourceGroups.map(({ key, label }) => ({
    key,
    words: [...new Set([plainWords(label).trim(), ...(words[key] ?? [])])].filter(
      (word) => word !== "",
    ),
  }));
  if (words === sourceGroupWords) knownNames.set(vocabulary, names);
  return names;
}

const plainWords = (text: string): string => text.toLowerCase().replaceAll("’", "'");
