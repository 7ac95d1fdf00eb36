import { Inflate, zipSync } from "fflate";
import { err, ok, type Result } from "../../../../shared/result.ts";
import type { FormatError } from "./paper.ts";

/** The parts of an office file, by name. */
export interface ZipParts {
  readonly names: readonly string[];
  /** The part's bytes; null where there is none of that name. Throws `TooMuchInflated` beyond the limit. */
  readonly bytes: (name: string) => Uint8Array | null;
}

/** What all parts together may inflate to: many times the largest real file, far from filling a laptop. */
const mostInflated = 150 * 1024 * 1024;
const mostParts = 20_000;

class TooMuchInflated extends Error {}

/** Opens a zip container by its directory. Nothing is inflated before it is asked for, and never more than the limit. */
export function openZip(bytes: Uint8Array, what: string): Result<ZipParts, FormatError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === null) return err({ type: "Damaged", what });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostParts) return err({ type: "TooMuch", what, limit: "20,000 parts" });
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return err({ type: "Damaged", what });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll("\\", "/"), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if ([...entries.values()].some(({ isEncrypted }) => isEncrypted))
    return err({ type: "Protected", what });
  let left = mostInflated;
  return ok({
    names: [...entries.keys()],
    bytes: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = inflated(bytes, view, entry, left);
      left -= part.length;
      return part;
    },
  });
}

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

function inflated(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new Error("a part is not where the directory says");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = bytes.subarray(start, start + packed);
  if (body.length < packed) throw new Error("a part is cut short");
  if (method === 0) return body;
  if (method !== 8) throw new Error("a part is packed in a way that is not read");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new TooMuchInflated();
    chunks.push(chunk);
  });
  // In pieces, so that a bomb goes off no further than the limit.
  const step = 16 * 1024;
  for (let from = 0; from < body.length; from += step)
    inflate.push(body.subarray(from, from + step), from + step >= body.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The directory's end record, looked for from the end past a comment. */
function directoryEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/** The named parts in a new container, unpacked already, for a reader that unpacks without limits of its own. */
export function repacked(
  parts: ZipParts,
  wanted: (name: string) => boolean,
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const name of parts.names) {
    if (name.endsWith("/") || !wanted(name)) continue;
    const bytes = parts.bytes(name);
    if (bytes === null) continue;
    if (/\.(?:xml|rels)$/i.test(name)) refuseEntities(bytes);
    files[name] = bytes;
  }
  return new Uint8Array(zipSync(files, { level: 0 }));
}

/** The text of an XML part; null where there is none. A document type is never followed. */
export function xmlPart(parts: ZipParts, name: string): string | null {
  const bytes = parts.bytes(name);
  if (bytes === null) return null;
  refuseEntities(bytes);
  return new TextDecoder().decode(bytes);
}

class HasEntities extends Error {}

// Office programs write no document type; what defines entities is made to grow when it is read.
function refuseEntities(bytes: Uint8Array): void {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start)) throw new HasEntities();
}

/** What is wrong with a file whose reader threw. */
export function whatThrew(error: unknown, what: string): FormatError {
  if (error instanceof TooMuchInflated) return { type: "TooMuch", what, limit: "150 MB unpacked" };
  if (error instanceof TooDeep)
    return { type: "TooMuch", what, limit: "400 levels one inside another" };
  return { type: "Damaged", what };
}

/** Thrown by readers of nested markup. */
export class TooDeep extends Error {}
