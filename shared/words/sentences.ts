const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** Prose as its sentences, trimmed, in order; line breaks inside a paragraph count as spaces. */
export function splitSentences(prose: string): readonly string[] {
  const flat = prose.replace(/\s+/gu, " ").trim();
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(flat)) {
    const text = segment.trim();
    if (text === "") continue;
    const last = parts.at(-1);
    // "i.e." and "approx." end no sentence, and neither does what goes on in lower case.
    if (
      last !== undefined &&
      (/\b(?:e\.g|i\.e|etc|approx|no|vs)\.$/iu.test(last) || /^\p{Ll}/u.test(text))
    )
      parts[parts.length - 1] = `${last} ${text}`;
    else parts.push(text);
  }
  return parts;
}

/** Prose as its paragraphs: parted by blank lines. */
export function splitParagraphs(prose: string): readonly string[] {
  return prose
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
