import { nonceLength } from "../crypto/box.ts";
import type { Random } from "../crypto/bytes.ts";
import { lengthOf, withJsonBytes } from "../crypto/jsonBytes.ts";
import { withCopy } from "../crypto/withCopy.ts";
import { type Action, actionKey } from "../ops/action.ts";
import { columnsOf } from "../ops/actionColumns.ts";
import type { Stamp } from "../ops/stamp.ts";
import { err, ok, type Result } from "../result.ts";
import type { VisitKeys } from "../team/keyRing.ts";
import { currentEpoch, type SegmentKeys, segmentKeys } from "../team/keys.ts";
import { readRoster, type SignedRoster } from "../team/roster.ts";
import { letIn, shareKeys } from "../team/removeMember.ts";
import { withRoster, withSeatWords } from "../team/growTeam.ts";
import { seatKeys } from "../team/seat/seatKeys.ts";
import type { KnownSeatWord } from "../team/seat/seatWord.ts";
import { epochsInForce, seatAnswers } from "../team/seat/takeSeat.ts";
import type { KnownRoster, TeamState } from "../team/teamState.ts";
import { recordsVersion } from "../visit/records.ts";
import type { Link } from "./chain.ts";
import { pack } from "./pack.ts";
import { type BatchPayload } from "./payload.ts";
import { headOf, type ReceiveState, seenBy } from "./receiveState.ts";
import { sealSegment, type SealedSegment } from "./sealSegment.ts";

/** A batch ready to be written; `wroteSegment` takes it once it is on disk. */
export interface SealedBatch extends SealedSegment {
  /** Keys (`actionKey`) of the actions it carries for others. */
  readonly carried: readonly string[];
  readonly rosters: readonly KnownRoster[];
  readonly seats: readonly KnownSeatWord[];
}

export type SealBatchesError =
  /** The device has no card in its chain yet. */
  | { readonly type: "NoCard" }
  /** The device was copied or set back: renew it, then seal. */
  | { readonly type: "DeviceFrozen" }
  /** One action alone does not fit into a segment. */
  | { readonly type: "ActionTooLarge"; readonly stamp: Stamp };

/**
 * Packs own actions, what is to be carried for others and the lead's new rosters into as few segments
 * as hold them. Rosters go first, in a batch of their own under the first epoch's key, which everybody
 * has; all else under the newest. The lead's laptop lets in who came by an invitation in time, and hands
 * its newest key to members who lack it. Before writing, keep `willWrite(state, batches)`.
 */
export const sealBatches = (
  state: ReceiveState,
  keys: VisitKeys,
  news: News,
): Promise<Result<readonly SealedBatch[], SealBatchesError>> =>
  withCopy(keys.device.signSecret, (signSecret) =>
    sealNews(state, { ...keys, device: { ...keys.device, signSecret } }, news),
  );

/** What goes into batches. */
interface News {
  readonly actions: readonly Action[];
  readonly rosters: readonly SignedRoster[];
  /** Own words about the lead's seat. */
  readonly seats: readonly KnownSeatWord[];
  readonly at: string;
  readonly random: Random;
}

async function sealNews(
  state: ReceiveState,
  keys: VisitKeys,
  { actions, rosters, seats: said, at, random }: News,
): Promise<Result<readonly SealedBatch[], SealBatchesError>> {
  const head = headOf(state, keys.device.id);
  const newest = currentEpoch(epochsInForce(state.team, keys));
  const first = keys.epochs.reduce((a, b) => (b.epoch < a.epoch ? b : a), newest ?? noEpoch());
  if (head === null || newest === undefined) return err({ type: "NoCard" });
  if (state.frozen.includes(keys.device.id)) return err({ type: "DeviceFrozen" });
  const [ofAll, ofNewest] = [segmentKeys(first), segmentKeys(newest)];
  const sealer = new BatchSealer(keys, head, { seen: seenBy(state), at, random });
  const before = withSeatWords(state.team, said);
  const seats = [...said, ...(await seatAnswers(before, keys, Date.parse(at)))];
  const team = withSeatWords(before, seats);
  const news = [...rosters, ...(await leadsAnswers(team, keys, { rosters, at, random }))];
  if (news.length + seats.length > 0)
    await sealer.seal({ actions: [], carried: [], rosters: news, seats }, { keys: ofAll, team });
  // Rosters go along with what is carried: they say why somebody else sends it.
  const isCarrying = state.toCarry.length > 0;
  const known = isCarrying ? state.team.rosters.map(({ signed }) => signed) : [];
  const words = isCarrying ? (state.team.seats ?? []) : [];
  if (actions.length + state.toCarry.length > 0)
    await sealer.seal(
      { actions, carried: state.toCarry, rosters: known, seats: words },
      { keys: ofNewest, team },
    );
  return sealer.tooLarge === null
    ? ok(sealer.sealed)
    : err({ type: "ActionTooLarge", stamp: sealer.tooLarge });
}

interface Content {
  readonly actions: readonly Action[];
  readonly carried: readonly Action[];
  readonly rosters: readonly SignedRoster[];
  readonly seats: readonly KnownSeatWord[];
}

/** Under which keys, and as which team knows it. */
interface Under {
  readonly keys: SegmentKeys;
  readonly team: TeamState;
}

// Deflating more at once would hold up the window's typing.
const comfortable = 2 * 1024 * 1024;

interface Common {
  readonly seen: BatchPayload["seen"];
  readonly at: string;
  readonly random: Random;
}

class BatchSealer {
  readonly sealed: SealedBatch[] = [];
  tooLarge: Stamp | null = null;
  readonly #keys: VisitKeys;
  readonly #common: Common;
  #head: Pick<Link, "hash" | "seq">;

  constructor(keys: VisitKeys, head: Link, common: Common) {
    this.#keys = keys;
    this.#head = head;
    this.#common = common;
  }

  /** Seals the content in one segment, or each half of it when it does not fit. */
  async seal(content: Content, under: Under): Promise<void> {
    const { seen, at, random } = this.#common;
    const payload: BatchPayload = {
      v: 1,
      records: recordsVersion,
      seen,
      at,
      actions: columnsOf(content.actions),
      ...(content.carried.length > 0 && { carried: columnsOf(content.carried) }),
      ...(content.rosters.length > 0 && { rosters: [...content.rosters] }),
      ...(content.seats.length > 0 && { seats: content.seats.map(({ signed }) => signed) }),
    };
    const isMany = content.actions.length + content.carried.length > 1;
    const packed = await withJsonBytes(payload, async (json) =>
      isMany && lengthOf(json) > comfortable ? null : pack(json),
    );
    if (!packed?.ok) return this.#halve(content, under);
    const { team, device } = this.#keys;
    const segment = await sealSegment({
      kind: "batch",
      team,
      device: device.id,
      signSecret: device.signSecret,
      keys: under.keys,
      seq: this.#head.seq + 1,
      previous: this.#head.hash,
      packed: packed.value,
      nonce: random(nonceLength),
    });
    this.#head = { hash: segment.hash, seq: segment.header.seq };
    this.sealed.push({
      ...segment,
      carried: content.carried.map(actionKey),
      rosters: await knownRosters(content.rosters, this.#keys, under.team),
      seats: content.seats,
    });
  }

  async #halve(content: Content, under: Under): Promise<void> {
    const { actions, carried, rosters, seats } = content;
    if (actions.length + carried.length <= 1) {
      this.tooLarge = (actions[0] ?? carried[0])?.stamp ?? null;
      return;
    }
    const cut = (list: readonly Action[]) => Math.ceil(list.length / 2);
    const part = (from: (list: readonly Action[]) => readonly Action[]) => ({
      actions: from(actions),
      carried: from(carried),
      rosters,
      seats,
    });
    await this.seal(
      part((list) => list.slice(0, cut(list))),
      under,
    );
    await this.seal(
      part((list) => list.slice(cut(list))),
      under,
    );
  }
}

async function knownRosters(
  rosters: readonly SignedRoster[],
  { team, leadKey }: Pick<VisitKeys, "team" | "leadKey">,
  state: TeamState,
): Promise<readonly KnownRoster[]> {
  const known: KnownRoster[] = [];
  const keys = seatKeys(state, leadKey);
  for (const signed of rosters) {
    const roster = await readRoster(signed, team, keys.ofTerm);
    if (roster) known.push({ signed, roster });
  }
  return known;
}

/** What the lead's laptop answers by itself: who is let in, and the newest key for those who lack it. */
async function leadsAnswers(
  before: TeamState,
  keys: VisitKeys,
  { rosters, at, random }: Pick<News, "rosters" | "at" | "random">,
): Promise<readonly SignedRoster[]> {
  const team = (await knownRosters(rosters, keys, before)).reduce(withRoster, before);
  const admitting = await letIn(team, keys, Date.parse(at));
  const admitted = admitting === null ? [] : [admitting];
  const now = (await knownRosters(admitted, keys, team)).reduce(withRoster, team);
  const shared = await shareKeys(now, keys, random);
  return shared === null ? admitted : [...admitted, shared];
}

function noEpoch(): never {
  throw new Error("a key ring entry without an epoch");
}
