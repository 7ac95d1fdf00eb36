import type { SegmentRef, TeamId } from "../../shared/bridge/segmentFolder.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** What a file says of itself. Nothing of it is verified: main has no keys. */
export interface Claim {
  readonly kind: "card" | "batch" | "marker";
  readonly team: TeamId;
  readonly device: string;
  readonly seq: number;
}

export type NoClaim =
  /** Shorter than it says, or empty: not all of it has come yet. */
  | { readonly type: "Incomplete" }
  /** Nothing but zero bytes: what a sync client leaves where a file is to come. */
  | { readonly type: "Blank" }
  | { readonly type: "NotASegment" };

/** Reads the public header of a segment; the file's name says nothing. */
export function claimOf(bytes: Uint8Array): Result<Claim, NoClaim> {
  if (bytes.length === 0) return err({ type: "Incomplete" });
  if (bytes.every((byte) => byte === 0)) return err({ type: "Blank" });
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = start.subarray(0, 4).toString("latin1");
  if (!"CFS1".startsWith(magic)) return err({ type: "NotASegment" });
  if (start.length < headerLength) return err({ type: "Incomplete" });
  const length = start.readUInt32BE(8);
  if (start.length < length) return err({ type: "Incomplete" });
  const kind = kinds[start.readUInt8(5)];
  const seq = start.readBigUInt64BE(48);
  if (start.length > length || length < leastLength || kind === undefined || seq > mostSeq)
    return err({ type: "NotASegment" });
  return ok({
    kind,
    team: start.subarray(16, 32).toString("hex"),
    device: start.subarray(32, 48).toString("hex"),
    seq: Number(seq),
  });
}

const kinds = ["card", "batch", "marker"] as const;
const headerLength = 104;
const leastLength = headerLength + 24 + 16 + 64;
const mostSeq = 999_999_999_999n;

/** The name of the place that a segment claims. */
export const placeOf = ({ device, seq }: { device: string; seq: number }): SegmentRef => ({
  device,
  name: `${String(seq).padStart(12, "0")}.prs`,
});
