import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { joinProse } from "../joinProse.ts";

/** Two findings that become one, with what hangs on each. */
export interface MergeInput {
  readonly kept: Finding;
  readonly other: Finding;
  readonly links: readonly Link[];
  readonly positions: readonly Position[];
}

/** What to write and what to delete; the other finding itself is deleted by the caller. */
export interface Merged {
  readonly finding: Finding;
  readonly links: readonly Link[];
  readonly positions: readonly Position[];
  readonly droppedLinks: readonly Link[];
  readonly droppedPositions: readonly Position[];
}

/**
 * Joins two findings into the first. Texts are joined, evidence linked to both stays once as the
 * first has it, and of two positions of one peer the more cautious holds: agreement to half of a
 * finding is no agreement to the whole. It is agreed only when both were.
 */
export function mergeFindings({ kept, other, links, positions }: MergeInput): Merged {
  const evidenceKept = new Set(
    links.filter((link) => link.findingId === kept.id).map((link) => link.evidence.id),
  );
  const otherLinks = links.filter((link) => link.findingId === other.id);
  const otherPositions = positions.filter((position) => position.findingId === other.id);
  const isTwice = (link: Link) => evidenceKept.has(link.evidence.id);
  return {
    finding: {
      ...kept,
      detail: joinProse(kept.detail, joinProse(other.sentence, other.detail, " ")),
      viewWouldChangeIf: joinProse(kept.viewWouldChangeIf, other.viewWouldChangeIf),
      parkedReason: joinProse(kept.parkedReason, other.parkedReason),
      state: kept.state === "agreed" && other.state !== "agreed" ? "emerging" : kept.state,
      inLetter: kept.inLetter || other.inLetter,
      inspectorWouldRaise: kept.inspectorWouldRaise || other.inspectorWouldRaise,
      overrides: [
        ...kept.overrides,
        ...other.overrides.filter(
          (reason) => !kept.overrides.some((own) => own.guard === reason.guard),
        ),
      ],
      overriddenBy: { ...other.overriddenBy, ...kept.overriddenBy },
    },
    links: otherLinks
      .filter((link) => !isTwice(link))
      .map((link) => ({ ...link, findingId: kept.id })),
    droppedLinks: otherLinks.filter(isTwice),
    positions: otherPositions.map((theirs): Position => {
      const own = positions.find((p) => p.findingId === kept.id && p.peerId === theirs.peerId);
      return own ? joinPositions(own, theirs) : { ...theirs, findingId: kept.id };
    }),
    droppedPositions: otherPositions.filter((theirs) =>
      positions.some((p) => p.findingId === kept.id && p.peerId === theirs.peerId),
    ),
  };
}

const caution = { agrees: 0, queries: 1, dissents: 2 } as const;

function joinPositions(own: Position, theirs: Position): Position {
  return {
    ...own,
    stance: caution[theirs.stance] > caution[own.stance] ? theirs.stance : own.stance,
    remark: joinProse(own.remark, theirs.remark, "; ").slice(0, 500),
  };
}
