import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type * as z from "zod";
import type { VaultWriteError } from "../../shared/bridge/vault.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readIfThere } from "../files/readIfThere.ts";
import { systemCode } from "../files/systemCode.ts";
import { writeWhole } from "../files/writeWhole.ts";

/**
 * What is in a file that must not be lost. `Damaged`: both it and its copy were read, and neither can
 * be used. `CannotRead`: one of them cannot be read now, and the other is of no use.
 */
export type Found<T> =
  /** `isWhole` is false where one of the two was read and is damaged or missing: to be made good. */
  | { readonly type: "There"; readonly value: T; readonly isWhole: boolean }
  | { readonly type: "Missing" }
  | { readonly type: "Damaged" }
  | { readonly type: "CannotRead"; readonly code: string };

/**
 * A small file kept twice, `name` and `name.copy`, each with the SHA-256 of its content in its first
 * line. Whichever is whole is used. The copy holds the same as the file and not an earlier one: an
 * earlier one would go on opening with a passphrase that was given up.
 */
export class CheckedFile<T> {
  readonly #files: readonly [string, string];
  readonly #schema: z.ZodType<T>;
  readonly #disk: Disk;

  constructor(
    file: string,
    { schema, disk }: { readonly schema: z.ZodType<T>; readonly disk: Disk },
  ) {
    this.#files = [file, `${file}.copy`];
    this.#schema = schema;
    this.#disk = disk;
  }

  async read(): Promise<Found<T>> {
    const [first, copy] = await Promise.all(this.#files.map((file) => this.#readOne(file)));
    const both = [first, copy].flatMap((found) => found ?? []);
    // What cannot be read now may be whole and newer: nothing is written over it.
    const isWhole = both.every(({ type }) => type === "There" || type === "CannotRead");
    const found = both.find(({ type }) => type === "There");
    if (found?.type === "There") return { ...found, isWhole };
    const unread = both.find(({ type }) => type === "CannotRead");
    if (unread !== undefined) return unread;
    return { type: both.every(({ type }) => type === "Missing") ? "Missing" : "Damaged" };
  }

  /** The copy first: a crash in between leaves the file as it was. */
  async write(value: T): Promise<Result<null, VaultWriteError>> {
    const content = Buffer.from(JSON.stringify(value), "utf8");
    const bytes = Buffer.concat([Buffer.from(`${mark}${sumOf(content)}\n`), content]);
    for (const file of this.#files.toReversed()) {
      const written = await writeInFolder(file, bytes, this.#disk.platform);
      if (!written.ok) return written;
    }
    return ok(null);
  }

  async #readOne(file: string): Promise<Found<T>> {
    let bytes: Buffer | null;
    try {
      bytes = await readIfThere(file, this.#disk);
    } catch (fault) {
      return { type: "CannotRead", code: systemCode(fault) };
    }
    if (bytes === null) return { type: "Missing" };
    const value = this.#parse(bytes);
    return value === null ? { type: "Damaged" } : { type: "There", value, isWhole: true };
  }

  #parse(bytes: Buffer): T | null {
    const end = bytes.indexOf("\n");
    const content = bytes.subarray(end + 1);
    if (end === -1 || bytes.toString("latin1", 0, end) !== mark + sumOf(content)) return null;
    try {
      return this.#schema.parse(JSON.parse(content.toString("utf8")));
    } catch {
      return null;
    }
  }
}

const mark = "Critical Friend vault 1, SHA-256 ";

const sumOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Writes a file of the vault whole, making its folder, which only its owner may enter. */
export async function writeInFolder(
  file: string,
  bytes: Uint8Array,
  platform: NodeJS.Platform,
): Promise<Result<null, VaultWriteError>> {
  // What stops it will stop the writing as well, which tells why.
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 }).catch(() => undefined);
  const written = await writeWhole(file, bytes, { platform });
  if (written.ok) return written;
  const { error } = written;
  if (error.type === "DiskFull") return err({ type: "DiskFull" });
  return err({ type: "CannotWrite", code: "code" in error ? error.code : error.type });
}
