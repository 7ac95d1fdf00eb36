import type { Finding, Polarity } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { FindingId } from "../../../../shared/visit/ids.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";
import { linkTo } from "../evidence/decideLink.ts";

/** Which of the two findings of a split a piece of evidence is linked to. */
export type Share = "first" | "second";

/** How a finding is parted in two: both sentences, and what hangs on which. */
export interface Split {
  readonly first: Pick<Finding, "sentence" | "detail">;
  readonly second: Pick<Finding, "sentence" | "detail"> & { readonly polarity: Polarity };
  /** What was ticked, by the id of the link; a link that is not here stays with the first. */
  readonly shares: ReadonlyMap<string, ReadonlySet<Share>>;
}

/** What a split comes to. */
interface Parted {
  readonly findings: readonly Finding[];
  readonly created: Finding;
  readonly links: readonly Link[];
  readonly droppedLinks: readonly Link[];
}

/**
 * A second finding beside the first, below it (at the foot of the other column where it is of the
 * other kind), with the evidence ticked for it. It begins as emerging, without positions or recorded
 * reasons: the team has not looked at it yet. `below` are the findings of the column it goes to,
 * `links` those of the finding.
 */
export function splitFinding(
  finding: Finding,
  { below, links }: { readonly below: readonly Finding[]; readonly links: readonly Link[] },
  split: Split,
  newId: () => string,
): Parted {
  const second: Finding = {
    ...finding,
    id: FindingId.parse(newId()),
    sentence: split.second.sentence.trim(),
    detail: split.second.detail.trim(),
    polarity: split.second.polarity,
    state: "emerging",
    parkedReason: "",
    inLetter: false,
    viewWouldChangeIf: "",
    overrides: [],
    overriddenBy: {},
    corrections: [],
    selfKnowledge: "notSaid",
  };
  const isBeside = below.some(({ id }) => id === finding.id);
  const rest = below.filter(({ id }) => id !== finding.id);
  const placed = placeInOrder(
    isBeside ? [finding, ...rest] : rest,
    second,
    isBeside ? (rest[0]?.id ?? null) : null,
  );
  const created = placed.find(({ id }) => id === second.id) ?? second;
  const first = placed.find(({ id }) => id === finding.id) ?? finding;
  const sharesOf = ({ id }: Link) => split.shares.get(id) ?? firstAlone;
  return {
    findings: [
      { ...first, sentence: split.first.sentence.trim(), detail: split.first.detail.trim() },
      ...placed.filter(({ id }) => id !== finding.id),
    ],
    created,
    // Under the new finding's own id, so that linking it to the first again does not take it away.
    links: links
      .filter((link) => sharesOf(link).has("second"))
      .map((link) => linkTo(created, link.evidence, link.bearing)),
    droppedLinks: links.filter((link) => !sharesOf(link).has("first")),
  };
}

const firstAlone: ReadonlySet<Share> = new Set(["first"]);
