import { put, remove } from "../../../../shared/visit/change.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { run } from "../../../db/run.ts";
import { decideLink, type LinkDecision } from "./decideLink.ts";

/** Links evidence to a finding, or turns the link that is there. Says which it came to. */
export async function linkEvidence(
  finding: Pick<Finding, "id" | "visitId">,
  evidence: Link["evidence"],
  bearing: Link["bearing"],
): Promise<LinkDecision["type"] | "gone"> {
  let came: LinkDecision["type"] | "gone" = "gone";
  const label = () => (came === "turn" ? "Turn evidence round" : "Link evidence");
  await run(finding.visitId, label, ({ findings, links }) => {
    if (!findings.some(({ id }) => id === finding.id)) return [];
    const decision = decideLink(links, { finding, evidence, bearing });
    came = decision.type;
    return decision.type === "already" ? [] : [put("links", decision.link, decision.base)];
  });
  return came;
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
