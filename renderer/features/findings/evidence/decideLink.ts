import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import { LinkId } from "../../../../shared/visit/ids.ts";

/** What linking a piece of evidence comes to: a new link, one turned round, or nothing new. */
export type LinkDecision =
  | { readonly type: "add"; readonly link: Link; readonly base?: never }
  | { readonly type: "turn"; readonly link: Link; readonly base: Link }
  | { readonly type: "already" };

/** One piece of evidence bears on one finding once: linking it again only turns its bearing. */
export function decideLink(
  links: readonly Link[],
  wanted: {
    readonly finding: Pick<Finding, "id" | "visitId">;
    readonly evidence: Link["evidence"];
    readonly bearing: Link["bearing"];
  },
): LinkDecision {
  const { finding, evidence, bearing } = wanted;
  const own = links.find(
    (link) => link.findingId === finding.id && link.evidence.id === evidence.id,
  );
  if (own?.bearing === bearing) return { type: "already" };
  if (own) return { type: "turn", link: { ...own, bearing }, base: own };
  return { type: "add", link: linkTo(finding, evidence, bearing) };
}

/** The link of a piece of evidence to a finding: of one id on every laptop that makes it. */
export const linkTo = (
  { id, visitId }: Pick<Finding, "id" | "visitId">,
  evidence: Link["evidence"],
  bearing: Link["bearing"],
): Link => ({
  id: LinkId.parse(derivedId("link", id, evidence.id)),
  visitId,
  findingId: id,
  evidence,
  bearing,
});
