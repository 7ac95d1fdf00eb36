import * as z from "zod";
import type { Result } from "../result.ts";
import type { MenuCommand } from "./menuCommands.ts";
import type { PicturesBridge } from "./pictures.ts";
import { type SavedFileId, savedFiles } from "./savedFiles.ts";
import type { SegmentFolderBridge, TeamRef } from "./segmentFolder.ts";
import type { SpellingBridge, WordToLearn } from "./spelling.ts";
import type { MirrorEnded, StoresBridge, SyncProgress } from "./stores.ts";
import type { VaultBridge } from "./vault.ts";

/** What the window may ask of the main process, which implements it. Main checks sender and input. */
export interface Bridge
  extends VaultBridge, SegmentFolderBridge, PicturesBridge, StoresBridge, SpellingBridge {
  /**
   * Asks where to save and writes the bytes there, whole or not at all: an existing file is
   * replaced only once the new one is complete on disk. Resolves to the file's name without its folder.
   */
  readonly saveFile: (input: SaveFile) => Promise<Result<SavedFile, SaveError>>;
  /**
   * Asks for a folder and makes one in it with all of the files, or nothing at all: one that is there
   * is never replaced. Resolves to the name that it got.
   */
  readonly saveFolder: (
    input: SaveFolder,
  ) => Promise<Result<{ readonly folderName: string }, SaveError>>;
  /**
   * The pages that printing the window would give, as a tagged PDF: A4, or what the page's own rules say.
   * A further call waits for the one under way. `NotMade` when the system cannot make them.
   */
  readonly printPages: (input: PrintPages) => Promise<Result<Uint8Array<ArrayBuffer>, PrintError>>;
  /** Shows the last saved file in the system's file manager. `NothingSaved` before the first save. */
  readonly showSavedFile: () => Promise<Result<null, { readonly type: "NothingSaved" }>>;
  readonly appInfo: () => Promise<AppInfo>;
}

/** What the main process may tell the window, by event name. */
export interface BridgeEvents {
  /** A command of the application menu was chosen; ids as in `MenuCommand`. */
  readonly menuCommand: MenuCommand;
  /** The laptop sleeps, its screen is locked or the app closes: keep what is being typed, then call `lock`. Main locks by itself 2 s later. */
  readonly lockSoon: LockReason;
  /** Somebody said of a word that it is right. */
  readonly learnWord: WordToLearn;
  readonly syncProgress: SyncProgress;
  /** Segments of others came into the segment folder: read and merge them. */
  readonly segmentsArrived: TeamRef;
  /** A mirror with the team's own store ended, whoever began it. */
  readonly mirrorEnded: MirrorEnded;
  /** Pictures of the team came, or are in its store now. */
  readonly picturesMoved: TeamRef;
}

export type LockReason = "suspend" | "screenLocked" | "menu" | "quit";

export type Subscriptions = {
  readonly [E in keyof BridgeEvents]: (listener: (payload: BridgeEvents[E]) => void) => Unsubscribe;
};

export type Unsubscribe = () => void;

/** What is being saved decides the dialog's title, the folder it starts in and the file's extension. */
export const SaveFile = z.strictObject({
  what: z.enum(Object.keys(savedFiles) as [SavedFileId, ...SavedFileId[]]),
  /** Offered name without extension: plain letters, digits, spaces and hyphens; main adds the extension. */
  suggestedName: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ,()'-]*$/u),
  bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= 256 * 1024 * 1024),
});
export type SaveFile = z.infer<typeof SaveFile>;

/** Names that Windows keeps for its devices, whatever stands behind their first full stop. */
const ofDevices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.| *$)/iu;
const plain = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N} ,()'-]*[\p{L}\p{N}()'-])?`;
const nameOf = (pattern: RegExp) =>
  z
    .string()
    .max(120)
    .regex(pattern)
    .refine((name) => !ofDevices.test(name));

const mostBytes = 256 * 1024 * 1024;

/** A folder of files, all of it written or nothing. Every name is one that every system takes. */
export const SaveFolder = z
  .strictObject({
    suggestedName: nameOf(new RegExp(`^${plain}$`, "u")),
    files: z
      .array(
        z.strictObject({
          name: nameOf(new RegExp(`^${plain}(?:\\.[a-z0-9]{1,10}){1,2}$`, "u")),
          bytes: z.instanceof(Uint8Array),
        }),
      )
      .min(1)
      .max(60),
  })
  // No two that Windows or a Mac would take for one.
  .refine(({ files }) => {
    const names = files.map(({ name }) => name.normalize("NFC").toLowerCase());
    return new Set(names).size === names.length;
  })
  .refine(({ files }) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= mostBytes);
export type SaveFolder = z.infer<typeof SaveFolder>;

export interface SavedFile {
  readonly fileName: string;
}

export const PrintPages = z.strictObject({
  /** For the team alone: the file says so, and is kept apart from what goes to the host. */
  isInternal: z.boolean(),
});
export type PrintPages = z.infer<typeof PrintPages>;

export interface PrintError {
  readonly type: "NotMade";
}

/** Why nothing was saved. `Cancelled` is the user's choice, not a fault. */
export type SaveError =
  | { readonly type: "Cancelled" }
  | { readonly type: "DiskFull" }
  | { readonly type: "ReadOnly" }
  | { readonly type: "FileInUse" }
  | { readonly type: "FolderMissing" }
  /** `beside` is in that folder and for others: `isInternal` when it is what the team keeps to itself. */
  | { readonly type: "KeptApart"; readonly beside: string; readonly isInternal: boolean }
  | { readonly type: "SaveFailed"; readonly code: string };

export interface AppInfo {
  readonly version: string;
  /** `electron`, or `browserWindow` when the app runs in a Chromium window without Electron's runtime. */
  readonly runtime: "electron" | "browserWindow";
  readonly platform: string;
}
