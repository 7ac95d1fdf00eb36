import type {
  StoreError,
  StoreNotice,
  StoreView,
  SyncProgress,
} from "../../shared/bridge/stores.ts";
import type { DeviceId } from "../../shared/ops/action.ts";

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
  readonly members: readonly MemberView[];
  /** Who came by an invitation and waits for the lead to say; on the lead's laptop alone. */
  readonly newcomers: readonly NewcomersView[];
  /** Invitations that the lead's laptop has written, the newest first; none on other laptops. */
  readonly invitations: readonly InvitationView[];
  /** Whether this laptop leads the team: only it invites and removes. */
  readonly isLead: boolean;
  /** The sample visit never leaves the laptop. */
  readonly isSample: boolean;
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
  /** Names of whoever came by it and is in. */
  readonly usedBy: readonly string[];
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
