import { randomBytes } from "@noble/hashes/utils.js";
import type { Mirror, StoreError, StoreView } from "../../shared/bridge/stores.ts";
import type { WhoseMarker } from "../../shared/segments/marker.ts";
import { removalPoint } from "../../shared/segments/receiveState.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { writeInvitation } from "../../shared/team/invitation.ts";
import { addEpochs } from "../../shared/team/keyRing.ts";
import { closeInvitation, type NewRoster, removeMember } from "../../shared/team/removeMember.ts";
import {
  acceptSeat,
  agreeToClaim,
  claimSeat,
  objectToClaim,
  offerSeat,
} from "../../shared/team/seat/takeSeat.ts";
import { assertNever } from "../../shared/assertNever.ts";
import { bridge, bridgeEvents } from "../bridge/bridge.ts";
import type { OpenVisit } from "../db/openVisit.ts";
import type { Laptop } from "../db/laptop.ts";
import { Signal } from "../signal.ts";
import { personOf } from "./memberViews.ts";
import { type AskWithMarker, provenMarker, withMarker } from "./provenMarker.ts";
import { statusOfTeam, type SyncState } from "./statusOfTeam.ts";
import { stretch } from "./stretch.ts";
import type { SyncStatus } from "./syncStatus.ts";
import { SegmentNotWritten, TeamFiles } from "./teamFiles.ts";
import type { SeatAct, TeamSync } from "./teamSync.ts";
import { noPictures, WantedPictures } from "./wantedPictures.ts";

/** What this laptop wrote goes into a segment this long after, while there is a store. */
const packAfterMs = 5 * 60_000;
const invitationDays = 3;

/** Opens the team of a visit, for as long as the visit is open. */
export async function openTeam(laptop: Laptop, visit: OpenVisit): Promise<TeamSync> {
  const files = new TeamFiles(laptop, visit, () => personOf(visit));
  await files.load();
  const place = await bridge.storeOf({ team: files.keys.team });
  const team = new OpenTeam(laptop, visit, files, place);
  visit.onClose(() => team.close());
  return team;
}

/** One visit's team and its store, while the visit is open. What screens may do is passed on by itself, without the object. */
class OpenTeam implements TeamSync {
  readonly status: Signal<SyncStatus>;
  readonly #laptop: Laptop;
  readonly #visit: OpenVisit;
  readonly #files: TeamFiles;
  readonly #team: string;
  readonly #pictures: WantedPictures;
  readonly #listening: readonly (() => void)[];
  #state: SyncState;
  #packing: ReturnType<typeof setTimeout> | undefined;
  #syncing: Promise<Result<null, StoreError>> | null = null;

  constructor(laptop: Laptop, visit: OpenVisit, files: TeamFiles, place: StoreView | null) {
    this.#laptop = laptop;
    this.#visit = visit;
    this.#files = files;
    this.#team = files.keys.team;
    this.#pictures = new WantedPictures(this.#team);
    this.#state = { ...nothingYet, place };
    this.status = new Signal(statusOfTeam(this.#state, files, { visit, now: laptop.now() }));
    this.#listening = [
      visit.records.subscribe(() => {
        this.#packSoon();
        this.#become();
        void this.#wantPictures();
      }),
      bridgeEvents.picturesMoved(({ team }) => {
        if (team === this.#team) void this.#wantPictures({ isAsked: true });
      }),
      bridgeEvents.syncProgress(({ team, ...progress }) => {
        if (team === this.#team) this.#become({ progress });
      }),
      bridgeEvents.segmentsArrived(({ team }) => {
        if (team === this.#team && this.#syncing === null)
          // What cannot be read now is at the next sync, which says why.
          void this.#pull().catch(() => this.#become());
      }),
      bridgeEvents.mirrorEnded(({ team, result }) => {
        if (team === this.#team && this.#syncing === null)
          void provenMarker(files, result)
            .then((marker) => (marker === null ? this.#ended(result) : void this.syncNow()))
            .finally(() => this.#become({ progress: null }));
      }),
    ];
    this.#packSoon();
    void this.#wantPictures();
  }

  close(): void {
    clearTimeout(this.#packing);
    for (const stop of this.#listening) stop();
  }

  readonly syncNow: TeamSync["syncNow"] = () => {
    if (this.status.value().isSample) return Promise.resolve(err({ type: "NoStore" }));
    return (this.#syncing ??= this.#sync().finally(() => (this.#syncing = null)));
  };

  async #sync(): Promise<Result<null, StoreError>> {
    this.#become({ isSyncing: true, error: null });
    try {
      for (let round = 0; round < 3; round += 1) {
        await this.#files.push();
        const mirrored = await this.#mirror({ type: "store" });
        await this.#ended(mirrored);
        await this.#pull();
        if (!mirrored.ok) return mirrored;
        // What came may ask for an answer: keys for a newcomer, lines carried for somebody who left.
        if ((await this.#files.push()) === 0) break;
      }
      return ok(null);
    } catch (fault) {
      const error = localError(fault);
      this.#become({ error });
      return err(error);
    } finally {
      this.#become({ isSyncing: false, progress: null });
    }
  }

  readonly cancel: TeamSync["cancel"] = () => {
    return bridge.cancelMirror({ team: this.#team });
  };

  readonly chooseStore: TeamSync["chooseStore"] = async (choice, { begin }) => {
    const chosen = await this.#withMarker((marker) =>
      bridge.chooseStore({ team: this.#team, store: choice, marker, begin }),
    );
    if (chosen.ok) {
      this.#become({ place: chosen.value, error: null });
      this.#packSoon();
    }
    return chosen;
  };

  readonly forgetStore: TeamSync["forgetStore"] = async () => {
    await bridge.forgetStore({ team: this.#team });
    this.#become({ place: null, error: null, notices: [] });
  };

  readonly copyToUsb: TeamSync["copyToUsb"] = () => {
    return this.#withPicked("usbCopy", async (handle, place) => {
      await this.#files.push();
      await this.#wantPictures({ isAsked: true });
      const copied = await this.#mirror({ type: "copyTo", handle });
      return copied.ok ? ok({ files: copied.value.sent, place }) : copied;
    });
  };

  readonly mergeFromUsb: TeamSync["mergeFromUsb"] = () => {
    return this.#withPicked("usbMerge", async (handle, place) => {
      // Nothing is written there, and what comes is verified by itself: it may bring the newer key.
      const from = await this.#mirror({ type: "mergeFrom", handle }, ["ours", "newerKey"]);
      const actions = await this.#pull();
      if (!from.ok) return from;
      // What came may name pictures that are on the stick.
      const missing = await this.#wantPictures({ isAsked: true });
      const further =
        missing === 0
          ? from
          : await this.#mirror({ type: "mergeFrom", handle }, ["ours", "newerKey"], "pictures");
      if (!further.ok) return further;
      const files = from.value.fetched + (further === from ? 0 : further.value.fetched);
      return ok({ files, actions, place });
    });
  };

  async #withPicked<T>(
    purpose: "usbCopy" | "usbMerge",
    work: (handle: string, name: string) => Promise<Result<T, StoreError>>,
  ): Promise<Result<T, StoreError>> {
    if (this.status.value().isSample) return err({ type: "NoStore" });
    const picked = await bridge.pickFolder({ purpose });
    if (!picked.ok) return picked;
    try {
      return await work(picked.value.handle, picked.value.name);
    } catch (fault) {
      return err(localError(fault));
    } finally {
      this.#become({ progress: null });
    }
  }

  readonly invite: TeamSync["invite"] = async ({ id: peer, initials }) => {
    // The lead's card must be there for whoever joins.
    await this.#files.push();
    const expires = new Date(Date.parse(this.#laptop.now()) + invitationDays * 86_400_000);
    const hint = {
      host: this.#visit.records.value()?.visit.host.name ?? "",
      store: this.#state.place?.label.slice(0, 200) ?? null,
      initials,
    };
    const of = this.#files.fact.receive.team;
    const how = { of, expires, stretch, random: randomBytes };
    const written = await writeInvitation(this.#files.keys, hint, how);
    if (!written.ok) return err({ type: written.error.type });
    const { file, words, invitation } = written.value;
    await this.#files.addInvitation({ invitation, expires: expires.toISOString(), peer });
    this.#become();
    return ok({ file, words, expires: expires.toISOString() });
  };

  readonly judge: TeamSync["judge"] = async (invitation, admitted) => {
    await this.#pull();
    const judged = await closeInvitation(
      this.#files.fact.receive.team,
      { invitation, admitted: [...admitted] },
      { keys: this.#files.keys, random: randomBytes },
    );
    if (judged === null) return false;
    await this.#bring(judged);
    return true;
  };

  /** The new key into the ring, then the roster that brings it to the others. */
  async #bring({ signed, epochKey }: NewRoster): Promise<void> {
    await this.#laptop.keys.renew(addEpochs(this.#files.keys, [epochKey]));
    await this.#files.addRoster(() => signed);
    await this.#files.push();
    this.#become();
  }

  readonly remove: TeamSync["remove"] = async (device) => {
    await this.#pull();
    const { receive: state } = this.#files.fact;
    const removed = await removeMember(state.team, device, {
      keys: this.#files.keys,
      headsOf: (of) => removalPoint(state, of),
      random: randomBytes,
    });
    if (!removed.ok) return removed;
    await this.#bring(removed.value);
    return ok(null);
  };

  readonly seat: TeamSync["seat"] = async (act) => {
    await this.#pull();
    const said = await saySeat(act, this.#files, this.#laptop.now());
    if (!said.ok) return said;
    await this.#files.addSeatWord(said.value);
    await this.#files.push();
    this.#become();
    return ok(null);
  };

  readonly restore: TeamSync["restore"] = async () => {
    const restored = await this.#laptop.restore(this.#visit.visitId);
    this.#become();
    return restored;
  };

  #mirror(
    place: Mirror["with"],
    enough?: readonly WhoseMarker[],
    only?: Mirror["only"],
  ): ReturnType<typeof bridge.mirror> {
    const input = { team: this.#team, with: place, ...(only === undefined ? {} : { only }) };
    return this.#withMarker((marker) => bridge.mirror({ ...input, marker }), enough);
  }

  /** Names the visit's pictures to main, and gives how many are missing; what cannot be asked now is asked again. */
  async #wantPictures(how: { readonly isAsked?: boolean } = {}): Promise<number> {
    const named = this.#visit.records.value()?.pictures ?? [];
    const pictures = await this.#pictures.tell(named, how).catch(() => null);
    if (pictures !== null) this.#become({ pictures });
    return (pictures ?? this.#state.pictures).missing.length;
  }

  #withMarker<T>(
    ask: AskWithMarker<T>,
    enough?: readonly WhoseMarker[],
  ): Promise<Result<T, StoreError>> {
    return withMarker(this.#files, this.#laptop.now(), ask, enough);
  }

  async #pull(): Promise<number> {
    const { actions, problems } = await this.#files.pull();
    this.#become({ problems });
    return actions;
  }

  async #ended(result: Awaited<ReturnType<typeof bridge.mirror>>): Promise<void> {
    if (result.ok) {
      const { notices, isReadOnly } = result.value;
      await this.#files.mirrored(result.value);
      this.#become({ error: null, notices, isReadOnly });
    } else this.#become({ error: result.error.type === "Cancelled" ? null : result.error });
  }

  // Main mirrors by itself once a segment is written.
  #packSoon(): void {
    if (this.#state.place === null) return;
    this.#packing ??= setTimeout(() => {
      this.#packing = undefined;
      if (this.#syncing === null && this.#files.unpacked().length > 0)
        void this.#files.push().then(
          () => this.#become(),
          (fault: unknown) => this.#become({ error: localError(fault) }),
        );
    }, packAfterMs);
  }

  #become(fields: Partial<SyncState> = {}): void {
    this.#state = { ...this.#state, ...fields };
    const [visit, now] = [this.#visit, this.#laptop.now()];
    this.status.set(statusOfTeam(this.#state, this.#files, { visit, now }));
  }
}

const nothingYet: Omit<SyncState, "place"> = {
  isSyncing: false,
  progress: null,
  error: null,
  notices: [],
  isReadOnly: false,
  problems: [],
  pictures: noPictures,
};

function saySeat(
  act: SeatAct,
  { fact, keys }: Pick<TeamFiles, "fact" | "keys">,
  at: string,
): ReturnType<typeof claimSeat> {
  const { team } = fact.receive;
  switch (act.act) {
    case "offer":
      return offerSeat(team, keys, { to: act.to, at });
    case "accept":
      return acceptSeat(team, keys, { at });
    case "claim":
      return claimSeat(team, keys, { at });
    case "agree":
      return agreeToClaim(team, keys, { claim: act.claim, at });
    case "object":
      return objectToClaim(team, keys, { claim: act.claim, at });
    default:
      return assertNever(act);
  }
}

function localError(fault: unknown): StoreError {
  if (fault instanceof SegmentNotWritten && fault.reason === "DiskFull")
    return { type: "LocalDiskFull" };
  return { type: "Refused", code: fault instanceof Error ? fault.name : "unknown" };
}
