import type { HeardItem } from "../../../shared/letter/heardByHost.ts";
import { shortDay } from "../../../shared/words/inWords.ts";

/** When the host last heard it: "Wed 16 Oct, in an earlier wording". */
export function heardWhen({ times, status }: HeardItem): string {
  const day = times.at(-1)?.checkIn.day ?? null;
  return [
    day === null ? "" : shortDay(day),
    status === "earlierWording" ? "in an earlier wording" : "",
  ]
    .filter(Boolean)
    .join(", ");
}
