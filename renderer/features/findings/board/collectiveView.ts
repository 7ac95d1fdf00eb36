import type { Triangulation } from "../../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { hasASay, isOfThisWording } from "../../../../shared/visit/standing.ts";

/** Ways to narrow the board to what the team still has to talk about, or has settled. */
export type ViewFilter =
  | "agreedByAll"
  | "queried"
  | "dissent"
  | "notSaid"
  | "thin"
  | "contradicted";

/** In the order in which the summary line says them. */
export const viewFilters: readonly { readonly id: ViewFilter; readonly words: string }[] = [
  { id: "agreedByAll", words: "Agreed by all" },
  { id: "queried", words: "Queried" },
  { id: "dissent", words: "Dissent" },
  { id: "notSaid", words: "Not everyone has said" },
  { id: "thin", words: "Thin" },
  { id: "contradicted", words: "Contradicted" },
];

/** Findings by what the team collectively thinks of them; parked findings are in none. */
export type CollectiveView = Readonly<Record<ViewFilter, ReadonlySet<FindingId>>>;

/** Sorts every finding that is in play into the answers it belongs to; one can be in several. */
export function collectiveView(
  records: Pick<VisitRecords, "findings" | "positions" | "peers">,
  triangulations: ReadonlyMap<FindingId, Triangulation>,
): CollectiveView {
  const voters = peersWithAView(records.peers);
  const positions = Map.groupBy(records.positions, (position) => position.findingId);
  const pick = (test: (finding: Finding, own: readonly Position[]) => boolean) =>
    new Set(
      records.findings
        .filter((f) => f.state !== "parked" && test(f, positions.get(f.id) ?? []))
        .map((finding) => finding.id),
    );
  // Of an earlier wording nothing is said of this one.
  const stanceOf = (finding: Finding, own: readonly Position[], peerId: string) =>
    own.find((position) => position.peerId === peerId && isOfThisWording(position, finding))
      ?.stance;
  return {
    agreedByAll: pick(
      (finding, own) =>
        voters.length > 0 && voters.every((peer) => stanceOf(finding, own, peer.id) === "agrees"),
    ),
    queried: pick((_, own) => own.some((position) => position.stance === "queries")),
    dissent: pick((_, own) => own.some((position) => position.stance === "dissents")),
    notSaid: pick((finding, own) =>
      voters.some((peer) => stanceOf(finding, own, peer.id) === undefined),
    ),
    thin: pick((finding) => (triangulations.get(finding.id)?.missing.length ?? 0) > 0),
    contradicted: pick((finding) => (triangulations.get(finding.id)?.contradicts ?? 0) > 0),
  };
}

/** Peers whose agreement the collective view needs: observers and coordinators take no position. */
const peersWithAView = (peers: VisitRecords["peers"]): VisitRecords["peers"] =>
  peers.filter(hasASay);
