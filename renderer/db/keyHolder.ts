import { randomBytes } from "@noble/hashes/utils.js";
import { subkey } from "../../shared/crypto/subkey.ts";
import { turns } from "../../shared/turns.ts";
import {
  beginTeam,
  type KeyRing,
  sealKeyRing,
  type VisitKeys,
  zeroKeyRing,
} from "../../shared/team/keyRing.ts";
import { type LocalKeys, localKeys } from "../../shared/team/keys.ts";

/** Keeps the sealed key ring where it outlives the database. Rejects when it could not be kept. */
export type KeepRing = (
  sealed: Uint8Array,
  options: { readonly forgetOlder: boolean },
) => Promise<void>;

interface Derived {
  readonly local: LocalKeys;
  readonly row: Uint8Array;
}

/**
 * The keys of every visit on this laptop, in memory while it is unlocked. A change of the ring is on
 * disk before anything is sealed with the keys it brings.
 */
export class KeyHolder {
  readonly #localKey: Uint8Array;
  readonly #keep: KeepRing;
  readonly #derived = new Map<string, Derived>();
  readonly #settingsKey: Uint8Array;
  #ring: KeyRing;
  // One after the other: a ring made while another is being kept would bring back what that one destroys.
  readonly #inTurn = turns();

  constructor(localKey: Uint8Array, ring: KeyRing, keep: KeepRing) {
    this.#localKey = localKey;
    this.#ring = ring;
    this.#keep = keep;
    this.#settingsKey = subkey(localKey, "cf/meta/v1");
  }

  get visits(): readonly VisitKeys[] {
    return this.#ring.visits;
  }

  of(visitId: string): VisitKeys | undefined {
    return this.#ring.visits.find((visit) => visit.visitId === visitId);
  }

  /** Keys for what this laptop keeps of a visit. Throws for a visit that is not in the ring. */
  local(visitId: string): LocalKeys {
    return this.#derive(visitId).local;
  }

  /** Key for rows of the database that the middleware seals; "" is this laptop itself. */
  readonly rowKey = (visitId: string): Uint8Array =>
    visitId === "" ? this.#settingsKey : this.#derive(visitId).row;

  #derive(visitId: string) {
    const known = this.#derived.get(visitId);
    if (known !== undefined) return known;
    const keys = this.of(visitId);
    if (keys === undefined) throw new Error("the keys of this visit are not on this laptop");
    const derived = {
      local: localKeys(keys.localKey, keys.team),
      row: subkey(keys.localKey, "cf/row/v1"),
    };
    this.#derived.set(visitId, derived);
    return derived;
  }

  /** The keys of a visit, made if it has none yet: this laptop then leads a team of one. */
  async begin(visitId: string): Promise<VisitKeys> {
    const known = this.of(visitId);
    if (known !== undefined) return known;
    const fresh = beginTeam(visitId, randomBytes);
    // Asked again in turn: of two that begin at once the second takes what the first made.
    await this.#change(
      (visits) => (visits.some((visit) => visit.visitId === visitId) ? visits : [...visits, fresh]),
      { forgetOlder: false },
    );
    return this.of(visitId) ?? fresh;
  }

  /** Puts keys in place of those of the same visit, or beside the others. */
  async put(keys: VisitKeys): Promise<void> {
    await this.#change(
      (visits) => [...visits.filter(({ visitId }) => visitId !== keys.visitId), keys],
      { forgetOlder: false },
    );
    this.#derived.delete(keys.visitId);
  }

  /** Puts keys in place of those of the same visit and team; a visit whose keys were destroyed meanwhile stays without. */
  async renew(keys: VisitKeys): Promise<void> {
    await this.#change(
      (visits) =>
        visits.map((visit) =>
          visit.visitId === keys.visitId && visit.team === keys.team ? keys : visit,
        ),
      { forgetOlder: false },
    );
    this.#derived.delete(keys.visitId);
  }

  /** Destroys the keys of a visit, on the disk first: whatever is left of it cannot be read again. */
  async destroy(visitId: string): Promise<void> {
    const gone = this.#ring.visits.filter((visit) => visit.visitId === visitId);
    await this.#change((visits) => visits.filter((visit) => visit.visitId !== visitId), {
      forgetOlder: true,
    });
    zeroDerived(this.#derived.get(visitId));
    this.#derived.delete(visitId);
    zeroKeyRing({ visits: gone });
  }

  /**
   * Puts new keys in the place of a visit's, and destroys those it had, in one write on the disk: what was
   * sealed under them cannot be read again. Rejects when it could not be written; the old ones then hold.
   */
  async replace(keys: VisitKeys): Promise<void> {
    const gone = this.#ring.visits.filter(({ visitId }) => visitId === keys.visitId);
    await this.#change(
      (visits) => [...visits.filter(({ visitId }) => visitId !== keys.visitId), keys],
      { forgetOlder: true },
    );
    zeroDerived(this.#derived.get(keys.visitId));
    this.#derived.delete(keys.visitId);
    zeroKeyRing({ visits: gone });
  }

  #change(
    change: (visits: readonly VisitKeys[]) => readonly VisitKeys[],
    options: { readonly forgetOlder: boolean },
  ): Promise<void> {
    return this.#inTurn(async () => {
      const ring = { visits: change(this.#ring.visits) };
      await this.#keep(sealKeyRing(ring, this.#localKey, randomBytes(24)), options);
      this.#ring = ring;
    });
  }

  /** Overwrites every key in memory: nothing can be read or written any more. */
  zero(): void {
    zeroKeyRing(this.#ring);
    for (const derived of this.#derived.values()) zeroDerived(derived);
    this.#derived.clear();
    this.#settingsKey.fill(0);
    this.#localKey.fill(0);
    this.#ring = { visits: [] };
  }
}

function zeroDerived(derived: Derived | undefined): void {
  if (derived === undefined) return;
  const { action, backup, own } = derived.local;
  for (const key of [action.key, backup, own, derived.row]) key.fill(0);
}
