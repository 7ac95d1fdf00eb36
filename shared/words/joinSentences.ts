import { type Change, changesBetween } from "./comparing.ts";
import { sentenceUnits, type Unit, type Units } from "./sentenceUnits.ts";

/** So many versions at once only another program writes: each is compared with what all had seen. */
const mostVersions = 8;

/**
 * The text that holds what each version changed, or null where two changed the same sentence, or put
 * something in the same place. Sentences move as wholes: every sentence of the joined text is one that
 * somebody wrote. The order of `texts` decides nothing.
 */
export function joinSentences(base: string, texts: readonly string[]): string | null {
  const changed = [...new Set(texts)].filter((text) => text !== base);
  if (changed.length < 2) return changed[0] ?? base;
  if (changed.length > mostVersions) return null;
  const from = sentenceUnits(base);
  const versions: Version[] = [];
  for (const text of changed.sort()) {
    const own = sentenceUnits(text);
    const changes = changesBetween(textsOf(from), textsOf(own));
    if (changes === null) return null;
    versions.push({ own, changes: changes.flatMap(oneByOne), places: placesOf(from, changes) });
  }
  const joined = join(from, versions);
  return joined === null || !isWritten(joined, versions) ? null : joined;
}

interface Version {
  readonly own: Units;
  readonly changes: readonly Change[];
  /** Where each sentence of the base stands in this version; null for one that it changed. The last is the end. */
  readonly places: readonly (number | null)[];
}

const textsOf = ({ units }: Units): readonly string[] => units.map(({ text }) => text);

/**
 * A text that somebody wrote from `began`, brought up to `now`, which followed from `began` as well:
 * what changed there is in it too, sentence by sentence, but where somebody changed that sentence, took
 * it out, or put something in its place. Nothing is written that stands in neither.
 */
export function catchUp(began: string, written: string, now: string): string {
  const from = sentenceUnits(began);
  const to = sentenceUnits(now);
  let text = began;
  // Each change of `began` by itself: one that cannot be taken keeps none of the others out.
  for (const change of (changesBetween(textsOf(from), textsOf(to)) ?? [])
    .flatMap(oneByOne)
    .toReversed()) {
    const next = withChange(sentenceUnits(text), change, to);
    if (joinSentences(began, [written, next]) !== null) text = next;
  }
  return joinSentences(began, [written, text]) ?? written;
}

function withChange({ units, rest }: Units, change: Change, to: Units): string {
  const given = to.units.slice(change.from, change.from + change.gives);
  return [...units.slice(0, change.at), ...given, ...units.slice(change.at + change.takes)]
    .map(({ space, text }, i) => (i === 0 ? text : `${space || " "}${text}`))
    .join("")
    .concat(rest);
}

/** As many sentences in place of as many: each in place of one, so that neighbours do not count as the same place. */
const oneByOne = (change: Change): readonly Change[] =>
  change.takes !== change.gives
    ? [change]
    : Array.from({ length: change.takes }, (_, i) => ({
        at: change.at + i,
        takes: 1,
        from: change.from + i,
        gives: 1,
      }));

function placesOf({ units }: Units, changes: readonly Change[]): readonly (number | null)[] {
  const places: (number | null)[] = [];
  let ahead = 0;
  for (const { at, takes, gives } of changes) {
    while (places.length < at) places.push(places.length + ahead);
    for (let i = 0; i < takes; i += 1) places.push(null);
    ahead += gives - takes;
  }
  while (places.length <= units.length) places.push(places.length + ahead);
  return places;
}

function join(from: Units, versions: readonly Version[]): string | null {
  const changes = changesApart(versions);
  if (changes === null) return null;
  const parts: string[] = [];
  let at = 0;
  const keepUntil = (end: number): boolean => {
    for (; at < end; at += 1) {
      const space = spaceBefore(at, from, versions);
      if (space === null) return false;
      parts.push(space, from.units[at]?.text ?? "");
    }
    return true;
  };
  for (const { change, version } of changes) {
    if (!keepUntil(change.at)) return null;
    const units = version.own.units.slice(change.from, change.from + change.gives);
    for (const [i, { space, text }] of units.entries()) {
      const own = i > 0 || change.takes === 0 ? space : spaceBefore(at, from, versions, space);
      if (own === null) return null;
      parts.push(own, text);
    }
    at = change.at + change.takes;
  }
  if (!keepUntil(from.units.length)) return null;
  const rest = spaceBefore(at, from, versions);
  return rest === null ? null : [...parts, rest].join("");
}

/** All changes, first to last, what two changed alike once; null where two touch. */
function changesApart(
  versions: readonly Version[],
): readonly { readonly change: Change; readonly version: Version }[] | null {
  const all = versions
    .flatMap((version) => version.changes.map((change) => ({ change, version })))
    .sort((a, b) => a.change.at - b.change.at || a.change.takes - b.change.takes);
  const apart: typeof all = [];
  for (const each of all) {
    const last = apart.at(-1);
    if (last && isAlike(last, each)) continue;
    if (last && doTouch(last.change, each.change)) return null;
    apart.push(each);
  }
  return apart;
}

interface OfVersion {
  readonly change: Change;
  readonly version: Version;
}

function isAlike(a: OfVersion, b: OfVersion): boolean {
  const { at, takes, gives } = a.change;
  if (b.change.at !== at || b.change.takes !== takes || b.change.gives !== gives) return false;
  const unitsOf = ({ change, version }: OfVersion): readonly Unit[] =>
    version.own.units.slice(change.from, change.from + gives);
  const [own, other] = [unitsOf(a), unitsOf(b)];
  return own.every((unit, i) => {
    const its = other[i];
    return unit.text === its?.text && (i === 0 || unit.space === its.space);
  });
}

/** Whether both change the same sentence, or one puts something in where the other changes. `a` begins first. */
const doTouch = (a: Change, b: Change): boolean =>
  a.takes === 0 || b.takes === 0 ? b.at <= a.at + a.takes : b.at < a.at + a.takes;

/**
 * The space before a sentence of the base, or before what stands in its place (which has `own`), as the
 * one version that changed it has it; null where two changed it, not in the same way.
 */
function spaceBefore(
  at: number,
  from: Units,
  versions: readonly Version[],
  own?: string,
): string | null {
  const was = spaceAt(from, at);
  const spaces = versions.map(({ own: its, places }) => {
    const place = places[at] ?? null;
    return place === null ? was : spaceAt(its, place);
  });
  const changed = new Set([...spaces, own ?? was].filter((space) => space !== was));
  return changed.size > 1 ? null : ([...changed][0] ?? was);
}

const spaceAt = ({ units, rest }: Units, at: number): string =>
  at < units.length ? (units[at]?.space ?? "") : rest;

/** Whether nobody's sentences have run together: where one took out a stop, and another what stood after it. */
function isWritten(joined: string, versions: readonly Version[]): boolean {
  const written = new Set(versions.flatMap(({ own }) => textsOf(own)));
  return textsOf(sentenceUnits(joined)).every((text) => written.has(text));
}
