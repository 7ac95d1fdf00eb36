import type { ReactElement } from "react";
import type { BaselineItem } from "../../../shared/visit/kinds/baselineItem.ts";
import type { BaselineLink } from "../../../shared/visit/kinds/baselineLink.ts";
import { TiedEvidence } from "../../ui/evidence/TiedEvidence.tsx";
import { tieEvidence, untie } from "./baselineCommands.ts";
import type { EvidenceFinder } from "./EvidenceFinder.ts";

const words = {
  find: "Find evidence of this visit",
  none: "No evidence answers to this.",
  many: "pieces",
};

/** The evidence of this visit that speaks for what became of a point, and against it. */
export const EvidenceOfPoint = ({
  item,
  links,
  evidence,
}: {
  readonly item: BaselineItem;
  readonly links: readonly BaselineLink[];
  readonly evidence: EvidenceFinder;
}): ReactElement => (
  <TiedEvidence
    words={words}
    tied={links.map(({ id, evidence: ref, bearing }) => {
      const piece = evidence.pieceOf(ref);
      return {
        id,
        key: `${ref.type}:${ref.id}`,
        ref,
        bearing,
        text: piece?.text,
        source: piece?.source ?? "",
      };
    })}
    find={evidence.find}
    onTie={(ref, bearing) => void tieEvidence(item, ref, bearing)}
    onTakeOff={(id) => {
      const link = links.find((one) => one.id === id);
      if (link) void untie(link);
    }}
  />
);
