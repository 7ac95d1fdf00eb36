import type { ReactElement } from "react";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import { NoteMark } from "../../../../shared/visit/kinds/note.ts";
import { marks } from "../../../ui/evidence/marks.ts";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import type { EvidenceFilter } from "./filterEvidence.ts";

export interface EvidenceFiltersProps {
  readonly filter: EvidenceFilter;
  readonly enquiries: readonly Enquiry[];
  /** "30 of 199". */
  readonly count: string;
  readonly onNarrow: (part: Partial<EvidenceFilter>) => void;
}

/** What the drawer is narrowed to besides what is typed. */
export function EvidenceFilters({
  filter,
  enquiries,
  count,
  onNarrow,
}: EvidenceFiltersProps): ReactElement {
  return (
    <div className="cf-evidence-filters">
      <RadioGroup
        label="Which evidence"
        isLabelHidden
        layout="segments"
        options={scopes}
        value={filter.scope}
        onChange={(scope) => {
          onNarrow({ scope });
        }}
      />
      <p className="cf-evidence-count">
        {count}
        <span className="cf-visually-hidden"> pieces of evidence</span>
      </p>
      <Select
        label="Line of enquiry"
        isLabelHidden
        options={[
          { id: "any", label: "Any line" },
          ...enquiriesInTree(enquiries).map((each) => ({
            id: each.id as string,
            label: each.shortName || each.question,
          })),
          { id: "none", label: "No line yet" },
        ]}
        value={filter.enquiry}
        onChange={(id) => {
          onNarrow({
            enquiry:
              enquiries.find((each) => each.id === id)?.id ?? (id === "none" ? "none" : "any"),
          });
        }}
      />
      <Select
        label="Mark"
        isLabelHidden
        options={markOptions}
        value={filter.mark}
        onChange={(mark) => {
          onNarrow({ mark });
        }}
      />
    </div>
  );
}

const scopes = [
  { id: "unlinked", label: "Unlinked" },
  { id: "all", label: "All" },
] as const;

const markOptions: readonly { readonly id: EvidenceFilter["mark"]; readonly label: string }[] = [
  { id: "any", label: "Any mark" },
  ...NoteMark.options.map((mark) => ({
    id: mark,
    label: mark === "plain" ? "No mark" : marks[mark].word,
  })),
];
