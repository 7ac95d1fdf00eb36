import type {
  StoreError,
  StoreNotice,
  StoreView,
  SyncProgress,
} from "../../shared/bridge/stores.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { PeerId, PictureId, SessionId } from "../../shared/visit/ids.ts";

/** Where a visit stands with its team, for the screens. A new object whenever something changed. */
export interface SyncStatus {
  readonly store: StoreView | null;
  /**
   * - `localOnly`: no store was chosen;
   * - `toSend`: `toSend` actions are not in the store yet;
   * - `syncing`: see `progress`;
   * - `upToDate`: everything of here was in the store, read back, at `verifiedAt`;
   * - `attention`: `error`, `problems` or conflicts want somebody.
   */
  readonly phase: "localOnly" | "toSend" | "syncing" | "upToDate" | "attention";
  /** Actions of this laptop that are not in the store as far as was verified. */
  readonly toSend: number;
  /** ISO instant. */
  readonly verifiedAt: string | null;
  /** ISO instant of the last sync that ended well, verified or only read. */
  readonly syncedAt: string | null;
  readonly progress: Omit<SyncProgress, "team"> | null;
  /** Why the last try stopped; null when it went through. */
  readonly error: StoreError | null;
  readonly notices: readonly StoreNotice[];
  readonly isReadOnly: boolean;
  /** What was met in what others sent: in words (what happened, what is safe, what to do), with a stable id. */
  readonly problems: readonly { readonly id: string; readonly text: string }[];
  /** Pictures travel behind the words: those that have not come, and those that are not in the store yet. */
  readonly pictures: PicturesStand;
  readonly members: readonly MemberView[];
  /** Who came by an invitation and waits for the lead to say; on the lead's laptop alone. */
  readonly newcomers: readonly NewcomersView[];
  /** Invitations that the lead's laptop has written, the newest first; none on other laptops. */
  readonly invitations: readonly InvitationView[];
  /** Whether this laptop leads the team: only it invites and removes. */
  readonly isLead: boolean;
  readonly seat: SeatView;
  /** The sample visit never leaves the laptop. */
  readonly isSample: boolean;
}

export interface PicturesStand {
  readonly missing: readonly MissingPicture[];
  /** On this laptop, and not in the store as far as is known; 0 without one. */
  readonly toSend: number;
  /** Why their last round ended before its end though the words went through; null when it did not. */
  readonly stopped: StoreError | null;
}

/** A picture that the visit's records name and that is not on this laptop. */
export interface MissingPicture {
  readonly id: PictureId;
  /** What it shows, in the words of its line. */
  readonly words: string;
  readonly sessionId: SessionId;
  /** Title of its session. */
  readonly session: string;
  /** Whose laptop it was added on; null, and no name, where that is not known. */
  readonly addedBy: DeviceId | null;
  readonly addedByName: string;
  /** It was looked for where this laptop last synced, or on the last stick, and was not there. */
  readonly isNotThere: boolean;
}

/** The lead's seat: how it came to where it is, and who is about to take it. */
export interface SeatView {
  /** Every time it moved, the newest last. */
  readonly moves: readonly {
    readonly to: string;
    /** ISO instant, by the clock of whoever took it. */
    readonly at: string;
    readonly isHandedOver: boolean;
  }[];
  /** The lead's offer that nobody has taken. */
  readonly offered: { readonly to: string; readonly isToMe: boolean } | null;
  /** Who asks for it because the lead's laptop is lost. */
  readonly claims: readonly SeatClaimView[];
  /** This laptop may ask for it, or agree: it is in, and has not the seat. */
  readonly mayAsk: boolean;
  /** How many persons besides whoever works here and the lead could agree, on however many laptops. */
  readonly others: number;
  /** Whom the seat can be offered to. */
  readonly mayTake: readonly { readonly device: DeviceId; readonly name: string }[];
}

export interface SeatClaimView {
  readonly id: string;
  readonly name: string;
  readonly isMine: boolean;
  /** ISO instant. */
  readonly at: string;
  readonly agreed: readonly string[];
  readonly iAgreed: boolean;
  /** When the laptops of enough who agreed will stand behind it, ISO; null before enough agreed. */
  readonly ends: string | null;
  readonly isObjected: boolean;
}

export interface NewcomersView {
  readonly invitation: string;
  /** Its time was over when this laptop heard of them, or more than one laptop came by it. */
  readonly why: "expired" | "usedTwice";
  /** ISO instant until which it was good; null where that is not known. */
  readonly expires: string | null;
  readonly devices: readonly { readonly device: DeviceId; readonly name: string }[];
}

export interface InvitationView {
  readonly invitation: string;
  /** ISO instant. */
  readonly expires: string;
  /** Whom of the team's list it was written for; null where that is not known. */
  readonly peer: PeerId | null;
  /** Whoever came by it and is in, with the name on their card. */
  readonly usedBy: readonly { readonly device: DeviceId; readonly name: string }[];
  /** Nobody else can come by it: it was used, or withdrawn. */
  readonly isClosed: boolean;
}

export interface MemberView {
  readonly device: DeviceId;
  /** As on the device's card: initials or a name the person chose. */
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly isMe: boolean;
  readonly isLead: boolean;
  readonly isRemoved: boolean;
  /** Newest batch of theirs that is here: written at (their clock), taken in at (ours); null before the first. */
  readonly lastHeard: {
    readonly at: string;
    readonly received: string;
    readonly clock: "fine" | "ahead" | "behind";
  } | null;
}
