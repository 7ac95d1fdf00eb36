import * as z from "zod";
import type { Result } from "../result.ts";
import { TeamId } from "../team/teamId.ts";
import { largestPictureFile, mostPictures } from "../visit/kinds/picture.ts";
import type { StoreError } from "./stores.ts";
import { bytesUpTo, type FolderError } from "./segmentFolder.ts";

/**
 * The sealed pictures of a team, in a folder of their own beside its segments:
 *
 *   segments/<team>/pictures/<SHA-256 of the file>.prp
 *
 * They travel to and from the team's store after the segments, and only those that the window names:
 * what no record of the visit vouches for is neither asked for nor sent.
 */
export interface PicturesBridge {
  /** Keeps a sealed picture, durable when this resolves. `OtherFile` when its hash is another. */
  readonly writePicture: (
    input: WritePicture,
  ) => Promise<Result<null, FolderError | { readonly type: "OtherFile" }>>;
  /** Its bytes; null where it is not here, or damaged. */
  readonly readPicture: (input: PictureRef) => Promise<Result<Uint8Array | null, FolderError>>;
  /**
   * Names the pictures that the visit's records name now, those wanted first in front, in place of what
   * was named before. What is missing comes, and what is not in the store goes there, after the next
   * sync of the segments; `picturesMoved` tells when something has.
   */
  readonly wantPictures: (input: WantPictures) => Promise<Result<PictureState, FolderError>>;
}

export interface PictureState {
  /** Hashes of those named that are not on this laptop. */
  readonly missing: readonly string[];
  /**
   * Of those missing, which the last look through the team's store or a stick did not find: whoever filled
   * it had none, or an app of before pictures. Forgotten when the app ends.
   */
  readonly notThere: readonly string[];
  /** How many of those named are here and were not seen whole in the team's store; 0 without one. */
  readonly toSend: number;
  /** Why the last round of pictures ended before its end; null when it went through, or none was begun. Forgotten when the app ends. */
  readonly stopped: StoreError | null;
}

const PictureHash = z.string().regex(/^[0-9a-f]{64}$/);

export const PictureRef = z.strictObject({ team: TeamId, file: PictureHash });
export type PictureRef = z.infer<typeof PictureRef>;

export const WritePicture = z.strictObject({
  ...PictureRef.shape,
  bytes: bytesUpTo(largestPictureFile),
});
export type WritePicture = z.infer<typeof WritePicture>;

/** Several who add pictures at once can come to more than a visit takes in. */
export const mostWanted = 2 * mostPictures;

export const WantPictures = z.strictObject({
  team: TeamId,
  files: z.array(PictureHash).max(mostWanted),
});
export type WantPictures = z.infer<typeof WantPictures>;
