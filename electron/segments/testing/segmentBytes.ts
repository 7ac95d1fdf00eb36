import { randomBytes } from "node:crypto";

interface Header {
  readonly team?: string;
  readonly device?: string;
  readonly seq?: number;
  readonly kind?: "card" | "batch" | "marker";
  /** Bytes of sealed content. */
  readonly content?: number;
}

export const teamA = "a1".repeat(16);
export const teamB = "b2".repeat(16);
export const ann = "0a".repeat(16);
export const ben = "0b".repeat(16);

/** A file with a segment's header and random bytes for the rest, which main cannot tell from a sealed one. */
export function segmentBytes({
  team = teamA,
  device = ann,
  seq = 1,
  kind = seq === 0 ? "card" : "batch",
  content = 300,
}: Header = {}): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.concat([Buffer.alloc(104), randomBytes(24 + content + 16 + 64)]);
  bytes.write("CFS1", 0, "latin1");
  bytes.writeUInt8(1, 4);
  bytes.writeUInt8(["card", "batch", "marker"].indexOf(kind), 5);
  bytes.writeUInt8(1, 6);
  bytes.writeUInt32BE(bytes.length, 8);
  bytes.write(team, 16, "hex");
  bytes.write(device, 32, "hex");
  bytes.writeBigUInt64BE(BigInt(seq), 48);
  return new Uint8Array(bytes);
}

export const markerBytes = (team = teamA): Uint8Array<ArrayBuffer> =>
  segmentBytes({ team, kind: "marker", seq: 0 });
