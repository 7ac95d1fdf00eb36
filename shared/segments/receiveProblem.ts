import type { DeviceId } from "../ops/action.ts";
import type { Quarantined } from "./receiveState.ts";

/** What `receive` met that a person should know of. None of it costs a line that was verified. */
export type ReceiveProblem =
  /** Cut off, empty or unreadable: it is read again next time. */
  | { readonly type: "Incomplete"; readonly file: string; readonly place: Place | null }
  | { readonly type: "NotASegment"; readonly file: string }
  | { readonly type: "OtherTeam"; readonly file: string }
  /** Changed by a fault of disk, network or store, or on purpose. */
  | { readonly type: "Damaged"; readonly file: string; readonly place: Place | null }
  /** Nobody of the team wrote them: they were removed, and are not read again. */
  | { readonly type: "Dropped"; readonly files: number }
  /** Not signed by the device it names. */
  | { readonly type: "Forged"; readonly file: string; readonly place: Place }
  | { readonly type: "NewerFormat"; readonly device: DeviceId; readonly segments: number }
  /** Sealed under a key that this laptop was not handed. */
  | { readonly type: "DifferentKey"; readonly device: DeviceId; readonly segments: number }
  /** Rightly signed, and all or one action of it cannot be used. */
  | { readonly type: "Quarantined"; readonly entry: Quarantined }
  /** Written by a device, taken in and kept, and of fields, values or kinds that this version cannot read. */
  | {
      readonly type: "Unread";
      readonly device: DeviceId;
      readonly things: number;
      /** Whether its app knows more than this one: an update will read them. */
      readonly isNewer: boolean;
    }
  /** Written by a device with stamps further ahead than anyone could have written them: kept without effect. */
  | { readonly type: "SetAside"; readonly device: DeviceId; readonly actions: number }
  /** Written by a device, and belonging to something that has not come: kept, and shown once it has. */
  | { readonly type: "Waiting"; readonly device: DeviceId; readonly rows: number }
  /** No card of it was found yet. */
  | { readonly type: "UnknownDevice"; readonly device: DeviceId; readonly segments: number }
  /** A card that nobody of the team vouches for. */
  | { readonly type: "CardRefused"; readonly file: string; readonly device: DeviceId }
  | {
      readonly type: "Gap";
      readonly device: DeviceId;
      readonly from: number;
      readonly to: number;
      /** Segments that are here and wait for those. */
      readonly held: number;
    }
  /** A segment follows one that we don't have, in a place where we have another. */
  | {
      readonly type: "ChainBreak";
      readonly device: DeviceId;
      readonly seq: number;
      readonly held: number;
    }
  /** Two laptops wrote as one device: a copied disk or a restored image. */
  | {
      readonly type: "Forked";
      readonly device: DeviceId;
      readonly seq: number;
      readonly isOwn: boolean;
    }
  /** The folder holds segments of this laptop that it does not remember writing. */
  | { readonly type: "OwnAhead"; readonly device: DeviceId }
  | { readonly type: "AfterRemoval"; readonly device: DeviceId; readonly segments: number }
  /** The lead has taken this laptop out of the team. */
  | { readonly type: "RemovedFromTeam" }
  /** Another device has applied more of a device than has reached us. */
  | {
      readonly type: "Behind";
      readonly device: DeviceId;
      readonly by: DeviceId;
      readonly have: number;
      readonly claimed: number;
    }
  /** Files of segments that were applied are not in the folder any more. */
  | { readonly type: "FolderBehind"; readonly device: DeviceId; readonly missing: number }
  | { readonly type: "InvitationUsedTwice"; readonly devices: readonly DeviceId[] }
  | {
      readonly type: "ClockOff";
      readonly device: DeviceId;
      readonly clock: "ahead" | "behind";
      readonly at: string;
    }
  /** Carried for somebody who is not out as far as we know. */
  | { readonly type: "CarriedTooSoon"; readonly from: DeviceId; readonly actions: number };

/** Where a segment says that it belongs. */
export interface Place {
  readonly device: DeviceId;
  readonly seq: number;
}
