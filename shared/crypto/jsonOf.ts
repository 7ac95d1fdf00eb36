import { bytesToUtf8 } from "./bytes.ts";
import { lengthOf } from "./jsonBytes.ts";

/** The value whose JSON these pieces of UTF-8 are, one after the other. Throws for what is no JSON. */
export function jsonOf(pieces: readonly Uint8Array[]): unknown {
  const length = lengthOf(pieces);
  const whole = length > mostKept ? new Uint8Array(length) : roomFor(length);
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  try {
    return JSON.parse(bytesToUtf8(whole.subarray(0, end))) as unknown;
  } finally {
    whole.fill(0, 0, end);
  }
}

/** Fresh memory costs more than filling it, so this much is kept at hand: 2 MB. */
const mostKept = 2 * 1024 * 1024;
let room = new Uint8Array();

function roomFor(length: number): Uint8Array {
  if (room.length < length) room = new Uint8Array(Math.min(mostKept, length * 2));
  return room;
}
