import * as z from "zod";
import { DeviceId } from "../ops/action.ts";

/** Name of a file in a device's folder: `000000000012.prs`, or `000000000012-1a2b3c4d.prs`. */
export const SegmentName = z.string().regex(/^\d{12}(?:-[0-9a-f]{8})?\.prs$/);

/** A segment's place in the segment folder. */
export const SegmentRef = z.strictObject({ device: DeviceId, name: SegmentName });
export type SegmentRef = z.infer<typeof SegmentRef>;

/** Name of a device's segment: twelve digits, so that names sort as numbers do. */
export const segmentName = (seq: number): string => `${String(seq).padStart(12, "0")}.prs`;

/** Name of a file as `receive` wants it. */
export const fileName = ({ device, name }: SegmentRef): string => `${device}/${name}`;

/** The place that such a name names. */
export function refOf(file: string): SegmentRef {
  const [device = "", name = ""] = file.split("/");
  return { device, name };
}
