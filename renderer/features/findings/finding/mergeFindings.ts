import type { Finding, Polarity } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { linkTo } from "../evidence/decideLink.ts";
import { evidenceKey } from "../evidence/listEvidence.ts";
import { joinProse } from "../joinProse.ts";

/** Two findings that become one, with what hangs on each. */
export interface MergeInput {
  readonly kept: Finding;
  readonly other: Finding;
  readonly links: readonly Link[];
  readonly positions: readonly Position[];
}

/** What the person wrote and ticked of a merge. */
export interface Merge {
  /** The one sentence that the two become. */
  readonly sentence: string;
  readonly detail: string;
  readonly polarity: Polarity;
  /** Keys (`evidenceKey`) of the evidence that does not go along: it is linked to neither any more. */
  readonly left: ReadonlySet<string>;
  /** How evidence bears on the result where that is not as it is; by key. */
  readonly bearings: ReadonlyMap<string, Link["bearing"]>;
}

/** What to write and what to delete; the other finding itself is deleted by the caller. */
export interface Merged {
  readonly finding: Finding;
  readonly links: readonly Link[];
  readonly positions: readonly Position[];
  readonly droppedLinks: readonly Link[];
  readonly droppedPositions: readonly Position[];
}

/** A sentence and what follows it in the letter. */
type Words = Pick<Finding, "sentence" | "detail">;

/** What is offered as the result where the sentence of `first` is taken: nothing of the two is lost. */
export const proposedWords = (first: Words, second: Words): Words => ({
  sentence: first.sentence,
  detail: joinProse(first.detail, joinProse(second.sentence, second.detail, " ")),
});

/**
 * Joins two findings into the first, in the words that were written for both. Evidence that is linked
 * to both stays once, as the first has it unless said otherwise, and what was not ticked is linked to
 * neither; evidence that was linked since is taken along. Of two positions of one peer the more
 * cautious holds: agreement to half of a finding is no agreement to the whole. It is agreed only when
 * both were.
 */
export function mergeFindings({ kept, other, links, positions }: MergeInput, how: Merge): Merged {
  const otherPositions = positions.filter((position) => position.findingId === other.id);
  return {
    finding: {
      ...kept,
      sentence: how.sentence.trim(),
      detail: how.detail.trim(),
      polarity: how.polarity,
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
      themes: [...new Set([...kept.themes, ...other.themes])],
      overriddenBy: { ...other.overriddenBy, ...kept.overriddenBy },
    },
    ...mergeLinks(kept, other, links, how),
    positions: otherPositions.map((theirs): Position => {
      const own = positions.find((p) => p.findingId === kept.id && p.peerId === theirs.peerId);
      return own ? joinPositions(own, theirs) : { ...theirs, findingId: kept.id };
    }),
    droppedPositions: otherPositions.filter((theirs) =>
      positions.some((p) => p.findingId === kept.id && p.peerId === theirs.peerId),
    ),
  };
}

function mergeLinks(
  kept: Finding,
  other: Finding,
  links: readonly Link[],
  { left, bearings }: Merge,
): Pick<Merged, "links" | "droppedLinks"> {
  const own = links.filter((link) => link.findingId === kept.id);
  const both = [...own, ...links.filter(({ findingId }) => findingId === other.id)];
  const stays = new Map<string, Link>();
  for (const link of both) {
    const key = evidenceKey(link.evidence);
    if (!left.has(key) && !stays.has(key)) stays.set(key, link);
  }
  const staying = new Set(own.filter((link) => [...stays.values()].includes(link)));
  return {
    links: [...stays].flatMap(([key, link]) => {
      const bearing = bearings.get(key) ?? link.bearing;
      // What comes over is linked anew: linked on two laptops at once it is one link.
      if (!staying.has(link)) return [linkTo(kept, link.evidence, bearing)];
      return link.bearing === bearing ? [] : [{ ...link, bearing }];
    }),
    droppedLinks: both.filter((link) => !staying.has(link)),
  };
}

const caution = { agrees: 0, queries: 1, dissents: 2 } as const;

function joinPositions(own: Position, theirs: Position): Position {
  return {
    ...own,
    stance: caution[theirs.stance] > caution[own.stance] ? theirs.stance : own.stance,
    remark: joinProse(own.remark, theirs.remark, "; ").slice(0, 500),
    answer: joinProse(own.answer, theirs.answer, "; ").slice(0, 500),
  };
}
