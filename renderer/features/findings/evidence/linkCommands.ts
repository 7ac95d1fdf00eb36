import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import { act } from "../../../db/history.ts";
import { rowNow, rowsNow } from "../../../db/visits.ts";
import { inTurn } from "../inTurn.ts";
import { decideLink, type LinkDecision } from "./decideLink.ts";

/** Links evidence to a finding, or turns the link that is there. Says which it came to. */
export function linkEvidence(
  findingId: FindingId,
  evidence: Link["evidence"],
  bearing: Link["bearing"],
): Promise<LinkDecision["type"] | "gone"> {
  return inTurn(async () => {
    const finding = rowNow("findings", findingId);
    if (!finding) return "gone";
    const links = rowsNow("links", { findingId });
    const decision = decideLink(links, { finding, evidence, bearing });
    if (decision.type !== "already")
      await act({
        label: decision.type === "add" ? "Link evidence" : "Turn evidence round",
        visitId: finding.visitId,
        changes: [
          {
            table: "links",
            put: decision.link,
            ...(decision.type === "turn" && { base: decision.base }),
          },
        ],
      });
    return decision.type;
  });
}

/** Takes a link away; the evidence stays. */
export function unlinkEvidence(link: Link): Promise<void> {
  return inTurn(() =>
    act({
      label: "Unlink evidence",
      visitId: link.visitId,
      changes: [{ table: "links", delete: link.id }],
    }),
  );
}

/** Lets evidence that supported a finding contradict it, and the other way round. */
export function turnLink(link: Link): ReturnType<typeof linkEvidence> {
  const bearing = link.bearing === "supports" ? "contradicts" : "supports";
  return linkEvidence(link.findingId, link.evidence, bearing);
}
