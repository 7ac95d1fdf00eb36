import { err, ok, type Result } from "../../shared/result.ts";
import { readHeader, type SegmentHeader } from "../../shared/segments/header.ts";
import { type SegmentRef, segmentName } from "../../shared/segments/segmentRef.ts";

/** What a file says of itself. Nothing of it is verified: main has no keys. */
export type Claim = Pick<SegmentHeader, "kind" | "team" | "device" | "seq">;

export type NoClaim =
  /** Shorter than it says, or empty: not all of it has come yet. */
  | { readonly type: "Incomplete" }
  /** Nothing but zero bytes: what a sync client leaves where a file is to come. */
  | { readonly type: "Blank" }
  | { readonly type: "NotASegment" };

/** Reads the public header of a segment; the file's name says nothing. */
export function claimOf(bytes: Uint8Array): Result<Claim, NoClaim> {
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return err({ type: "Blank" });
  const header = readHeader(bytes);
  if (header.ok) return ok(header.value);
  const isCut = header.error.type === "TooShort" || header.error.type === "Incomplete";
  return err({ type: isCut ? "Incomplete" : "NotASegment" });
}

/** The name of the place that a segment claims. */
export const placeOf = ({ device, seq }: { device: string; seq: number }): SegmentRef => ({
  device,
  name: segmentName(seq),
});
