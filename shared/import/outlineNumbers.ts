import { visibleText } from "./signs/invisible.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "./splitLines.ts";

/**
 * The lines without the numbers of minutes, "1.1", "1.2", "2.1", where they count on from one another: alone
 * such a figure may be "2.5 posts". A number alone above them, "2. Money", heads what they number.
 */
export function withoutOutline(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const numbered = lines.flatMap((line, at) => {
    const match = number.exec(visibleText(wordsOf(line)));
    return match === null ? [] : [{ at, major: Number(match[1]), minor: Number(match[2]), match }];
  });
  const countsOn = numbered.every(({ major, minor }, index) => {
    const before = numbered[index - 1];
    if (before === undefined) return minor === 1;
    return major === before.major
      ? minor === before.minor + 1
      : major > before.major && minor === 1;
  });
  if (numbered.length < 3 || !countsOn) return lines;
  const texts = new Map<number, PhysicalLine["hint"]>();
  for (const { at, major, minor, match } of numbered) {
    const { hint } = lines[at] ?? {};
    texts.set(at, { ...hint, text: visibleText(wordsAt(lines, at)).slice(match[0].length) });
    const above = head.exec(visibleText(wordsAt(lines, at - 1)));
    if (minor === 1 && Number(above?.[1]) === major)
      texts.set(at - 1, { ...lines[at - 1]?.hint, heading: 3, text: above?.[2] ?? "" });
  }
  return lines.map((line, at) => {
    const hint = texts.get(at);
    return hint === undefined ? line : { ...line, hint };
  });
}

const number = /^(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)/u;
const head = /^(\d{1,2})[.)]?\s+(\p{L}.{0,60})$/u;
