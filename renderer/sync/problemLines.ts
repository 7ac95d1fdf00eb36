import type { DeviceId } from "../../shared/ops/action.ts";
import { describeProblem } from "../../shared/segments/describeProblem.ts";
import type { ReceiveProblem } from "../../shared/segments/receiveProblem.ts";
import type { SyncStatus } from "./syncStatus.ts";

/** More lines of one kind nobody reads, and one who means harm could make any number of them. */
const mostOfKind = 20;

/** What a person should know of a sync, a line each; of very many of a kind the first, and how many more there are. */
export function problemLines(
  problems: readonly ReceiveProblem[],
  nameOf: (device: DeviceId) => string,
): SyncStatus["problems"] {
  const kinds = [...Map.groupBy(problems, ({ type }) => type).values()];
  const listed = kinds.flatMap((ofKind) => ofKind.slice(0, mostOfKind));
  const lines = listed.map((problem) => ({
    id: JSON.stringify(problem),
    text: Object.values(describeProblem(problem, nameOf)).join(" "),
  }));
  const more = problems.length - lines.length;
  if (more === 0) return lines;
  const text = `${more.toLocaleString("en-GB")} more ${more === 1 ? "thing is" : "things are"} not in order and not listed here. Tell the lead.`;
  return [...lines, { id: "more", text }];
}
