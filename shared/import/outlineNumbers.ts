import { visibleText } from "./signs/invisible.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "./splitLines.ts";

/**
 * The lines without the numbers of minutes, "1.1", "1.2", "2.1", where they count on from one another: alone
 * such a figure may be "2.5 posts". A number alone above them, "2. Money", heads what they number, and
 * "4.3.1" goes further into "4.3". Points that count on as "1 - ", "2 - " lose their numbers too.
 */
export function withoutOutline(lines: readonly PhysicalLine[]): readonly PhysicalLine[] {
  const texts = new Map<number, PhysicalLine["hint"]>([...outlined(lines), ...dashed(lines)]);
  return texts.size === 0
    ? lines
    : lines.map((line, at) => {
        const hint = texts.get(at);
        return hint === undefined ? line : { ...line, hint };
      });
}

type Hints = readonly (readonly [number, NonNullable<PhysicalLine["hint"]>])[];

function outlined(lines: readonly PhysicalLine[]): Hints {
  const numbered = lines.flatMap((line, at) => {
    const match = number.exec(visibleText(wordsOf(line)));
    if (match === null) return [];
    const [major = 0, minor = 0, further = 0] = match.slice(1).map((said) => Number(said ?? 0));
    return [{ at, major, minor, further, match }];
  });
  const countsOn = numbered.every(({ major, minor, further }, index) => {
    const before = numbered[index - 1];
    if (further > 0)
      return before?.major === major && before.minor === minor && further === before.further + 1;
    if (before === undefined) return minor === 1;
    return major === before.major
      ? minor === before.minor + 1
      : major > before.major && minor === 1;
  });
  if (numbered.length < 3 || !countsOn) return [];
  return numbered.flatMap(({ at, major, minor, further, match }): Hints => {
    const text = visibleText(wordsAt(lines, at)).slice(match[0].length);
    const own = [at, { ...lines[at]?.hint, text, ...(further > 0 ? { level: 2 } : {}) }] as const;
    const above = head.exec(visibleText(wordsAt(lines, at - 1)));
    return minor === 1 && further === 0 && Number(above?.[1]) === major
      ? [[at - 1, { ...lines[at - 1]?.hint, heading: 3, text: above?.[2] ?? "" }], own]
      : [own];
  });
}

function dashed(lines: readonly PhysicalLine[]): Hints {
  const numbered = lines.flatMap((line, at) => {
    const match = /^(\d{1,2})\s[-\u2013\u2014]\s(?=\p{L})/u.exec(visibleText(wordsOf(line)));
    return match === null ? [] : [{ at, counts: Number(match[1]), match }];
  });
  const countsOn = numbered.every(({ counts }, index) => counts === index + 1);
  if (numbered.length < 3 || !countsOn) return [];
  return numbered.map(({ at, match }) => [
    at,
    { ...lines[at]?.hint, text: visibleText(wordsAt(lines, at)).slice(match[0].length) },
  ]);
}

const number = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?[.)]?\s+(?=\S)/u;
const head = /^(\d{1,2})[.)]?\s+(\p{L}.{0,60})$/u;
