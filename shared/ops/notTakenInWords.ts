import type { DeviceId } from "./action.ts";
import type { NotTaken } from "./visitState.ts";

/** What of a row was not taken, a sentence for each who wrote it: "3 changes to it by SK were not taken: …", and why. */
export function notTakenInWords(
  id: string,
  notTaken: readonly NotTaken[],
  { nameOf, why }: { readonly nameOf: (device: DeviceId) => string; readonly why: string },
): readonly string[] {
  const own = notTaken.filter(({ row }) => row === id);
  return [...Map.groupBy(own, ({ action }) => nameOf(action.by))].map(
    ([who, { length }]) =>
      `${length === 1 ? "A change" : `${length} changes`} to it by ${who} ${length === 1 ? "was" : "were"} not taken: ${why}.`,
  );
}
