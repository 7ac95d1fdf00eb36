import * as z from "zod";

/**
 * When and in which sitting something was written: a Lamport time in eight base-36 digits, a dot and
 * the sitting, such as `0000001k.q9Zr3_aB`. Compared as text it orders by (time, sitting), which is
 * the one order all laptops agree on. A sitting is one run of the app on one laptop, named by six
 * random bytes in base64url, so that two copies of one disk never write the same stamp.
 */
export const Stamp = z.string().regex(/^0[0-9a-z]{7}\.[A-Za-z0-9_-]{8}$/);
export type Stamp = z.infer<typeof Stamp>;

const digits = 8;

/** The stamp of Lamport time `lamport` in `sitting`. Throws past 36^7, which no honest visit reaches. */
export function stampOf(lamport: number, sitting: string): Stamp {
  const time = lamport.toString(36).padStart(digits, "0");
  if (time.length > digits || !time.startsWith("0"))
    throw new RangeError("Lamport time out of range");
  return `${time}.${sitting}`;
}

/** The Lamport time in a stamp. */
export const lamportOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, digits), 36);

/** The sitting in a stamp. */
export const sittingOf = (stamp: Stamp): string => stamp.slice(digits + 1);
