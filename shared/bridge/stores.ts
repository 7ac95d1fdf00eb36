import * as z from "zod";
import type { Result } from "../result.ts";
import { TeamId } from "../team/teamId.ts";
import { bytesUpTo, type TeamRef } from "./segmentFolder.ts";

/**
 * Where a team's segments travel: a folder (synced by OneDrive or SharePoint, a network share, a USB
 * stick), WebDAV or S3. Main mirrors immutable files both ways between the segment folder and the
 * store; nothing is overwritten or deleted, and absence never deletes.
 */
export interface StoresBridge {
  readonly storeOf: (input: TeamRef) => Promise<StoreView | null>;
  /** Asks for a folder with the system's dialog. Main remembers it under `handle`; the window never sees the path, only its last part. */
  readonly pickFolder: (
    input: PickFolder,
  ) => Promise<Result<PickedFolder, { readonly type: "Cancelled" }>>;
  /**
   * Tries the store and, if it can be used, keeps it as the team's. `Empty`, `OtherTeam` and `Unproven`
   * are asked back: nothing is written to such a store before the person says so with `begin`.
   */
  readonly chooseStore: (input: ChooseStore) => Promise<Result<StoreView, StoreError>>;
  /** Goes on without a store; nothing is deleted anywhere. Credentials are forgotten. */
  readonly forgetStore: (input: TeamRef) => Promise<void>;
  /** Mirrors now. One at a time for a team: a second call joins the first. Progress comes as `syncProgress`. */
  readonly mirror: (input: Mirror) => Promise<Result<Mirrored, StoreError>>;
  readonly cancelMirror: (input: TeamRef) => Promise<void>;
}

export type StoreKind = "folder" | "webdav" | "s3";

/** A store as the window may know it: never a credential, never a whole path. */
export interface StoreView {
  readonly kind: StoreKind;
  /** "OneDrive – Midthorpe", "https://files.example.gov.uk/remote.php/dav", "s3.example.org/bucket". */
  readonly label: string;
  /** False when the login has no protected key store: the password is then asked for at each start. */
  readonly isCredentialKept: boolean;
  readonly needsCredential: boolean;
}

const Text = (most: number) => z.string().max(most);

export const PickFolder = z.strictObject({ purpose: z.enum(["store", "usbCopy", "usbMerge"]) });
export type PickFolder = z.infer<typeof PickFolder>;

export interface PickedFolder {
  readonly handle: string;
  readonly name: string;
}

const FolderHandle = z.string().regex(/^[0-9a-f]{32}$/);

export const StoreChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("folder"), handle: FolderHandle }),
  z.strictObject({
    kind: z.literal("webdav"),
    url: z.url({ protocol: /^https?$/ }).max(1_000),
    user: Text(300),
    password: Text(1_000),
  }),
  z.strictObject({
    kind: z.literal("s3"),
    endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
    region: Text(100),
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    prefix: z.string().regex(/^[A-Za-z0-9/_-]{0,200}$/),
    accessKeyId: Text(300),
    secretAccessKey: Text(1_000),
  }),
]);
export type StoreChoice = z.infer<typeof StoreChoice>;

/** Markers are a few hundred bytes; what is larger is none. */
export const largestMarker = 64 * 1024;

export const ChooseStore = z.strictObject({
  team: TeamId,
  store: StoreChoice,
  /**
   * A marker of this team that the window has made, or found genuine after `Unproven`: a store with this
   * one is the team's. It is written where there is none of the team's, once `begin` is true.
   */
  marker: bytesUpTo(largestMarker),
  begin: z.boolean(),
});
export type ChooseStore = z.infer<typeof ChooseStore>;

export const Mirror = z.strictObject({
  team: TeamId,
  /** The team's own store, or a folder just picked (a USB stick): one way out, or one way in. */
  with: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("store") }),
    z.strictObject({ type: z.literal("copyTo"), handle: FolderHandle }),
    z.strictObject({ type: z.literal("mergeFrom"), handle: FolderHandle }),
  ]),
  marker: ChooseStore.shape.marker,
  /** Pictures alone: what was merged from a stick may name some that are on it. */
  only: z.literal("pictures").optional(),
});
export type Mirror = z.infer<typeof Mirror>;

export interface Mirrored {
  /** Files that were not in the store before and are in it now, read back and compared. */
  readonly sent: number;
  /** Files taken from the store into the segment folder. */
  readonly fetched: number;
  /** Every file of the segment folder was seen whole in the store, at this instant. */
  readonly verifiedAt: string | null;
  /** True when the store can be read and not written. */
  readonly isReadOnly: boolean;
  /** What was met on the way and did not stop it. */
  readonly notices: readonly StoreNotice[];
}

/** Something of the store that the person should know of; `file` is a name of ours, which says nothing. */
export type StoreNotice =
  | { readonly type: "Incomplete"; readonly file: string }
  | { readonly type: "NotDownloadedYet"; readonly file: string }
  | { readonly type: "NotASegment"; readonly count: number }
  /** The store holds another file in a place of ours. */
  | { readonly type: "Differs"; readonly file: string }
  /** Files that were in the store before are not now: `count` of them were sent again. */
  | { readonly type: "StoreWasBehind"; readonly count: number };

/** Why a store cannot be used or a mirror stopped. All local work is safe whatever it says. */
export type StoreError =
  | { readonly type: "Cancelled" }
  | { readonly type: "NoStore" }
  /** Not reachable now: try later. */
  | { readonly type: "Unreachable"; readonly retryAfterMs: number | null }
  | { readonly type: "Timeout" }
  /** 401, 403: stop and ask; never tried again by itself. */
  | { readonly type: "SignInNeeded" }
  /** A login page instead of the store: hotel or train Wi-Fi. */
  | { readonly type: "NetworkNeedsSignIn" }
  | { readonly type: "ProxyNeedsSignIn" }
  /** The server's certificate is not trusted on this laptop; `issuer` as far as it is known. */
  | { readonly type: "BadCertificate"; readonly issuer: string | null }
  /** No marker and no files: a new place, an unplugged drive or an emptied store. `wasUsed` when this laptop has used it before. */
  | { readonly type: "Empty"; readonly wasUsed: boolean }
  | { readonly type: "OtherTeam" }
  /**
   * There are markers that say the store is the team's, and none that the window has verified: main holds
   * no keys. The window asks again with one that is genuine; where none is, somebody else made the place.
   */
  | { readonly type: "Unproven"; readonly markers: readonly Uint8Array[] }
  | { readonly type: "FolderMissing" }
  | { readonly type: "ReadOnly" }
  | { readonly type: "StoreFull" }
  | { readonly type: "LocalDiskFull" }
  /** It lists more files than any team has, or never ends: somebody else has filled it. */
  | { readonly type: "TooManyFiles" }
  /** The server is busy or the file locked; `retryAfterMs` at most an hour. */
  | { readonly type: "Busy"; readonly retryAfterMs: number }
  /** Anything else the server answered; `status` or a system code. */
  | { readonly type: "Refused"; readonly code: string };

/** How far a mirror is. */
export interface SyncProgress {
  readonly team: string;
  readonly step: "looking" | "sending" | "fetching";
  readonly done: number;
  readonly of: number;
}

/** How a mirror with a team's own store ended. */
export interface MirrorEnded {
  readonly team: string;
  readonly result: Result<Mirrored, StoreError>;
}
