import { type Action, actionKey, type DeviceId } from "../ops/action.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { type EpochKey, segmentKeys } from "../team/keys.ts";
import { removalOf, type TeamState } from "../team/teamState.ts";
import { recordsVersion } from "../visit/records.ts";
import { type Chain, forkOf, highestOf } from "./chain.ts";
import { findProblems } from "./findProblems.ts";
import { followChains, type Followed, overtakenBy } from "./followChains.ts";
import { hear } from "./hear.ts";
import { type FolderFile, type Intake, type ReadFile, takeIn } from "./intake.ts";
import { judgeBatch, mayCarry, type ReceivedAction } from "./judgeActions.ts";
import { type Opened, openFiles, type OpenedBatch } from "./openFiles.ts";
import { admit, openSegment } from "./openSegment.ts";
import { Batch } from "./payload.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";
import {
  appliedHashes,
  carriedOff,
  type Quarantined,
  type ReceiveState,
  withFrozen,
} from "./receiveState.ts";

export interface ReceiveSecrets {
  readonly keys: VisitKeys;
  /** ISO instant of this laptop's clock, for display and to tell clocks that are wrong. */
  readonly now: string;
}

export interface Received {
  readonly state: ReceiveState;
  /** Keys that rosters brought, to be added to the key ring and kept before the state is. */
  readonly newEpochKeys: readonly EpochKey[];
  /** What to apply: each may come more than once over time, its stamp tells. */
  readonly actions: readonly ReceivedAction[];
  readonly problems: readonly ReceiveProblem[];
  /** Names and fingerprints of files that no member wrote, none of them of this laptop's own devices: read them once more, and remove those that are the same. */
  readonly junk: readonly { readonly name: string; readonly hash: string }[];
  /** This laptop's device was copied or set back: it must not write again as the one it was. */
  readonly mustRenewDevice: boolean;
  /** Ask `filesToRead` again and call again: applied files of somebody who is out must be read once more. */
  readonly needsMoreFiles: boolean;
}

/**
 * Takes in the files of the segment folder: verifies them, and gives out the actions of those that
 * follow what was applied. `files` is the whole listing, with bytes for those that `filesToRead` names.
 *
 * What is applied depends on which files there are and not on their order or on how many calls they
 * come in, but for one thing: what was applied of a device before its removal arrived stays applied.
 * That stands in `state.toCarry` and goes out with the next batch, so that everybody has it.
 */
export async function receive(
  files: readonly FolderFile[],
  state: ReceiveState,
  { keys, now }: ReceiveSecrets,
): Promise<Received> {
  const known = appliedHashes(state.chains);
  const intake = await takeIn(files, keys.team, state.files);
  const fresh = [...intake.read.values()].filter(({ hash }) => !known.has(hash));
  const opened = await openFiles(fresh, state.team, keys);
  const followed = followChains(opened, state.chains);
  const allKeys = [...keys.epochs, ...opened.newEpochKeys].map(segmentKeys);
  const reread = (hash: string) => openAgain(intake.read.get(hash), allKeys);

  const judged = followed.applied.map((batch) => judgeBatch(batch, opened.team));
  const again = await judgeAgain(state.quarantined, opened.team, reread);
  const all = [...judged.flatMap(({ actions }) => actions), ...again.actions];
  const overtaken = await readOvertaken({
    state,
    followed,
    team: opened.team,
    own: keys.device.id,
    reread,
  });
  const mine = [...state.toCarry, ...overtaken.actions].map(actionKey);
  const proven = new Set([...state.carried, ...mine, ...signedByThoseOut(opened)]);
  const carried = carriedNow(state, all, { team: opened.team, proven });
  const told = hear(state, followed.applied, { team: opened.team, now });
  const next: ReceiveState = {
    ...state,
    ...told,
    team: opened.team,
    chains: followed.chains,
    files: filesApplied(intake, followed.chains),
    quarantined: [...again.quarantined, ...judged.flatMap(({ quarantined }) => quarantined)],
    ...heldOf(carried.waiting, state.waitingMore),
    ...carriedOff(
      { toCarry: [...state.toCarry, ...overtaken.actions], carried: state.carried },
      carried.actions.map(({ action }) => actionKey(action)),
    ),
    overtaken: overtaken.steps,
    intended: state.intended.filter((hash) => !followed.applied.some((b) => b.file.hash === hash)),
    frozen: frozenNow({ ...state, ...told }, { ...followed, opened }, keys),
  };
  return {
    state: next,
    newEpochKeys: opened.newEpochKeys,
    actions: [...all.filter((received) => !received.carried), ...carried.actions],
    problems: [
      ...intake.problems,
      ...opened.problems,
      ...followed.problems,
      ...findProblems({
        state: next,
        own: keys.device.id,
        opened,
        followed,
        present: new Set(intake.hashes.values()),
      }),
    ],
    junk: opened.junk
      .filter(({ header }) => !ownDevices(keys).includes(header.device))
      .map(({ name, hash }) => ({ name, hash })),
    mustRenewDevice: next.frozen.includes(keys.device.id),
    needsMoreFiles: Object.values(next.overtaken).includes("toRead"),
  };
}

const ownDevices = ({ device, former }: VisitKeys): readonly DeviceId[] =>
  [device, ...former].map(({ id }) => id);

type Reread = (hash: string) => Promise<OpenedBatch | null>;

/** A file that was verified and applied before. */
async function openAgain(
  file: ReadFile | undefined,
  keys: Parameters<typeof admit>[2],
): Promise<OpenedBatch | null> {
  if (file === undefined) return null;
  const key = admit(file.header, file.header.team, keys);
  const opened = key.ok ? await openSegment(file.bytes, key.value) : key;
  if (!opened.ok) return null;
  const batch = Batch.safeParse(opened.value);
  return { file, batch: batch.success ? batch.data : null };
}

/** A later version of the app knows more: what an earlier one set aside is judged once more. */
async function judgeAgain(before: readonly Quarantined[], team: TeamState, reread: Reread) {
  const quarantined: Quarantined[] = [];
  const actions: ReceivedAction[] = [];
  const stale = new Set(
    before.filter((q) => q.judgedWith < recordsVersion).map(({ hash }) => hash),
  );
  const judged = new Set<string>();
  for (const hash of stale) {
    const opened = await reread(hash);
    if (opened === null) continue;
    const result = judgeBatch(opened, team);
    judged.add(hash);
    actions.push(...result.actions); // also those applied long ago, which their stamps tell
    quarantined.push(...result.quarantined);
  }
  return {
    actions,
    quarantined: [...before.filter(({ hash }) => !judged.has(hash)), ...quarantined],
  };
}

/**
 * Carried actions that count now: those whose author is out by now, and which stand in a segment that
 * the author signed, or that this laptop has applied itself. Else any member could speak for one who left.
 */
function carriedNow(
  state: ReceiveState,
  received: readonly ReceivedAction[],
  { team, proven }: { readonly team: TeamState; readonly proven: ReadonlySet<string> },
) {
  const all = [
    ...state.waiting.map((waiting) => ({ ...waiting, carried: true })),
    ...received.filter(({ carried }) => carried),
  ];
  const counts = ({ action }: Pick<ReceivedAction, "action">): boolean =>
    mayCarry(team, action) && proven.has(actionKey(action));
  return {
    actions: all.filter(counts),
    waiting: all.filter((one) => !counts(one)).map(({ from, action }) => ({ from, action })),
  };
}

/** So many lines in others' names wait of each device; nobody passes on as many without the word why. */
const mostWaiting = 5_000;

/** What waits, and how much of it is only counted: somebody who means harm could pass on any number. */
function heldOf(
  waiting: ReceiveState["waiting"],
  before: ReceiveState["waitingMore"] = {},
): Pick<ReceiveState, "waiting" | "waitingMore"> {
  const byDevice = [...Map.groupBy(waiting, ({ from }) => from)];
  const held = byDevice.flatMap(([, some]) => some.slice(0, mostWaiting));
  if (held.length === waiting.length) return { waiting };
  const more = byDevice.flatMap(([from, some]) =>
    some.length > mostWaiting ? [[from, some.length - mostWaiting + (before[from] ?? 0)]] : [],
  );
  return { waiting: held, waitingMore: { ...before, ...Object.fromEntries(more) } };
}

/** What stands in segments that a device which is out has signed, also where they count no more. */
function signedByThoseOut({ team, batches, signed }: Opened): readonly string[] {
  return batches
    .filter(({ file }) => removalOf(team, file.header.device) !== null && signed.has(file))
    .flatMap((opened) => judgeBatch(opened, team).actions)
    .map(({ action }) => actionKey(action));
}

/** What was applied of devices that are out, past where they count: their actions are carried on. */
async function readOvertaken({
  state,
  followed,
  team,
  own,
  reread,
}: {
  readonly state: ReceiveState;
  readonly followed: Followed;
  readonly team: TeamState;
  readonly own: DeviceId;
  readonly reread: Reread;
}): Promise<{ readonly steps: ReceiveState["overtaken"]; readonly actions: readonly Action[] }> {
  const steps = { ...state.overtaken };
  const actions: Action[] = [];
  const listed = new Set([...state.toCarry.map(actionKey), ...state.carried]);
  for (const [device, chain] of Object.entries(followed.chains)) {
    if (device === own) continue;
    for (const { hash } of overtakenBy(team, device, chain)) {
      if (steps[hash] === "done") continue;
      const opened = await reread(hash);
      steps[hash] = opened === null ? "toRead" : "done";
      if (opened === null) continue;
      for (const { action } of judgeBatch(opened, team).actions)
        if (!listed.has(actionKey(action))) {
          listed.add(actionKey(action));
          actions.push(action);
        }
    }
  }
  return { steps, actions };
}

/**
 * Own devices that somebody else wrote as: forked, or further than we remember in the folder or
 * elsewhere. Whether we have the key of what was written makes no difference.
 */
function frozenNow(
  state: Pick<ReceiveState, "claims" | "frozen" | "intended">,
  { applied, held, chains, opened }: Followed & { readonly opened: Opened },
  keys: VisitKeys,
): readonly DeviceId[] {
  const own = keys.device.id;
  const ours = new Set(state.intended);
  const isStrange = ({ header, hash }: ReadFile) => header.device === own && !ours.has(hash);
  const unverified = [...held.map(({ file }) => file), ...opened.otherKey, ...opened.newer];
  const isAhead =
    applied.some(({ file }) => isStrange(file)) ||
    unverified.some((file) => isStrange(file) && opened.signed.has(file));
  const isForked = forkOf(chains[own] ?? noChain) !== null;
  const isClaimed = (state.claims[own]?.seq ?? 0) > highestOf(chains[own] ?? noChain);
  return isAhead || isForked || isClaimed ? withFrozen(state, own).frozen : state.frozen;
}

const noChain: Chain = [];

/** Names that need not be read again: what they held is applied. A name that is gone is forgotten. */
function filesApplied(intake: Intake, chains: ReceiveState["chains"]): ReceiveState["files"] {
  const applied = appliedHashes(chains);
  return Object.fromEntries([...intake.hashes].filter(([, hash]) => applied.has(hash)));
}
