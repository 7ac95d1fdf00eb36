/** A sentence as it stands in a text, with the space before it. */
export interface Unit {
  readonly space: string;
  readonly text: string;
}

/** A text as its sentences; `rest` is the space after the last. Put together again it is the text. */
export interface Units {
  readonly units: readonly Unit[];
  readonly rest: string;
}

/**
 * Parts a text only where a sentence ends beyond doubt: what may be one sentence stays in one piece, and
 * a piece may hold several. By letters alone and not by the system's rules, which change from version
 * to version: laptops of one team must part a text alike.
 */
export function sentenceUnits(text: string): Units {
  const body = text.trim();
  const begin = text.indexOf(body);
  const units: Unit[] = [];
  let space = body === "" ? "" : text.slice(0, begin);
  let from = 0;
  for (const gap of body.matchAll(/\s+/gu)) {
    const end = gap.index + gap[0].length;
    if (!isEnd(body.slice(0, gap.index), gap[0], body.slice(end, end + 4))) continue;
    units.push({ space, text: body.slice(from, gap.index) });
    space = gap[0];
    from = end;
  }
  if (body !== "") units.push({ space, text: body.slice(from) });
  return { units, rest: body === "" ? text : text.slice(begin + body.length) };
}

/** Whether a sentence surely ends before the gap: at a blank line, or at a stop before a capital. */
function isEnd(before: string, gap: string, after: string): boolean {
  if (/\n\s*\n/u.test(gap)) return true;
  if (!/^["'“‘([]{0,2}\p{Lu}/u.test(after)) return false;
  const [, word, stop] = /(\S*?)([.!?]+)["'”’)\]]{0,3}$/u.exec(before.slice(-40)) ?? [];
  if (word === undefined || stop === undefined) return false;
  return stop !== "." || !(shortened.test(word) || titled.test(word));
}

// "Approx.", "e.g.", "no." and single letters end no sentence; "Dr.", "Cllr." and "Revd." may not.
const shortened = /\b(?:e\.g|i\.e|etc|approx|no|vs)$|(?:^|[^\p{L}\p{N}])\p{L}$/iu;
const titled = /(?:^|[^\p{L}\p{N}])\p{Lu}\p{Ll}{0,4}$/u;
