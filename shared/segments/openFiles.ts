import type { DeviceId } from "../ops/action.ts";
import { Card, checkCard } from "../team/card.ts";
import { addEpochs, type VisitKeys } from "../team/keyRing.ts";
import { type EpochKey, keyCheckOf, type SegmentKeys, segmentKeys } from "../team/keys.ts";
import { keysIn, readRoster } from "../team/roster.ts";
import { knowsRoster, type TeamState, withCard, withRoster } from "../team/teamState.ts";
import type { Link } from "./chain.ts";
import { noHash } from "./header.ts";
import { isFileSignedBy, openFile, type ReadFile } from "./intake.ts";
import { admit } from "./openSegment.ts";
import { Batch } from "./payload.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";

/** A batch that opened; its signature is not verified yet. Null when what was sealed is no batch. */
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
  readonly problems: readonly ReceiveProblem[];
}

/**
 * Opens files until nothing more comes of it: a roster in one can bring the key of another, a card the
 * card that follows it. So the outcome does not depend on their order.
 */
export function openFiles(files: readonly ReadFile[], before: TeamState, ring: VisitKeys): Opened {
  return new Opening(files, before, ring).run();
}

class Opening {
  #keys: VisitKeys;
  #segmentKeys: readonly SegmentKeys[];
  #team: TeamState;
  #sealed: readonly ReadFile[];
  #waiting: readonly { readonly file: ReadFile; readonly card: Card }[] = [];
  readonly #ring: VisitKeys;
  readonly #batches: OpenedBatch[] = [];
  readonly #cards: (Link & { readonly device: DeviceId })[] = [];
  readonly #newer: ReadFile[] = [];
  readonly #problems: ReceiveProblem[] = [];

  constructor(files: readonly ReadFile[], team: TeamState, ring: VisitKeys) {
    this.#sealed = files;
    this.#team = team;
    this.#ring = ring;
    this.#keys = ring;
    this.#segmentKeys = ring.epochs.map(segmentKeys);
  }

  run(): Opened {
    // A crash may have kept the team and lost the key: what is known is asked again.
    for (const { roster } of this.#team.rosters) this.#takeKeys(roster);
    let left;
    do {
      left = this.#sealed.length + this.#waiting.length;
      this.#openSealed();
      this.#judgeCards();
    } while (this.#sealed.length + this.#waiting.length < left);
    const known = new Set(this.#ring.epochs);
    return {
      team: this.#team,
      newEpochKeys: this.#keys.epochs.filter((epoch) => !known.has(epoch)),
      batches: this.#batches,
      cards: this.#cards,
      newer: this.#newer,
      otherKey: this.#sealed,
      waitingCards: this.#waiting.map(({ file }) => file),
      problems: this.#problems,
    };
  }

  #openSealed(): void {
    const otherKey: ReadFile[] = [];
    for (const file of this.#sealed) {
      const key = admit(file.header, this.#keys.team, this.#segmentKeys);
      if (key.ok) this.#open(file, key.value);
      else if (key.error.type === "DifferentKey") otherKey.push(file);
      else this.#newer.push(file);
    }
    this.#sealed = otherKey;
  }

  #open(file: ReadFile, key: SegmentKeys): void {
    const opened = openFile(file, key);
    const place = { device: file.header.device, seq: file.header.seq };
    if (!opened.ok && opened.error.type === "Tampered")
      this.#problems.push({ type: "Damaged", file: file.name, place });
    else if (file.header.kind === "card")
      this.#takeCard(file, opened.ok ? opened.value.payload : null);
    else this.#takeBatch(file, opened.ok ? opened.value.payload : null);
  }

  #takeCard(file: ReadFile, payload: unknown): void {
    const card = Card.safeParse(payload);
    const isGenuine =
      card.success &&
      file.header.seq === 0 &&
      file.header.previous === noHash &&
      isFileSignedBy(file, card.data.signKey);
    if (isGenuine) this.#waiting = [...this.#waiting, { file, card: card.data }];
    else this.#refuse(file);
  }

  #judgeCards(): void {
    this.#waiting = this.#waiting.filter(({ file, card }) => {
      const { device, epoch } = file.header;
      const checked = checkCard(card, device, {
        id: this.#keys.team,
        leadKey: this.#keys.leadKey,
        signKeyOf: (other) => this.#team.members[other]?.signKey,
      });
      if (!checked.ok) {
        if (checked.error.type === "NotVouched") this.#refuse(file);
        return checked.error.type === "Waiting";
      }
      this.#team = withCard(this.#team, device, { card, epoch });
      this.#cards.push({ device, hash: file.hash, seq: 0, previous: noHash });
      return false;
    });
  }

  #takeBatch(file: ReadFile, payload: unknown): void {
    const batch = Batch.safeParse(payload);
    this.#batches.push({ file, batch: batch.success ? batch.data : null });
    for (const signed of batch.data?.rosters ?? []) {
      if (knowsRoster(this.#team, signed)) continue;
      const roster = readRoster(signed, this.#keys.team, this.#keys.leadKey);
      if (roster === null) continue;
      this.#team = withRoster(this.#team, { signed, roster });
      this.#takeKeys(roster);
    }
  }

  #takeKeys(roster: Parameters<typeof keysIn>[0]): void {
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
    this.#problems.push({ type: "CardRefused", file: file.name, device });
  }
}
