import type { Milestone } from "../../../shared/letter/milestones.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";

/** Saves the days to the letter as a calendar file. Says what came of it; empty when called off. */
export async function saveMilestones(
  visit: Visit,
  steps: readonly Milestone[],
  now: Date,
): Promise<string> {
  // Asked for once or twice in a visit: the calendar's code does not keep the first screen waiting.
  const { milestonesIcs } = await import("../../outputs/milestonesIcs.ts");
  const saved = await bridge.saveFile({
    what: "milestones",
    suggestedName: asFileName(`Days to the letter ${visit.host.name}`, {
      most: 80,
      otherwise: "Days to the letter",
    }),
    bytes: new TextEncoder().encode(milestonesIcs(visit, steps, { createdAt: now })),
  });
  return saved.ok ? `Saved as ${saved.value.fileName}.` : (saveErrorInWords(saved.error) ?? "");
}
