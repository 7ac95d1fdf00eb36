import { hexToBytes } from "../crypto/bytes.ts";
import type { DeviceId } from "../ops/action.ts";
import type { Result } from "../result.ts";
import { Card, checkCard } from "../team/card.ts";
import { addEpochs, type VisitKeys } from "../team/keyRing.ts";
import { type EpochKey, keyCheckOf, type SegmentKeys, segmentKeys } from "../team/keys.ts";
import { keysIn, readRoster } from "../team/roster.ts";
import { knowsRoster, withCard, withRoster, withSeatWords } from "../team/growTeam.ts";
import { seatKeys } from "../team/seat/seatKeys.ts";
import {
  isSeatWordSigned,
  type KnownSeatWord,
  readSeatWord,
  type SeatKeys,
  textId,
} from "../team/seat/seatWord.ts";
import { counts, type KnownRoster, type TeamState, type Unproven } from "../team/teamState.ts";
import { atOnce } from "./atOnce.ts";
import type { Link } from "./chain.ts";
import { noHash } from "./header.ts";
import type { ReadFile } from "./intake.ts";
import { admit, openSegment } from "./openSegment.ts";
import { Batch } from "./payload.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";
import { isSignedBy } from "./segmentSignature.ts";

/** A batch that opened, whoever signed it. Null when what was sealed is no batch. */
export interface OpenedBatch {
  readonly file: ReadFile;
  readonly batch: Batch | null;
}

/** What came out of the files, before anything is applied. */
export interface Opened {
  readonly team: TeamState;
  readonly newEpochKeys: readonly EpochKey[];
  readonly batches: readonly OpenedBatch[];
  /** Cards that are new to the chains. */
  readonly cards: readonly (Link & { readonly device: DeviceId })[];
  /** Files that need a later version, another key, or a card that is not here. */
  readonly newer: readonly ReadFile[];
  readonly otherKey: readonly ReadFile[];
  readonly waitingCards: readonly ReadFile[];
  /** Which of all but the cards are signed by the member whose device they name. */
  readonly signed: ReadonlySet<ReadFile>;
  readonly problems: readonly ReceiveProblem[];
  /** Files that no member wrote, whatever else may still come. */
  readonly junk: readonly ReadFile[];
}

/**
 * Opens files until nothing more comes of it: a roster in one can bring the key of another, a card the
 * card that follows it. So the outcome does not depend on their order.
 */
export const openFiles = (
  files: readonly ReadFile[],
  before: TeamState,
  ring: VisitKeys,
): Promise<Opened> => new Opening(files, before, ring).run();

/** So much signed by keys that nobody here knows is kept of each device. */
const unprovenEach = 200;

/** So many files under keys that are not known are kept of laptops that are not known either. */
const strangersKept = 500;

/** Which of them are too many: a store without a key can make any number. */
const excess = (files: readonly ReadFile[], { members }: TeamState): readonly ReadFile[] =>
  files.filter(({ header }) => members[header.device] === undefined).slice(strangersKept);

class Opening {
  #keys: VisitKeys;
  #segmentKeys: readonly SegmentKeys[];
  #team: TeamState;
  #sealed: readonly ReadFile[];
  #waiting: readonly { readonly file: ReadFile; readonly card: Card }[] = [];
  #unproven: { readonly file: ReadFile | null; readonly said: Unproven }[];
  readonly #ring: VisitKeys;
  readonly #batches: OpenedBatch[] = [];
  readonly #cards: (Link & { readonly device: DeviceId })[] = [];
  readonly #newer: ReadFile[] = [];
  readonly #problems: ReceiveProblem[] = [];
  readonly #junk: ReadFile[] = [];

  constructor(files: readonly ReadFile[], team: TeamState, ring: VisitKeys) {
    this.#sealed = files;
    this.#team = team;
    this.#unproven = (team.unproven ?? []).map((said) => ({ file: null, said }));
    this.#ring = ring;
    this.#keys = ring;
    this.#segmentKeys = ring.epochs.map(segmentKeys);
  }

  async run(): Promise<Opened> {
    // A crash may have kept the team and lost the key: what is known is asked again.
    this.#takeKeys();
    let known;
    do {
      known = this.#knows();
      await this.#openSealed();
      await this.#judgeCards();
      await this.#prove();
      this.#takeKeys();
    } while (this.#knows() > known);
    const epochs = new Set(this.#ring.epochs);
    const signed = await this.#signed();
    return {
      team: { ...this.#team, ...this.#stillUnproven(signed) },
      newEpochKeys: this.#keys.epochs.filter((epoch) => !epochs.has(epoch)),
      batches: this.#batches,
      cards: this.#cards,
      newer: this.#newer,
      otherKey: this.#sealed,
      waitingCards: this.#waiting.map(({ file }) => file),
      signed,
      problems: this.#problems,
      junk: [
        ...this.#junk,
        ...this.#forged(signed),
        ...excess([...this.#sealed, ...this.#newer], this.#team),
      ],
    };
  }

  async #openSealed(): Promise<void> {
    const otherKey: ReadFile[] = [];
    const admitted: { readonly file: ReadFile; readonly key: SegmentKeys }[] = [];
    for (const file of this.#sealed) {
      const key = admit(file.header, this.#keys.team, this.#segmentKeys);
      if (key.ok) admitted.push({ file, key: key.value });
      else if (key.error.type === "DifferentKey") otherKey.push(file);
      else this.#newer.push(file);
    }
    this.#sealed = otherKey;
    const opened = await atOnce(admitted, async ({ file, key }) => ({
      file,
      content: await openSegment(file.bytes, key),
    }));
    for (const { file, content } of opened) await this.#take(file, content);
  }

  async #take(file: ReadFile, content: Result<unknown, unknown>): Promise<void> {
    const { device, seq, kind } = file.header;
    if (!content.ok) {
      this.#junk.push(file);
      this.#problems.push({ type: "Damaged", file: file.name, place: { device, seq } });
    } else if (kind === "card") await this.#takeCard(file, content.value);
    else await this.#takeBatch(file, content.value);
  }

  async #takeCard(file: ReadFile, payload: unknown): Promise<void> {
    const card = Card.safeParse(payload);
    const isGenuine =
      card.success &&
      file.header.seq === 0 &&
      file.header.previous === noHash &&
      (await isSignedBy(file.bytes, hexToBytes(card.data.signKey)));
    if (isGenuine) this.#waiting = [...this.#waiting, { file, card: card.data }];
    else this.#refuse(file);
  }

  async #judgeCards(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { file, card } of waiting) {
      const { device, epoch } = file.header;
      const team = { id: this.#keys.team, keys: this.#signers() };
      const checked = await checkCard(card, device, team);
      // By the word of a lead whose taking of the seat comes with the first sync: this laptop's own card.
      const isOwn = device === this.#ring.device.id;
      if (checked.ok || (isOwn && checked.error.type === "Waiting")) {
        this.#team = withCard(this.#team, device, { card, epoch });
        this.#cards.push({ device, hash: file.hash, seq: 0, previous: noHash });
      } else if (checked.error.type === "NotVouched") this.#refuse(file);
      else this.#waiting = [...this.#waiting, { file, card }];
    }
  }

  /** Batches in the name of a known device that it did not sign: what a copy with another end comes to. */
  #forged(signed: ReadonlySet<ReadFile>): readonly ReadFile[] {
    return this.#batches
      .map(({ file }) => file)
      .filter((file) => this.#team.members[file.header.device] !== undefined && !signed.has(file));
  }

  async #signed(): Promise<ReadonlySet<ReadFile>> {
    const files = [...this.#batches.map(({ file }) => file), ...this.#sealed, ...this.#newer];
    const signed = await atOnce(files, async (file) => {
      const signKey = this.#team.members[file.header.device]?.signKey;
      return signKey !== undefined && (await isSignedBy(file.bytes, hexToBytes(signKey)));
    });
    return new Set(files.filter((_, i) => signed[i]));
  }

  async #takeBatch(file: ReadFile, payload: unknown): Promise<void> {
    const batch = Batch.safeParse(payload);
    this.#batches.push({ file, batch: batch.success ? batch.data : null });
    const from = file.header.device;
    for (const signed of batch.data?.rosters ?? [])
      this.#unproven.push({ file, said: { from, what: "roster", signed } });
    for (const signed of batch.data?.seats ?? [])
      this.#unproven.push({ file, said: { from, what: "seat", signed } });
  }

  /** Takes in what was said of the team and its seat, as far as the keys it is signed with are known. */
  async #prove(): Promise<void> {
    const waiting = this.#unproven;
    this.#unproven = [];
    const words: KnownSeatWord[] = [];
    const rosters: KnownRoster[] = [];
    const keys = this.#signers();
    const { team } = this.#keys;
    const known = new Set(this.#team.seats?.map(({ signed }) => signed.text));
    for (const { file, said } of waiting) {
      const { signed } = said;
      if (said.what === "roster") {
        if (knowsRoster(this.#team, signed)) continue;
        const roster = await readRoster(signed, team, keys.ofTerm);
        if (roster === undefined) this.#unproven.push({ file, said });
        else if (roster !== null) rosters.push({ signed, roster });
      } else {
        const word = readSeatWord(signed);
        if (word === null || known.has(signed.text)) continue;
        const isSigned = await isSeatWordSigned(signed, word, team, keys);
        if (isSigned === null) this.#unproven.push({ file, said });
        else if (isSigned) {
          known.add(signed.text);
          words.push({ signed, word, id: textId(signed.text) });
        }
      }
    }
    this.#team = rosters.reduce(withRoster, withSeatWords(this.#team, words));
  }

  /** Of what waits for a key, the share of each device that signed the segment it came in. */
  #stillUnproven(signed: ReadonlySet<ReadFile>): Pick<TeamState, "unproven"> {
    const kept = this.#unproven.filter(({ file }) => file === null || signed.has(file));
    const byDevice = Map.groupBy(kept, ({ said }) => said.from);
    const all = [...byDevice.values()].flatMap((some) => some.slice(0, unprovenEach));
    if (all.length === 0 && this.#team.unproven === undefined) return {};
    return { unproven: all.map(({ said }) => said) };
  }

  #signers(): SeatKeys {
    return seatKeys(this.#team, this.#keys.leadKey);
  }

  #knows(): number {
    const { rosters, seats = [] } = this.#team;
    return this.#batches.length + this.#cards.length + rosters.length + seats.length;
  }

  #takeKeys(): void {
    for (const known of this.#team.rosters)
      if (counts(this.#team, known)) this.#takeKeysOf(known.roster);
  }

  #takeKeysOf(roster: Parameters<typeof keysIn>[0]): void {
    if (this.#segmentKeys.some(({ keyCheck }) => keyCheck === roster.keyCheck)) return;
    const { device, former } = this.#keys;
    const known = new Set(this.#segmentKeys.map(({ keyCheck }) => keyCheck));
    const found = keysIn(roster, [device, ...former]).filter(
      ({ key }) => !known.has(keyCheckOf(key)),
    );
    this.#keys = addEpochs(this.#keys, found);
    this.#segmentKeys = [...this.#segmentKeys, ...found.map(segmentKeys)];
  }

  #refuse(file: ReadFile): void {
    const { device } = file.header;
    this.#junk.push(file);
    this.#problems.push({ type: "CardRefused", file: file.name, device });
  }
}
