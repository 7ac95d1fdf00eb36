import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { FindingId, LinkId } from "../../../../shared/visit/ids.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";

/** How a finding is parted in two. */
export interface Split {
  readonly sentence: string;
  /** Links that go with the new finding. */
  readonly linkIds: ReadonlySet<string>;
  /** Whether those links stay with the first finding as well. */
  readonly stayLinked: boolean;
}

/**
 * A second finding beside the first, below it, with the chosen evidence. It begins as emerging,
 * without positions or recorded reasons: the team has not looked at it yet.
 */
export function splitFinding(
  finding: Finding,
  below: readonly Finding[],
  links: readonly Link[],
  split: Split,
  newId: () => string,
): {
  readonly findings: readonly Finding[];
  readonly created: Finding;
  readonly links: readonly Link[];
} {
  const created: Finding = {
    ...finding,
    id: FindingId.parse(newId()),
    sentence: split.sentence.trim(),
    detail: "",
    state: "emerging",
    parkedReason: "",
    inLetter: false,
    viewWouldChangeIf: "",
    overrides: [],
    overriddenBy: {},
    corrections: [],
  };
  const rest = below.filter((each) => each.id !== finding.id);
  const placed = placeInOrder([finding, ...rest], created, rest[0]?.id ?? null);
  return {
    findings: placed,
    created: placed.find((each) => each.id === created.id) ?? created,
    links: links
      .filter((link) => split.linkIds.has(link.id))
      .map((link) => ({
        ...link,
        id: split.stayLinked ? LinkId.parse(newId()) : link.id,
        findingId: created.id,
      })),
  };
}
