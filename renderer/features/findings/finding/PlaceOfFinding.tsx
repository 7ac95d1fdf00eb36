import type { ReactElement } from "react";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import { type Finding, selfKnowledgeWords } from "../../../../shared/visit/kinds/finding.ts";
import { Select } from "../../../ui/forms/Select.tsx";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import type { BoardActions } from "../board/BoardActions.ts";
import { columnOf } from "../board/polarityColumn.ts";
import { changeFinding } from "./findingCommands.ts";

export interface PlaceOfFindingProps {
  readonly finding: Finding;
  readonly enquiries: readonly Enquiry[];
  readonly actions: BoardActions;
}

/** Where it stands: under which line of enquiry, as what, and beside what the host knew. */
export function PlaceOfFinding({ finding, enquiries, actions }: PlaceOfFindingProps): ReactElement {
  const lines = [
    ...enquiriesInTree(enquiries).map((each) => ({
      id: each.id as string,
      label: each.shortName || each.question,
    })),
    { id: none, label: "No line of enquiry" },
  ];
  return (
    <div className="cf-panel-part">
      <Select
        label="Line of enquiry"
        options={lines}
        value={finding.enquiryId ?? none}
        onChange={(id) => {
          actions.place(finding.id, {
            enquiryId: enquiries.find((each) => each.id === id)?.id ?? null,
            column: columnOf(finding.polarity),
            before: null,
          });
        }}
      />
      <Select
        label="Kind"
        options={kinds}
        value={finding.polarity}
        onChange={(polarity) => void changeFinding(finding, { polarity })}
      />
      <Select
        label="What the host knew"
        options={knowledge}
        value={finding.selfKnowledge}
        onChange={(selfKnowledge) => void changeFinding(finding, { selfKnowledge })}
      />
    </div>
  );
}

const none = "none";

const kinds: readonly { readonly id: Finding["polarity"]; readonly label: string }[] = [
  { id: "strength", label: "Strength" },
  { id: "goodPractice", label: "Good practice to share" },
  { id: "area", label: "Area for improvement" },
];

const knowledge = (Object.keys(selfKnowledgeWords) as Finding["selfKnowledge"][]) // keys of a record over them
  .map((id) => ({ id, label: selfKnowledgeWords[id] }));
