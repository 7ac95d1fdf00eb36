import { noHash } from "./header.ts";

/**
 * The segments of one device that were applied, as a tree grown from its card: one branch on an honest
 * laptop, more after a fork. A branch is a run of segments that follow each other.
 */
export type Chain = readonly Branch[];

export interface Branch {
  /** Hash of the segment that the first one follows; `noHash` for a card. */
  readonly after: string;
  /** Number of the first one. */
  readonly from: number;
  readonly hashes: readonly string[];
}

export interface Link {
  readonly hash: string;
  readonly seq: number;
  readonly previous: string;
}

/** Every link of a chain, by hash. */
export function linksOf(chain: Chain): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const { after, from, hashes } of chain) {
    let previous = after;
    for (const [i, hash] of hashes.entries()) {
      links.set(hash, { hash, seq: from + i, previous });
      previous = hash;
    }
  }
  return links;
}

/** The chain with links added that each follow one of it or of those before. */
export function withLinks(chain: Chain, links: readonly Link[]): Chain {
  const branches = chain.map((branch) => ({ ...branch, hashes: [...branch.hashes] }));
  for (const { hash, seq, previous } of links) {
    const longer =
      previous === noHash
        ? undefined
        : branches.find((branch) => branch.hashes.at(-1) === previous);
    if (longer === undefined) branches.push({ after: previous, from: seq, hashes: [hash] });
    else longer.hashes.push(hash);
  }
  return branches;
}

/** The last segment of each branch, the longest first: more than one after a fork. */
export function headsOf(chain: Chain): readonly Link[] {
  const links = linksOf(chain);
  const followed = new Set([...links.values()].map(({ previous }) => previous));
  return [...links.values()]
    .filter(({ hash }) => !followed.has(hash))
    .sort((a, b) => b.seq - a.seq || (a.hash < b.hash ? -1 : 1));
}

/** The highest number applied, 0 when there is only a card. */
export const highestOf = (chain: Chain): number =>
  Math.max(0, ...chain.map(({ from, hashes }) => from + hashes.length - 1));

/** Where two segments claim the same place after the same one: the lowest number of it, null without a fork. */
export function forkOf(chain: Chain): number | null {
  const seen = new Set<string>();
  let lowest: number | null = null;
  for (const { previous, seq } of linksOf(chain).values()) {
    if (seen.has(previous) && (lowest === null || seq < lowest)) lowest = seq;
    seen.add(previous);
  }
  return lowest;
}

/** How far the segments named lead back, and whether they do so to a card. */
export function ancestorsOf(
  heads: readonly string[],
  linkOf: (hash: string) => { readonly previous: string } | undefined,
): { readonly hashes: ReadonlySet<string>; readonly isComplete: boolean } {
  const hashes = new Set<string>();
  let isComplete = true;
  for (const head of heads) {
    let next = head;
    while (next !== noHash && !hashes.has(next)) {
      const link = linkOf(next);
      if (link === undefined) {
        isComplete = false;
        break;
      }
      hashes.add(next);
      next = link.previous;
    }
  }
  return { hashes, isComplete };
}
