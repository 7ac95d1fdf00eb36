import { sameReferenceKey } from "./caseLists.ts";

/** The references of a list as they are met, one after the other. */
export interface ReferencesMet {
  /**
   * Where the same reference, by `sameReferenceKey`, stood first; `new` where it is met for the first
   * time, and `nothing` for one of which no letter and no figure is left.
   */
  readonly meet: (reference: string, at: number) => "new" | "nothing" | number;
}

/**
 * Tells repeated references in a list of tens of thousands. Most lists write all of theirs in one way,
 * and then two are the same only if they are the same to the letter: keys are made from the second way
 * of writing on.
 */
export function referencesMet(): ReferencesMet {
  const ways = new Map<string, Way>();
  const groups = new Map<string, Group>();
  let last: Way | null = null;
  const wayOf = (reference: string): Way => {
    if (last !== null && isWrittenLike(reference, last.like)) return last;
    const like = withoutFigures(reference);
    last = ways.get(like) ?? newWay(like);
    return last;
  };
  const newWay = (like: string): Way => {
    const key = withoutFigures(sameReferenceKey(like));
    const known = groups.get(key);
    const group = known ?? { isMixed: false, firsts: new Map() };
    if (known !== undefined && !known.isMixed) {
      known.firsts = new Map([...known.firsts].map(([text, at]) => [sameReferenceKey(text), at]));
      known.isMixed = true;
    }
    const way = { like, isNothing: key === "", group };
    groups.set(key, group);
    ways.set(like, way);
    return way;
  };
  return {
    meet: (reference, at) => {
      const { group, isNothing } = wayOf(reference);
      if (isNothing) return "nothing";
      const key = group.isMixed ? sameReferenceKey(reference) : reference;
      const first = group.firsts.get(key);
      if (first === undefined) group.firsts.set(key, at);
      return first ?? "new";
    },
  };
}

/** A way of writing references: all that differ in their figures alone. */
interface Way {
  readonly like: string;
  readonly isNothing: boolean;
  readonly group: Group;
}

/** Ways of writing that may mean the same references, and where each reference stood first. */
interface Group {
  /** Whether there are several, and `firsts` goes by keys. */
  isMixed: boolean;
  firsts: Map<string, number>;
}

/** A reference with every figure as 0. */
export const withoutFigures = (reference: string): string => reference.replace(/\d/g, "0");

/** Whether `withoutFigures` gives `like` for a reference, told without making another text. */
export function isWrittenLike(reference: string, like: string): boolean {
  if (reference.length !== like.length) return false;
  for (let at = 0; at < like.length; at += 1) {
    const own = reference.charCodeAt(at);
    const wanted = like.charCodeAt(at);
    if (wanted === zero ? own < zero || own > zero + 9 : own !== wanted) return false;
  }
  return true;
}

const zero = 48;
