import { utf8ToBytes } from "./bytes.ts";

/**
 * Does work with the JSON of a value as bytes, in pieces that follow each other: what `JSON.stringify`
 * gives, with all but ASCII escaped. For much at once: no long text is made on the way, and none of
 * two bytes a character when it is read back, for which one apostrophe in a note is enough. Of what
 * JSON can hold; like there, a field that is undefined is left out. The pieces are wiped and used
 * again once the work has ended.
 */
export async function withJsonBytes<T>(
  value: unknown,
  work: (json: readonly Uint8Array[]) => Promise<T>,
): Promise<T> {
  const writer = new Writer();
  try {
    writer.value(value);
    return await work(writer.pieces());
  } finally {
    writer.free();
  }
}

/** How many bytes the pieces come to. */
export const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

const pieceLength = 64 * 1024;
/** Fresh memory costs more than filling it, so this much is kept at hand: 4 MB. */
const mostFree = 64;
const free: Uint8Array<ArrayBuffer>[] = [];

const freshPiece = () => free.pop() ?? new Uint8Array(pieceLength);

/** Bytes that a character takes at most: \u2019. */
const longest = 6;

class Writer {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #piece = freshPiece();
  #end = 0;

  pieces(): readonly Uint8Array[] {
    return [...this.#full, this.#piece.subarray(0, this.#end)];
  }

  free(): void {
    for (const { buffer } of [...this.#full, this.#piece]) {
      const piece = new Uint8Array(buffer).fill(0);
      if (free.length < mostFree) free.push(piece);
    }
  }

  value(value: unknown): void {
    if (typeof value === "string") this.#text(value);
    else if (Array.isArray(value)) this.#list(value);
    else if (typeof value === "object" && value !== null) this.#record(value);
    else this.#characters(JSON.stringify(value) ?? "null"); // as there: what is undefined in a list
  }

  #list(values: readonly unknown[]): void {
    this.#byte(openBracket);
    for (let i = 0; i < values.length; i += 1) {
      if (i > 0) this.#byte(comma);
      this.value(values[i]);
    }
    this.#byte(closeBracket);
  }

  #record(record: object): void {
    let isFirst = true;
    this.#byte(openBrace);
    for (const [name, value] of Object.entries(record)) {
      if (value === undefined) continue;
      if (!isFirst) this.#byte(comma);
      isFirst = false;
      this.#text(name);
      this.#byte(colon);
      this.value(value);
    }
    this.#byte(closeBrace);
  }

  #text(text: string): void {
    this.#byte(quote);
    this.#characters(text);
    this.#byte(quote);
  }

  /** As many characters as surely fit, and so on. */
  #characters(text: string): void {
    for (let from = 0; from < text.length;) {
      const until = Math.min(text.length, from + Math.floor(this.#room(longest) / longest));
      const piece = this.#piece;
      let end = this.#end;
      for (; from < until; from += 1) {
        const code = text.charCodeAt(from);
        if (code >= space && code < del && code !== quote && code !== backslash) {
          piece[end] = code;
          end += 1;
        } else {
          const escape = escapeOf(code);
          piece.set(escape, end);
          end += escape.length;
        }
      }
      this.#end = end;
    }
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#piece[this.#end] = byte;
    this.#end += 1;
  }

  /** How many bytes fit, after room was made for so many at least. */
  #room(least: number): number {
    const room = pieceLength - this.#end;
    if (room >= least) return room;
    this.#full.push(this.#piece.subarray(0, this.#end));
    this.#piece = freshPiece();
    this.#end = 0;
    return pieceLength;
  }
}

const [space, quote, comma, colon, openBracket] = [0x20, 0x22, 0x2c, 0x3a, 0x5b] as const;
const [backslash, closeBracket, openBrace, closeBrace, del] = [
  0x5c, 0x5d, 0x7b, 0x7d, 0x7f,
] as const;

const escapes = new Map<number, Uint8Array>();

/** How a character stands in JSON that may not stand there as it is. */
function escapeOf(code: number): Uint8Array {
  const known = escapes.get(code);
  if (known !== undefined) return known;
  const inJson = code < del ? JSON.stringify(String.fromCharCode(code)).slice(1, -1) : null;
  const escape = utf8ToBytes(inJson ?? `\\u${code.toString(16).padStart(4, "0")}`);
  escapes.set(code, escape);
  return escape;
}
