import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type TeamFolder, segmentFolder } from "../../electron/segments/segmentFolder.ts";
import { mirror } from "../../electron/stores/mirror.ts";
import { MirrorMemory } from "../../electron/stores/mirrorMemory.ts";
import type { Store } from "../../electron/stores/store.ts";
import { bytesToHex, type Random } from "../../shared/crypto/bytes.ts";
import { fixedRandom } from "../../shared/crypto/testing/fixedRandom.ts";
import type { Action, Op } from "../../shared/ops/action.ts";
import { stampOf } from "../../shared/ops/stamp.ts";
import { VisitState } from "../../shared/ops/visitState.ts";
import { actionsInFiles } from "../../shared/segments/actionsInFiles.ts";
import { makeCard } from "../../shared/segments/makeCard.ts";
import { receive } from "../../shared/segments/receive.ts";
import {
  filesToRead,
  headOf,
  nothingReceived,
  type ReceiveState,
  willWrite,
  withFrozen,
  wroteSegment,
} from "../../shared/segments/receiveState.ts";
import { openAction, sealAction } from "../../shared/segments/sealAction.ts";
import { sealBatches } from "../../shared/segments/sealBatches.ts";
import { fileName, segmentName } from "../../shared/segments/segmentRef.ts";
import type { Joining } from "../../shared/team/card.ts";
import { addEpochs, renewDevice, type VisitKeys } from "../../shared/team/keyRing.ts";
import { type EpochKey, localKeys } from "../../shared/team/keys.ts";
import type { SignedRoster } from "../../shared/team/roster.ts";
import type { KnownSeatWord } from "../../shared/team/seat/seatWord.ts";
import type { TeamState } from "../../shared/team/teamState.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import { isPacked, type SyncFact, withPacked } from "../../renderer/sync/syncFact.ts";
import { FaultyDisk } from "./faultyDisk.ts";

/** What outlives the app in the database, which writes all of a transaction or nothing of it. */
interface Database {
  readonly boxes: readonly Uint8Array[];
  readonly fact: string | null;
}
type Fact = Pick<SyncFact, "receive" | "packed">;
interface Said {
  readonly seats?: readonly KnownSeatWord[];
  readonly rosters?: readonly SignedRoster[];
  readonly epochs?: readonly EpochKey[];
}
const nothing: Database = { boxes: [], fact: null };

/** A laptop's disk as it was once. */
export interface DiskImage {
  readonly database: Database;
  readonly keys: VisitKeys;
  /** Where its files were copied to. */
  readonly files: string;
}

/**
 * A laptop as the app has it, in the order in which the app writes: database, journal, segments, store.
 * Journal, segments, mirror, sealing, receiving and merge are the real ones over a disk that fails; the
 * database is played.
 */
export class PlayedLaptop {
  readonly disk = new FaultyDisk();
  keys: VisitKeys;
  state: VisitState;
  now = "2026-11-24T09:00:00.000Z";
  readonly #root: string;
  readonly #joining: Joining;
  /** Its own and the same in every run, so that a seed repeats all of a visit. */
  readonly #random: Random;
  #database: Database = nothing;
  #files: TeamFolder;
  #memory = new MirrorMemory();
  #fact: Fact = { receive: nothingReceived, packed: {} };
  /** Sealed and not yet in the journal, which is said on the screen. */
  #waiting: Uint8Array[] = [];
  #sitting = "";

  constructor(root: string, keys: VisitKeys, joining: Joining) {
    this.#root = root;
    this.keys = keys;
    this.#joining = joining;
    this.#random = fixedRandom(keys.device.id);
    this.state = new VisitState(VisitId.parse(keys.visitId));
    this.#files = this.#opened();
  }

  get folder(): string {
    return path.join(this.#root, this.keys.team);
  }

  /** Whether the journal is behind, which the screen says: the database alone has the newest lines. */
  get isBehind(): boolean {
    return this.#waiting.length > 0;
  }

  #opened(): TeamFolder {
    return segmentFolder(this.#root, { disk: this.disk.disk }).of(this.keys.team);
  }

  /** Chromium loses the whole database, as it does on a full disk. */
  loseDatabase(): void {
    this.#database = nothing;
  }

  /** Copies the disk, in calls that no fault strikes. */
  async image(): Promise<DiskImage> {
    const files = `${this.#root}.image`;
    await rm(files, { recursive: true, force: true });
    await mkdir(this.#root, { recursive: true });
    await cp(this.#root, files, { recursive: true });
    return { database: this.#database, keys: this.keys, files };
  }

  /** Puts an earlier image back, as an IT desk does; the app is to be started anew. */
  async restore({ database, keys, files }: DiskImage): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
    await cp(files, this.#root, { recursive: true });
    this.#database = database;
    this.keys = keys;
  }

  /** Starts the app on what the disk has. Throws what kept it from opening: it is then tried again. */
  async start(): Promise<void> {
    this.#files = this.#opened();
    this.#memory = new MirrorMemory();
    this.#waiting = [];
    this.#sitting = bytesToHex(this.#random(4));
    this.state = new VisitState(VisitId.parse(this.keys.visitId));
    this.disk.touch();
    const local = localKeys(this.keys.localKey, this.keys.team);
    const { boxes, fact } = this.#database;
    this.state.apply(boxes.flatMap((box) => valueOf(openAction(box, local))));
    this.#fact =
      fact === null ? { receive: nothingReceived, packed: {} } : (JSON.parse(fact) as Fact);
    const { records } = await this.#files.journal.read();
    const inJournal = records.flatMap((box) => valueOf(openAction(box, local)));
    if (boxes.length === 0) await this.#rebuild();
    this.#takeIn(inJournal, this.#fact);
    const known = new Set(inJournal.map(({ stamp }) => stamp));
    const behind = this.state
      .actions()
      .filter(
        (action) =>
          this.#isOwn(action) && !known.has(action.stamp) && !isPacked(this.#fact, action.stamp),
      );
    this.#waiting = behind.map((action) => sealAction(action, local, this.#random(24)));
    await this.#flush();
  }

  async #rebuild(): Promise<void> {
    const files = await this.#read(nothingReceived);
    if (files.some(({ bytes }) => bytes === null)) throw new Error("a copy cannot be read now");
    const { actions } = await actionsInFiles(files, this.keys, this.now);
    this.#takeIn(
      actions.map(({ action }) => action),
      this.#fact,
    );
  }

  /** What a person does: the change once the app says that it is saved, null where it says that it is not. */
  async write(op: Op): Promise<Action | null> {
    const stamp = stampOf(this.state.lamport + 1, this.#sitting);
    const action = { stamp, at: this.now, by: this.keys.device.id, label: "Change", ops: [op] };
    const box = sealAction(action, localKeys(this.keys.localKey, this.keys.team), this.#random(24));
    try {
      this.#put({ boxes: [...this.#database.boxes, box] });
    } catch (fault) {
      if (fault instanceof Error && "code" in fault && fault.code === "ENOSPC") return null;
      // The journal takes what the database did not; the database is opened anew from memory.
      await this.#files.journal.append([...this.#waiting, box]);
      this.#waiting = [];
      this.state.apply([action]);
      this.#put({ boxes: [...this.#database.boxes, box] });
      return action;
    }
    this.state.apply([action]);
    this.#waiting.push(box);
    await this.#flush();
    return action;
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const boxes = this.#waiting;
    try {
      await this.#files.journal.append(boxes);
      this.#waiting = [];
    } catch (fault) {
      // Said, and tried again with the next.
      if (!(fault instanceof Error && "code" in fault)) throw fault;
    }
  }

  get team(): TeamState {
    return this.#fact.receive.team;
  }

  /** Says something about the lead's seat, or hands in a roster of the lead's, with the next files. */
  async say({ seats = [], rosters = [], epochs = [] }: Said): Promise<void> {
    this.keys = addEpochs(this.keys, epochs);
    await this.#push({ seats, rosters });
  }

  /**
   * Everything to the store and from it, and whether all of it was seen there. Throws what kept it from
   * going on, with all that was done until then kept.
   */
  async sync(store: Store): Promise<boolean> {
    await this.#flush();
    await this.#push();
    const local = this.#files.segments;
    const mirrored = await mirror({
      team: this.keys.team,
      local,
      store,
      memory: this.#memory,
      direction: "both",
      signal: new AbortController().signal,
      now: () => new Date(this.now),
      onProgress: () => undefined,
      onReceived: () => undefined,
    });
    await this.#pull();
    await this.#push();
    return mirrored.ok && mirrored.value.verifiedAt !== null;
  }

  async #read(state: ReceiveState) {
    const listed = await this.#files.segments.list();
    if (!listed.ok) throw new Error(listed.error.type);
    const wanted = new Set(filesToRead(listed.value, state).map(fileName));
    return Promise.all(
      listed.value.map(async (ref) => {
        const name = fileName(ref);
        return { name, bytes: wanted.has(name) ? await this.#files.segments.read(ref) : null };
      }),
    );
  }

  async #pull(): Promise<void> {
    for (;;) {
      const files = await this.#read(this.#fact.receive);
      const received = await receive(files, this.#fact.receive, { keys: this.keys, now: this.now });
      this.keys = addEpochs(this.keys, received.newEpochKeys);
      const actions = received.actions.map(({ action }) => action);
      this.#takeIn(actions, { ...this.#fact, receive: received.state });
      const own = actions.filter((action) => this.#isOwn(action));
      this.#fact = { ...this.#fact, packed: this.#withPacked(own) };
      if (received.mustRenewDevice) await this.#renew();
      else if (!received.needsMoreFiles && received.newEpochKeys.length === 0) return;
    }
  }

  async #push({ seats = [], rosters = [] }: Said = {}): Promise<void> {
    await this.#pull();
    if (headOf(this.#fact.receive, this.keys.device.id) === null) {
      const isFirst = this.keys.former.length === 0;
      await this.#writeCard(isFirst ? this.#joining : { type: "successor" });
      await this.#pull();
    }
    const rotated = await this.#files.journal.rotate();
    const actions = this.state
      .actions()
      .filter((action) => this.#isOwn(action) && !isPacked(this.#fact, action.stamp));
    const sealed = await sealBatches(this.#fact.receive, this.keys, {
      actions,
      rosters,
      seats,
      at: this.now,
      random: this.#random,
    });
    if (!sealed.ok) throw new Error(sealed.error.type);
    if (sealed.value.length === 0) return;
    this.#keep({ ...this.#fact, receive: willWrite(this.#fact.receive, sealed.value) });
    let { receive: state } = this.#fact;
    for (const batch of sealed.value) {
      const { device, seq } = batch.header;
      const place = { device, name: segmentName(seq) };
      const written = await this.#files.segments.write(place, batch.bytes);
      if (!written.ok && written.error.type === "Exists") {
        this.#keep({ ...this.#fact, receive: withFrozen(state, device) });
        await this.#renew();
        return this.#push({ seats, rosters });
      }
      if (!written.ok) throw new Error(written.error.type);
      state = wroteSegment(state, batch);
    }
    this.#keep({ receive: state, packed: this.#withPacked(actions) });
    // What the older files of the journal hold stands in durable segments now.
    await this.#files.journal.drop(rotated);
  }

  async #renew(): Promise<void> {
    this.keys = renewDevice(this.keys, this.#random);
    await this.#writeCard({ type: "successor" });
  }

  async #writeCard(joining: Joining): Promise<void> {
    const person = { name: "XX", role: "", organisation: "" };
    const card = await makeCard(this.keys, person, joining, { at: this.now, random: this.#random });
    const place = { device: this.keys.device.id, name: segmentName(0) };
    const written = await this.#files.segments.write(place, card.bytes);
    if (!written.ok && written.error.type !== "Exists") throw new Error(written.error.type);
  }

  #takeIn(actions: readonly Action[], fact: Fact): void {
    const fresh = actions.filter((action) => !this.state.has(action));
    const local = localKeys(this.keys.localKey, this.keys.team);
    const boxes = fresh.map((action) => sealAction(action, local, this.#random(24)));
    this.#put({ boxes: [...this.#database.boxes, ...boxes], fact: JSON.stringify(fact) });
    this.state.apply(fresh);
    this.#fact = fact;
  }

  #keep(fact: Fact): void {
    this.#put({ fact: JSON.stringify(fact) });
    this.#fact = fact;
  }

  #put(changed: Partial<Database>): void {
    this.disk.touch();
    this.#database = { ...this.#database, ...changed };
    this.disk.done();
  }

  #isOwn({ by }: Action): boolean {
    return [this.keys.device, ...this.keys.former].some(({ id }) => id === by);
  }

  #withPacked(actions: readonly Action[]): Fact["packed"] {
    return withPacked(
      this.#fact.packed,
      actions.map(({ stamp }) => stamp),
    );
  }
}

const valueOf = <T>(
  opened: { readonly ok: true; readonly value: T } | { readonly ok: false },
): readonly T[] => (opened.ok ? [opened.value] : []);
