const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** Prose as its sentences, trimmed, in order; line breaks inside a paragraph count as spaces. */
export function splitSentences(prose: string): readonly string[] {
  const flat = prose.replace(/\s+/gu, " ").trim();
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(flat)) {
    const text = segment.trim();
    if (text === "") continue;
    const last = parts.at(-1);
    if (last !== undefined && (endsInside(last) || /^\p{Ll}/u.test(text)))
      parts[parts.length - 1] = `${last} ${text}`;
    else parts.push(text);
  }
  return parts;
}

// What ends with a stop and no sentence with it: "i.e.", titles before a name, a name's initials.
const abbreviation =
  /\b(?:e\.g|i\.e|etc|approx|no|vs|c\.f|cf|viz|incl|esp|ref|para|pp?|tel|dept)\.$/iu;
const title =
  /(?:^|[^\p{L}\p{N}])(?:Dr|Mr|Mrs|Ms|Mx|Messrs|Prof|Rev|Revd|Fr|Sr|St|Ste|Mt|Cllr|Cllrs|Ald|Hon|Sgt|Insp|Supt|Ch|Cpl|Capt|Maj|Col|Lt|Gen|Jr)\.$/u;
const initial = /(?:^|[^\p{L}\p{N}'’])\p{Lu}\.$/u;
// "Plan B." and "vitamin C." end as sentences do, and so do "Years 5 and 6 E." and "you and I."
const label =
  /\b(?:plan|option|appendix|annex|part|section|group|team|type|grade|class|category|tier|level|vitamin|hepatitis|figure|table|and|or|to|than|as)\s\p{Lu}\.$/iu;

const endsInside = (text: string): boolean =>
  abbreviation.test(text) || title.test(text) || (initial.test(text) && !label.test(text));

/** Prose as its paragraphs: parted by blank lines. */
export function splitParagraphs(prose: string): readonly string[] {
  return prose
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
