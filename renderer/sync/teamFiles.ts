import { randomBytes } from "@noble/hashes/utils.js";
import { turns } from "../../shared/turns.ts";
import type { Action } from "../../shared/ops/action.ts";
import { makeCard } from "../../shared/segments/makeCard.ts";
import type { Person } from "../../shared/team/card.ts";
import { addEpochs, renewDevice, type VisitKeys } from "../../shared/team/keyRing.ts";
import { receive, type Received } from "../../shared/segments/receive.ts";
import type { ReceiveProblem } from "../../shared/segments/receiveProblem.ts";
import { headOf, willWrite, withFrozen, wroteSegment } from "../../shared/segments/receiveState.ts";
import { sealBatches } from "../../shared/segments/sealBatches.ts";
import {
  setAsideProblems,
  unreadProblems,
  waitingProblems,
} from "../../shared/segments/unreadProblems.ts";
import type { SealedSegment } from "../../shared/segments/sealSegment.ts";
import type { SignedRoster } from "../../shared/team/roster.ts";
import { whoAt } from "../../shared/team/teamState.ts";
import type { KnownSeatWord } from "../../shared/team/seat/seatWord.ts";
import { bridge } from "../bridge/bridge.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import type { Laptop } from "../db/laptop.ts";
import { dropFiles, readFolder } from "./segmentFolder.ts";
import {
  type GivenInvitation,
  isPacked,
  nothingSynced,
  type SyncFact,
  syncFactKey,
  withPacked,
} from "./syncFact.ts";

/** What reading the segment folder came to. */
export interface PullResult {
  /** Actions that were new here. */
  readonly actions: number;
  readonly problems: readonly ReceiveProblem[];
}

/**
 * The files of one visit's team on this laptop: takes in what is in the segment folder, and packs what
 * this laptop wrote into its next segments. One at a time; whatever it learns is durable before it acts.
 */
export class TeamFiles {
  readonly #laptop: Laptop;
  readonly #visit: OpenVisit;
  /** Who this laptop is when it first writes its card. */
  readonly #person: () => Person;
  #fact: SyncFact = nothingSynced;
  #scanned: {
    readonly packed: SyncFact["packed"] | null;
    readonly count: number;
    readonly unpacked: readonly Action[];
  } = { packed: null, count: 0, unpacked: [] };
  readonly #inTurn = turns();
  /** Fingerprints of files that were removed in this run. */
  readonly #dropped = new Set<string>();

  constructor(laptop: Laptop, visit: OpenVisit, person: () => Person) {
    this.#laptop = laptop;
    this.#visit = visit;
    this.#person = person;
  }

  get fact(): SyncFact {
    return this.#fact;
  }

  get keys(): VisitKeys {
    const keys = this.#laptop.keys.of(this.#visit.visitId);
    if (keys === undefined) throw new Error("the keys of this visit are not on this laptop");
    return keys;
  }

  /** Reads how far sync was; from the beginning when the database has lost it, which costs only time. */
  async load(): Promise<void> {
    const stored = await this.#laptop.readFact(this.#visit.visitId, syncFactKey);
    this.#fact = { ...nothingSynced, ...(stored as SyncFact | undefined) };
  }

  /** Own actions that stand in no segment yet. */
  unpacked(): readonly Action[] {
    const all = this.#visit.state.actions();
    const { packed } = this.#fact;
    // Asked after every commit: only what came since is looked at, until something was packed.
    const from = packed === this.#scanned.packed ? this.#scanned.count : 0;
    const before = from === 0 ? [] : this.#scanned.unpacked;
    const own = this.#ownDevices();
    const fresh = all
      .slice(from)
      .filter(({ by, stamp }) => own.has(by) && !isPacked(this.#fact, stamp));
    this.#scanned = { packed, count: all.length, unpacked: [...before, ...fresh] };
    return this.#scanned.unpacked;
  }

  #ownDevices(): ReadonlySet<string> {
    const { device, former } = this.keys;
    return new Set([device.id, ...former.map(({ id }) => id)]);
  }

  /** Takes in whatever of the segment folder was not taken in. */
  pull(): Promise<PullResult> {
    return this.#inTurn(() => this.#pull());
  }

  async #pull(): Promise<PullResult> {
    let actions = 0;
    const own = this.#ownDevices();
    // Whoever joins has everything before them at once: there is nothing that they saw otherwise before.
    const isFirst = this.#visit.state.records === null;
    for (;;) {
      const files = await readFolder(this.keys, this.#fact.receive);
      const now = this.#laptop.now();
      const received = await receive(files, this.#fact.receive, { keys: this.keys, now });
      // The keys first: a state that knows of segments nobody can open would be worse than reading them twice.
      if (received.newEpochKeys.length > 0)
        await this.#laptop.keys.renew(addEpochs(this.keys, received.newEpochKeys));
      const fact = this.#ownIn({ ...this.#fact, receive: received.state }, received.actions);
      const fresh = await this.#visit.takeIn(
        received.actions.map(({ action }) => action),
        [this.#row(fact)],
        ({ by }) => !isFirst && !own.has(by),
      );
      this.#fact = fact;
      actions += fresh.length;
      const dropped = await dropFiles(this.keys, received.junk);
      for (const hash of dropped) this.#dropped.add(hash);
      if (received.mustRenewDevice) await this.#renew();
      const isMore =
        received.needsMoreFiles || received.newEpochKeys.length > 0 || received.mustRenewDevice;
      const unread = unreadProblems(this.#visit.state.unread(), fact.receive.heard);
      const setAside = setAsideProblems(this.#visit.state.setAside());
      const waiting = waitingProblems(this.#visit.state.waiting());
      if (!isMore)
        return {
          actions,
          problems: [...this.#told(received), ...unread, ...setAside, ...waiting],
        };
    }
  }

  /** What a person should know; of the files that were removed, how many. */
  #told({ problems, junk }: Pick<Received, "problems" | "junk">): readonly ReceiveProblem[] {
    const gone = new Set(
      junk.filter(({ hash }) => this.#dropped.has(hash)).map(({ name }) => name),
    );
    const files = this.#dropped.size;
    const forged = new Set<string>();
    const told = problems.filter((problem) => {
      if (!("file" in problem) || !gone.has(problem.file)) return true;
      // In somebody's name, which the lead should know; once for each.
      if (problem.type !== "Forged" || forged.has(problem.place.device)) return false;
      forged.add(problem.place.device);
      return true;
    });
    return files === 0 ? told : [...told, { type: "Dropped", files }];
  }

  // Own actions that came back from own segments are packed: after a database was lost, say.
  #ownIn(fact: SyncFact, received: readonly { readonly action: Action }[]): SyncFact {
    const own = this.#ownDevices();
    const stamps = received.flatMap(({ action }) => (own.has(action.by) ? [action.stamp] : []));
    return { ...fact, packed: withPacked(fact.packed, stamps) };
  }

  /** This laptop's disk was copied or set back: from now on it writes as a new device, which the old one vouches for. */
  async #renew(): Promise<void> {
    await this.#laptop.keys.renew(renewDevice(this.keys, randomBytes));
    await this.#writeCard("successor");
  }

  /** Packs everything that is not in a segment into the next ones; gives how many segments that made. */
  push(): Promise<number> {
    return this.#inTurn(async () => {
      await this.#pull();
      if (headOf(this.#fact.receive, this.keys.device.id) === null) {
        await this.#writeCard(this.keys.former.length > 0 ? "successor" : "lead");
        await this.#pull();
      }
      return this.#pack();
    });
  }

  async #pack(): Promise<number> {
    const { team } = this.keys;
    const rotated = await bridge.rotateJournal({ team });
    const actions = this.unpacked();
    const { rosters, seats } = this.#fact;
    const sealed = await sealBatches(this.#fact.receive, this.keys, {
      actions,
      rosters,
      seats,
      at: this.#laptop.now(),
      random: randomBytes,
    });
    if (!sealed.ok) throw new Error(`the team's files cannot be written (${sealed.error.type})`);
    if (sealed.value.length === 0) return 0;
    await this.#keep({ ...this.#fact, receive: willWrite(this.#fact.receive, sealed.value) });
    let { receive: state } = this.#fact;
    for (const batch of sealed.value) {
      const { bytes, header } = batch;
      const written = await bridge.writeSegment({
        team,
        device: header.device,
        seq: header.seq,
        bytes,
      });
      if (!written.ok && written.error.type === "Exists") {
        // Whatever stands in its place, and be it damaged: a device never writes a number twice.
        await this.#keep({ ...this.#fact, receive: withFrozen(state, header.device) });
        await this.#renew();
        await this.#pull();
        return this.#pack();
      }
      if (!written.ok) throw new SegmentNotWritten(written.error.type);
      state = wroteSegment(state, batch);
    }
    const packed = withPacked(
      this.#fact.packed,
      actions.map(({ stamp }) => stamp),
    );
    const unverified = this.#fact.unverified + actions.length;
    await this.#keep({ ...this.#fact, receive: state, packed, unverified, rosters: [], seats: [] });
    // What the older journal files hold stands in durable segments now.
    if (rotated.ok) await bridge.dropJournal({ team, before: rotated.value.number });
    return sealed.value.length;
  }

  async #writeCard(type: "lead" | "successor"): Promise<void> {
    const { keys } = this;
    const { team } = this.#fact.receive;
    const before = team.members[keys.former.at(-1)?.id ?? ""];
    // A laptop that is renewed keeps the name it came in with.
    const person = type === "lead" || before === undefined ? this.#person() : whoAt(team, before);
    // A peer's card was written on joining; only whoever began the team has none.
    if (type === "lead" && keys.leadSecret === null)
      throw new Error("this laptop's card is missing");
    const fresh = { at: this.#laptop.now(), random: randomBytes };
    await writeCardFile(keys, await makeCard(keys, person, { type }, fresh));
  }

  /** Adds a roster of the lead's to what goes out next, and the key it brings to the ring. */
  addRoster(make: (fact: SyncFact) => SignedRoster): Promise<void> {
    return this.#inTurn(async () => {
      await this.#keep({ ...this.#fact, rosters: [...this.#fact.rosters, make(this.#fact)] });
    });
  }

  /** Adds what this laptop says about the lead's seat to what goes out next. */
  addSeatWord(word: KnownSeatWord): Promise<void> {
    return this.#inTurn(async () => {
      await this.#keep({ ...this.#fact, seats: [...this.#fact.seats, word] });
    });
  }

  /** Remembers an invitation that was written. */
  addInvitation(given: GivenInvitation): Promise<void> {
    return this.#inTurn(async () => {
      await this.#keep({ ...this.#fact, invited: [...this.#fact.invited, given] });
    });
  }

  /** Notes how a mirror ended well. */
  mirrored({ verifiedAt }: { readonly verifiedAt: string | null }): Promise<void> {
    return this.#inTurn(async () => {
      const syncedAt = this.#laptop.now();
      await this.#keep(
        verifiedAt === null
          ? { ...this.#fact, syncedAt }
          : { ...this.#fact, syncedAt, verifiedAt, unverified: 0 },
      );
    });
  }

  async #keep(fact: SyncFact): Promise<void> {
    await this.#laptop.writeFact(this.#visit.visitId, syncFactKey, fact);
    this.#fact = fact;
  }

  #row(fact: SyncFact) {
    return { v: this.#visit.visitId, key: syncFactKey, value: fact };
  }
}

/** The segment folder did not take a segment. Nothing is lost: the journal and the database have it. */
export class SegmentNotWritten extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`a segment was not written (${reason})`);
    this.reason = reason;
  }
}

/** Writes a device's card into the segment folder. */
export async function writeCardFile(keys: VisitKeys, { bytes }: SealedSegment): Promise<void> {
  const { team, device } = keys;
  const written = await bridge.writeSegment({ team, device: device.id, seq: 0, bytes });
  if (!written.ok) throw new SegmentNotWritten(written.error.type);
}
