import { withChanges } from "../../../../shared/ops/withChanges.ts";
import { put, remove } from "../../../../shared/visit/change.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { openedVisit } from "../../../db/currentLaptop.ts";
import { run } from "../../../db/run.ts";
import { decideLink, type LinkDecision } from "./decideLink.ts";

/** Links evidence to a finding, or turns the link that is there; shown at once. Says which it came to. */
export function linkEvidence(
  { id, visitId }: Pick<Finding, "id" | "visitId">,
  evidence: Link["evidence"],
  bearing: Link["bearing"],
): LinkDecision["type"] | "gone" {
  const visit = openedVisit(visitId);
  const saved = visit?.records.value();
  if (!visit || !saved?.findings.some((finding) => finding.id === id)) return "gone";
  const { links } = withChanges(saved, visit.drafts.value());
  const decision = decideLink(links, { finding: { id, visitId }, evidence, bearing });
  if (decision.type === "already") return decision.type;
  const place = { table: "findings", row: id, field: `link ${evidence.id}` } as const;
  const label = decision.type === "turn" ? "Turn evidence round" : "Link evidence";
  void visit.drafts.enter(place, label, [put("links", decision.link, decision.base)]);
  return decision.type;
}

/** Takes a link away; the evidence stays. */
export const unlinkEvidence = ({ id, visitId }: Link): Promise<void> =>
  run(visitId, "Unlink evidence", () => [remove("links", id)]);

/** Lets evidence that supported a finding contradict it, and the other way round. */
export const turnLink = ({
  findingId,
  visitId,
  evidence,
  bearing,
}: Link): ReturnType<typeof linkEvidence> =>
  linkEvidence(
    { id: findingId, visitId },
    evidence,
    bearing === "supports" ? "contradicts" : "supports",
  );
