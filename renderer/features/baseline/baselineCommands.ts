import { put, remove, set } from "../../../shared/visit/change.ts";
import { derivedId } from "../../../shared/visit/derivedId.ts";
import { BaselineLinkId, type FindingId } from "../../../shared/visit/ids.ts";
import type { BaselineItem, Judgement } from "../../../shared/visit/kinds/baselineItem.ts";
import type { BaselineLink } from "../../../shared/visit/kinds/baselineLink.ts";
import type { Link } from "../../../shared/visit/kinds/link.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";

/** Says what became of a point of the baseline. */
export const judge = (item: BaselineItem, judgement: Judgement): Promise<void> =>
  run(item.visitId, "Say what became of it", () => [set("baselineItems", item, { judgement })]);

/** What is found now of a point, typed. */
export const foundText = (item: BaselineItem) =>
  plainDraft("baselineItems", item, "found", "Say what is found now");

/** Ties a finding of this visit to a point, or takes it off. */
export const tieFinding = (
  item: BaselineItem,
  findingId: FindingId,
  how: "tie" | "takeOff",
): Promise<void> =>
  run(item.visitId, how === "tie" ? "Tie a finding" : "Take a finding off", () => {
    const others = item.findingIds.filter((id) => id !== findingId);
    return [
      set("baselineItems", item, { findingIds: how === "tie" ? [...others, findingId] : others }),
    ];
  });

/** Ties a piece of evidence to a point, or turns the tie that is there. */
export const tieEvidence = (
  { id: itemId, visitId }: BaselineItem,
  evidence: Link["evidence"],
  bearing: BaselineLink["bearing"],
): Promise<void> =>
  run(visitId, "Evidence of the baseline", ({ baselineLinks }) => {
    const there = baselineLinks.find(
      (one) =>
        one.itemId === itemId &&
        one.evidence.type === evidence.type &&
        one.evidence.id === evidence.id,
    );
    if (there !== undefined)
      return there.bearing === bearing ? [] : [set("baselineLinks", there, { bearing })];
    const id = derivedId("baselineLink", itemId, evidence.type, evidence.id);
    return [
      put("baselineLinks", { id: BaselineLinkId.parse(id), visitId, itemId, evidence, bearing }),
    ];
  });

/** Takes evidence off a point; the evidence stays. */
export const untie = ({ id, visitId }: BaselineLink): Promise<void> =>
  run(visitId, "Take evidence off the baseline", () => [remove("baselineLinks", id)]);
