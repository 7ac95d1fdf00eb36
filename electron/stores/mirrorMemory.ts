import * as z from "zod";
import type { SegmentRef } from "../../shared/segments/segmentRef.ts";

/**
 * What this laptop knows of one store from earlier rounds. It saves reading everything again and tells
 * when the store has fallen behind; without it a round takes longer and ends the same.
 */
export class MirrorMemory {
  /** Under which name in the store the very bytes of a local file were read, by `keyOf` of that file. */
  readonly confirmed: Map<string, string>;
  /** Names in the store that do not say what is in them, once it was seen in this run: their size, and whether it is a segment. */
  readonly strangers: Map<string, Stranger>;
  /** Fingerprint of the store's marker, once the window has verified it. */
  marker: string | null;

  constructor({ confirmed, strangers, marker = null }: Kept = { confirmed: {}, strangers: {} }) {
    this.marker = marker;
    this.confirmed = new Map(Object.entries(confirmed));
    this.strangers = new Map(Object.entries(strangers));
  }

  get isBlank(): boolean {
    return this.confirmed.size === 0;
  }

  toJSON(): Kept {
    return {
      confirmed: Object.fromEntries(this.confirmed),
      // What was seen once is looked at again after a restart: only its size says that it is the same.
      strangers: {},
      marker: this.marker,
    };
  }
}

/** The name under which the memory keeps a local file. */
export const keyOf = ({ device, name }: SegmentRef): string => `${device}/${name}`;

const Stranger = z.strictObject({ size: z.number().nullable(), isSegment: z.boolean() });
type Stranger = z.infer<typeof Stranger>;

/** The memory as it is kept on disk. */
export const Kept = z.strictObject({
  confirmed: z.record(z.string(), z.string()),
  strangers: z.record(z.string(), Stranger),
  marker: z.string().nullish(),
});
type Kept = z.infer<typeof Kept>;
