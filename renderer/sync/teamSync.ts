import type { StoreChoice, StoreError, StoreView } from "../../shared/bridge/stores.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { Result } from "../../shared/result.ts";
import type { SeatError } from "../../shared/team/seat/takeSeat.ts";
import type { RemoveError } from "../../shared/team/removeMember.ts";
import type { Peer } from "../../shared/visit/kinds/peer.ts";
import type { Watched } from "../signal.ts";
import type { SyncStatus } from "./syncStatus.ts";

/** Everything a screen may do about one visit's team and its store. */
export interface TeamSync {
  readonly status: Watched<SyncStatus>;
  /** Packs, sends, fetches, merges. Joins a sync that is under way. */
  readonly syncNow: () => Promise<Result<null, StoreError>>;
  readonly cancel: () => Promise<void>;
  /** `Empty`, `OtherTeam` and `Unproven` are asked back; call again with `begin` to start the team's files there. */
  readonly chooseStore: (
    choice: StoreChoice,
    options: { readonly begin: boolean },
  ) => Promise<Result<StoreView, StoreError>>;
  readonly forgetStore: () => Promise<void>;
  /** Asks for a folder, packs what is new and copies everything there that is not there yet. */
  readonly copyToUsb: () => Promise<
    Result<{ readonly files: number; readonly place: string }, StoreError>
  >;
  /** Asks for a folder and takes in whatever of this team is there. */
  readonly mergeFromUsb: () => Promise<
    Result<{ readonly files: number; readonly actions: number; readonly place: string }, StoreError>
  >;
  /** A new invitation for one person of the team's list: the file (also fit for a QR code) and the six words to say aloud. Lead only. */
  readonly invite: (
    peer: Pick<Peer, "id" | "initials">,
  ) => Promise<Result<NewInvitation, InviteError>>;
  /**
   * The lead's judgement on an invitation: of those who came by it the devices named are let in, and
   * nobody else, now or later. With none named it is withdrawn. Gives whether that was done.
   */
  readonly judge: (invitation: string, admitted: readonly DeviceId[]) => Promise<boolean>;
  /** Takes a member's laptop out of the team: nothing new is readable to it. Lead only. */
  readonly remove: (device: DeviceId) => Promise<Result<null, RemoveError>>;
  /** Says something about the lead's seat for this laptop. */
  readonly seat: (act: SeatAct) => Promise<Result<null, SeatError>>;
  /** Rebuilds the visit from this laptop's journal, segments and backups; gives how many actions were missing. */
  readonly restore: () => Promise<number>;
}

export type SeatAct =
  /** The lead offers the seat to whoever works on a device. */
  | { readonly act: "offer"; readonly to: DeviceId }
  /** Whom it was offered to takes it. */
  | { readonly act: "accept" }
  /** The lead's laptop is lost: a member asks for the seat. */
  | { readonly act: "claim" }
  | { readonly act: "agree"; readonly claim: string }
  /** The lead is there all the same. */
  | { readonly act: "object"; readonly claim: string };

export interface NewInvitation {
  readonly file: Uint8Array;
  readonly words: readonly string[];
  /** ISO instant after which nobody can join by it. */
  readonly expires: string;
}

export type InviteError = { readonly type: "NotLead" } | { readonly type: "TooLarge" };
