import { createHash } from "node:crypto";
import path from "node:path";
import type { FolderError } from "../../shared/bridge/segmentFolder.ts";
import { err, type Result } from "../../shared/result.ts";
import { largestPictureFile } from "../../shared/visit/kinds/picture.ts";
import { createFile } from "../files/createFile.ts";
import type { Disk } from "../files/disk.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { persistently } from "../files/persistently.ts";
import { namesIfThere, readIfThere, removeIfThere } from "../files/readIfThere.ts";
import { asResult } from "./folderError.ts";

/**
 * The sealed pictures of one team: each under the SHA-256 of its bytes, so that a file is what its name
 * says or it is nothing. Which of them belong to the visit its records say, in the window.
 */
export interface PictureFiles {
  /** Length of each that is here, by its hash. */
  readonly list: () => Promise<Result<ReadonlyMap<string, number>, FolderError>>;
  /** Null where there is none, and for one that is damaged: that is removed, so that it can come again. */
  readonly read: (file: string) => Promise<Result<Uint8Array | null, FolderError>>;
  /** Durable when it resolves. `OtherFile` for bytes that are not what the name says; nothing is written then. */
  readonly write: (
    file: string,
    bytes: Uint8Array,
  ) => Promise<Result<null, FolderError | { readonly type: "OtherFile" }>>;
}

/** The pictures in `folder`, which is made when the first comes. */
export function pictureFiles(folder: string, disk: Disk): PictureFiles {
  const pathOf = (file: string) => path.join(folder, pictureName(file));

  const read = async (file: string): Promise<Uint8Array | null> => {
    const bytes = await readIfThere(pathOf(file), disk);
    if (bytes === null || isPicture(file, bytes)) return bytes;
    // A passing fault of the disk is not the file's: only what reads wrong twice alike goes.
    const again = await readIfThere(pathOf(file), disk);
    if (again === null || isPicture(file, again)) return again;
    if (again.equals(bytes)) await removeIfThere(pathOf(file), disk);
    return null;
  };

  return {
    list: () =>
      asResult(async () => {
        const names = await namesIfThere(folder, disk);
        const files = names.flatMap((name) => hashIn(name) ?? []);
        const sizes = files.map(async (file) => {
          const { size } = await persistently(() => disk.fs.stat(pathOf(file)), disk);
          return [file, size] as const;
        });
        return new Map(await Promise.all(sizes));
      }),
    read: (file) => asResult(() => read(file)),
    write: async (file, bytes) => {
      if (!isPicture(file, bytes)) return err({ type: "OtherFile" });
      return asResult(async () => {
        await makeFolder(folder, disk);
        // One that is there is the same, or damaged: reading it makes room.
        if (await createFile(pathOf(file), bytes, disk)) return null;
        if ((await read(file)) === null) await createFile(pathOf(file), bytes, disk);
        return null;
      });
    },
  };
}

/** Name of a picture's file. */
export const pictureName = (file: string): string => `${file}.prp`;

/** Whether the bytes are those of the picture that is called so. */
export const isPicture = (file: string, bytes: Uint8Array): boolean =>
  bytes.length <= largestPictureFile && createHash("sha256").update(bytes).digest("hex") === file;

const hashIn = (name: string): string | null => /^([0-9a-f]{64})\.prp$/.exec(name)?.[1] ?? null;
