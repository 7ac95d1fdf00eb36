import type { DeviceId } from "../ops/action.ts";
import { removalOf, type TeamState } from "../team/teamState.ts";
import { ancestorsOf, type Chain, highestOf, type Link, linksOf, withLinks } from "./chain.ts";
import type { Opened, OpenedBatch } from "./openFiles.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";

/** What follows what was applied before, and what does not. */
export interface Followed {
  readonly chains: Readonly<Record<DeviceId, Chain>>;
  /** Verified batches in the order of their chains. */
  readonly applied: readonly OpenedBatch[];
  /** Batches that are here and do not follow; not verified. */
  readonly held: readonly OpenedBatch[];
  readonly problems: readonly ReceiveProblem[];
}

/**
 * Grows each member's chain by what follows it without a gap, is signed by the member and is not past
 * its removal. Both branches of a fork grow: what was written on either is somebody's work.
 */
export function followChains(
  { team, batches, cards, signed }: Pick<Opened, "team" | "batches" | "cards" | "signed">,
  before: Readonly<Record<DeviceId, Chain>>,
): Followed {
  const chains: Record<DeviceId, Chain> = { ...before };
  for (const card of cards) chains[card.device] = withLinks(chains[card.device] ?? [], [card]);
  const byDevice = Map.groupBy(batches, ({ file }) => file.header.device);
  const applied: OpenedBatch[] = [];
  const held: OpenedBatch[] = [];
  const problems: ReceiveProblem[] = [];
  for (const device of [...byDevice.keys()].sort()) {
    const grown = growChain(device, byDevice.get(device) ?? [], {
      team,
      chain: chains[device] ?? [],
      signed,
    });
    if (grown.links.length > 0) chains[device] = withLinks(chains[device] ?? [], grown.links);
    applied.push(...grown.applied);
    held.push(...grown.held);
    problems.push(...grown.problems);
  }
  return { chains, applied, held, problems };
}

function growChain(
  device: DeviceId,
  batches: readonly OpenedBatch[],
  { team, chain, signed }: Pick<Opened, "team" | "signed"> & { readonly chain: Chain },
) {
  if (team.members[device] === undefined)
    return { links: [], applied: [], held: batches, problems: [] };
  const known = linksOf(chain);
  const waiting = Map.groupBy(batches, ({ file }) => file.header.previous);
  const within = withinRemoval(device, team, { known, batches });
  const links: Link[] = [];
  const applied: OpenedBatch[] = [];
  const problems: ReceiveProblem[] = [];
  const tips = [...known.values()].sort((a, b) => a.seq - b.seq);
  const forged = new Set<OpenedBatch>();
  // `tips` grows while it is walked: each segment that follows is followed in turn.
  for (const tip of tips)
    for (const opened of waiting.get(tip.hash) ?? []) {
      const { hash, header, name } = opened.file;
      if (header.seq !== tip.seq + 1 || !within(hash)) continue;
      if (!signed.has(opened.file)) {
        forged.add(opened);
        problems.push({ type: "Forged", file: name, place: { device, seq: header.seq } });
        continue;
      }
      const link = { hash, seq: header.seq, previous: header.previous };
      links.push(link);
      applied.push(opened);
      tips.push(link);
    }
  const taken = new Set(applied);
  const held = batches.filter((opened) => !taken.has(opened) && !forged.has(opened));
  return { links, applied, held, problems };
}

/** Which segments count for a device that is out: those that its last ones lead back to. */
function withinRemoval(
  device: DeviceId,
  team: TeamState,
  {
    known,
    batches,
  }: { readonly known: ReadonlyMap<string, Link>; readonly batches: readonly OpenedBatch[] },
): (hash: string) => boolean {
  const removal = removalOf(team, device);
  if (removal === null) return () => true;
  const read = new Map(batches.map(({ file }) => [file.hash, file.header]));
  const { hashes } = ancestorsOf(removal.heads, (hash) => known.get(hash) ?? read.get(hash));
  return (hash) => hashes.has(hash);
}

/** Applied segments of a device that its removal, learned later, leaves out. */
export function overtakenBy(team: TeamState, device: DeviceId, chain: Chain): readonly Link[] {
  const removal = removalOf(team, device);
  if (removal === null || highestOf(chain) === 0) return [];
  const links = linksOf(chain);
  const { hashes, isComplete } = ancestorsOf(removal.heads, (hash) => links.get(hash));
  return [...links.values()].filter(
    ({ hash, seq }) => seq > 0 && !hashes.has(hash) && (isComplete || seq > removal.lastSeq),
  );
}
