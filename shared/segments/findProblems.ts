import type { DeviceId } from "../ops/action.ts";
import { invitationsUsedTwice, removalOf } from "../team/teamState.ts";
import { ancestorsOf, forkOf, highestOf, type Link, linksOf } from "./chain.ts";
import type { Followed } from "./followChains.ts";
import type { ReadFile } from "./intake.ts";
import type { Opened, OpenedBatch } from "./openFiles.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";
import type { ReceiveState } from "./receiveState.ts";

interface Findings {
  /** As it will be kept. */
  readonly state: ReceiveState;
  readonly own: DeviceId;
  readonly opened: Opened;
  readonly followed: Followed;
  /** Hashes of segments whose file is in the folder. */
  readonly present: ReadonlySet<string>;
}

/** What is amiss once everything that can be applied is: of files that wait, and of what is remembered. */
export function findProblems(findings: Findings): readonly ReceiveProblem[] {
  return [...ofFiles(findings), ...ofHeld(findings), ...ofChains(findings), ...ofTeam(findings)];
}

function ofFiles({ opened, state, own }: Findings): readonly ReceiveProblem[] {
  const isOut = removalOf(state.team, own) !== null;
  const isStranger = ({ header }: ReadFile) => state.team.members[header.device] === undefined;
  const strangers = opened.otherKey.filter(isStranger);
  // Laptops that are not known are told of together: a store can make up any number.
  const [first] = strangers;
  const lockedOut = isOut
    ? []
    : [
        ...countByDevice(opened.otherKey.filter((file) => !isStranger(file))),
        ...(first === undefined
          ? []
          : [{ device: first.header.device, segments: strangers.length }]),
      ];
  return [
    ...countByDevice(opened.newer).map((count) => ({ type: "NewerFormat" as const, ...count })),
    ...lockedOut.map((count) => ({ type: "DifferentKey" as const, ...count })),
  ];
}

function ofHeld({ state, opened, followed }: Findings): readonly ReceiveProblem[] {
  const waitingCards = opened.waitingCards.map((file) => file.header.device);
  const byDevice = Map.groupBy(followed.held, ({ file }) => file.header.device);
  const devices = new Set([...byDevice.keys(), ...waitingCards]);
  return [...devices].sort().flatMap((device): readonly ReceiveProblem[] => {
    const held = byDevice.get(device) ?? [];
    if (state.team.members[device] === undefined)
      return [{ type: "UnknownDevice", device, segments: held.length }];
    const { rejected, waiting } = partRejected(device, held, state);
    const after: readonly ReceiveProblem[] =
      rejected.length === 0 ? [] : [{ type: "AfterRemoval", device, segments: rejected.length }];
    return [...after, ...whyHeld(device, waiting, { state, opened })];
  });
}

/** Of a device that is out, what does not count any more, apart from what waits for a file. */
function partRejected(device: DeviceId, held: readonly OpenedBatch[], state: ReceiveState) {
  const removal = removalOf(state.team, device);
  if (removal === null) return { rejected: [], waiting: held };
  const links = linksOf(state.chains[device] ?? []);
  const read = new Map(held.map(({ file }) => [file.hash, file.header]));
  const counted = ancestorsOf(removal.heads, (hash) => links.get(hash) ?? read.get(hash));
  const isRejected = ({ file }: OpenedBatch) =>
    !counted.hashes.has(file.hash) && (counted.isComplete || file.header.seq > removal.lastSeq);
  return {
    rejected: held.filter(isRejected),
    waiting: held.filter((opened) => !isRejected(opened)),
  };
}

/** The lowest place where a device's chain does not go on. */
function whyHeld(
  device: DeviceId,
  held: readonly OpenedBatch[],
  { state, opened }: { readonly state: ReceiveState; readonly opened: Opened },
): readonly ReceiveProblem[] {
  const hashes = new Set(held.map(({ file }) => file.hash));
  const firsts = held
    .map(({ file }) => file.header)
    .filter(({ previous }) => !hashes.has(previous))
    .sort((a, b) => a.seq - b.seq);
  const [first] = firsts;
  if (first === undefined) return [];
  const { seq } = first;
  const have = highestOf(state.chains[device] ?? []);
  if (seq <= have + 1) return [{ type: "ChainBreak", device, seq, held: held.length }];
  // Segments that are here under another key or in a newer format have their own problem.
  const explained = new Set(
    [...opened.newer, ...opened.otherKey]
      .filter(({ header }) => header.device === device)
      .map(({ header }) => header.seq),
  );
  for (let missing = have + 1; missing < seq; missing += 1)
    if (!explained.has(missing))
      return [{ type: "Gap", device, from: have + 1, to: seq - 1, held: held.length }];
  return [];
}

function ofChains({ state, own, present }: Findings): readonly ReceiveProblem[] {
  return Object.entries(state.chains).flatMap(([device, chain]): readonly ReceiveProblem[] => {
    const problems: ReceiveProblem[] = [];
    const forked = forkOf(chain);
    if (forked !== null)
      problems.push({ type: "Forked", device, seq: forked, isOwn: device === own });
    else if (device === own && state.frozen.includes(own))
      problems.push({ type: "OwnAhead", device });
    const missing = [...linksOf(chain).values()].filter(({ hash }: Link) => !present.has(hash));
    if (missing.length > 0)
      problems.push({ type: "FolderBehind", device, missing: missing.length });
    return problems;
  });
}

function ofTeam({ state, own }: Findings): readonly ReceiveProblem[] {
  const { team, claims, heard, quarantined, waiting, waitingMore = {} } = state;
  const problems: ReceiveProblem[] = [];
  if (removalOf(team, own) !== null) problems.push({ type: "RemovedFromTeam" });
  for (const [device, { seq, by }] of Object.entries(claims)) {
    const have = highestOf(state.chains[device] ?? []);
    const claimed = Math.min(seq, removalOf(team, device)?.lastSeq ?? seq);
    if (claimed > have) problems.push({ type: "Behind", device, by, have, claimed });
  }
  for (const [device, { at, clock }] of Object.entries(heard))
    if (clock !== "fine") problems.push({ type: "ClockOff", device, clock, at });
  for (const entry of quarantined) problems.push({ type: "Quarantined", entry });
  for (const [from, actions] of Map.groupBy(waiting, (one) => one.from))
    problems.push({
      type: "CarriedTooSoon",
      from,
      actions: actions.length + (waitingMore[from] ?? 0),
    });
  for (const devices of invitationsUsedTwice(team))
    problems.push({ type: "InvitationUsedTwice", devices });
  return problems;
}

const countByDevice = (files: readonly ReadFile[]) =>
  [...Map.groupBy(files, ({ header }) => header.device)].map(([device, segments]) => ({
    device,
    segments: segments.length,
  }));
