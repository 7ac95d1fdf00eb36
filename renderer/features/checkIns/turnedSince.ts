import { type HeardKey, heardKeyOf } from "../../../shared/visit/heardKey.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

/** That a finding was told as another kind than it is now, in words; null where it was not, or nobody kept it. */
export function turnedSince(
  key: HeardKey,
  checkIn: CheckIn,
  { findings }: Pick<VisitRecords, "findings">,
): string | null {
  const then = checkIn.asTold[key]?.polarity;
  const now = findings.find(({ id }) => heardKeyOf("finding", id) === key)?.polarity;
  if (then === undefined || now === undefined || (then === "area") === (now === "area"))
    return null;
  return `It was told as “${polarityWords[then]}”, and is “${polarityWords[now]}” now.`;
}
