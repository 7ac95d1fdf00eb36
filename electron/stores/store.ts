import type { StoreError } from "../../shared/bridge/stores.ts";
import type { Result } from "../../shared/result.ts";

/**
 * A place that keeps files, and the least that one has to do: nothing is overwritten, renamed,
 * deleted or locked, and nothing is concluded from times or tags. Names are relative, with slashes:
 * `v1/<team>/<device>/000000000012.prs`. Failures of the place are values; `acceptance.ts` says in
 * tests what every adapter must do.
 */
export interface Store {
  /**
   * The files in the folder `prefix`, which ends in a slash, and in the folders directly within it,
   * in any order; none when there is no such folder. Hidden and temporary files are left out, and so is
   * what `isOurs` does not take: segments unless it says otherwise.
   */
  readonly list: (
    prefix: string,
    options?: AskedForList,
  ) => Promise<Result<readonly Listed[], StoreError>>;
  readonly get: (
    name: string,
    options?: Asked,
  ) => Promise<Result<Uint8Array, StoreError | NotHere>>;
  /**
   * Creates the file, with the folders above it, unless there is one of that name: `Exists` says so,
   * whatever is in it. Success does not prove that the bytes arrived: read them back.
   */
  readonly putIfAbsent: (
    name: string,
    bytes: Uint8Array,
    options?: Asked,
  ) => Promise<Result<"Created" | "Exists", StoreError>>;
  /** Whether the place can be reached and signed in to. Writes nothing. */
  readonly probe: (options?: Asked) => Promise<Result<null, StoreError>>;
  /** False where a listing may leave out a file that has just been written: ask for it by name. */
  readonly isListingComplete: boolean;
}

/** More files than this in a team's place are no team's: a visit of eight laptops has some thousands. */
export const mostFiles = 100_000;
/** As many laptops, those that were renewed counted apart. */
export const mostFolders = 2_000;

export interface Asked {
  readonly signal?: AbortSignal;
}

export interface AskedForList extends Asked {
  readonly isOurs?: (name: string) => boolean;
}

export interface Listed {
  readonly name: string;
  /** In bytes as the place has it, null where it does not say. A hint: content decides. */
  readonly size: number | null;
}

/** Why one file could not be read, though the place can. */
export type NotHere =
  | { readonly type: "NotFound" }
  /** Named here, its content still elsewhere, or held by another program. */
  | { readonly type: "NotDownloadedYet" }
  /** Longer than any segment may be. */
  | { readonly type: "TooLarge" };

/** Whether an error is about one file alone, so that the others can go on. */
export const concernsOneFile = (error: StoreError | NotHere): error is NotHere =>
  error.type === "NotFound" || error.type === "NotDownloadedYet" || error.type === "TooLarge";

/** Whether a name in a listing may be a segment; sync clients and file managers put others beside them. */
export const mayBeSegment = (name: string): boolean => mayBe(/\.prs/i, name);

/** The same of a picture. */
export const mayBePicture = (name: string): boolean => mayBe(/^[0-9a-f]{64}.*\.prp/i, name);

function mayBe(sign: RegExp, name: string): boolean {
  const last = name.slice(name.lastIndexOf("/") + 1);
  return sign.test(last) && !/^[.~]|\.(?:tmp|part|partial|filepart|crdownload)$/i.test(last);
}
