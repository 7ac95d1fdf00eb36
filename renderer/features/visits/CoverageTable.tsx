import type { ReactElement } from "react";
import {
  coverEnquiries,
  voicesToHear,
  type EnquiryCoverage,
} from "../../../shared/visit/coverage.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Table } from "../../ui/lists/Table.tsx";

const voiceWords = {
  child: "Child",
  family: "Family",
  frontLine: "Front line",
  partner: "Partner",
} as const;

/** Lines of enquiry with their evidence per source group, and which voices are heard. */
export function CoverageTable({ records }: { readonly records: VisitRecords }): ReactElement {
  const labels = new Map(
    records.visit.vocabulary.sourceGroups.map((group) => [group.key, group.label]),
  );
  return (
    <Table
      caption="Evidence per line of enquiry"
      isCaptionHidden
      rows={coverEnquiries(records)}
      rowKey={(row) => row.enquiry.id}
      columns={[
        {
          id: "line",
          heading: "Line",
          isRowHeading: true,
          cell: ({ enquiry }) => (
            <>
              <span className="cf-visit-line">{enquiry.shortName || "Unnamed line"}</span>
              <span className="cf-visit-question">{enquiry.question}</span>
              {enquiry.addedOnSite !== null && (
                <span className="cf-visit-question">Added on site</span>
              )}
            </>
          ),
        },
        { id: "evidence", heading: "Evidence", isNumeric: true, cell: (row) => row.notes },
        {
          id: "groups",
          heading: "From",
          cell: (row) => <span className="cf-visit-groups">{groupsInWords(row, labels)}</span>,
        },
        {
          id: "voices",
          heading: "Not yet heard",
          cell: (row) => {
            const silent = voicesToHear.filter((voice) => !row.voices[voice]);
            return (
              <span className="cf-visit-groups">
                {silent.map((voice) => voiceWords[voice]).join(", ") || "All heard"}
              </span>
            );
          },
        },
        { id: "findings", heading: "Findings", isNumeric: true, cell: (row) => row.findings },
      ]}
    />
  );
}

function groupsInWords(row: EnquiryCoverage, labels: ReadonlyMap<string, string>): string {
  const parts = [...row.bySourceGroup]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `${labels.get(key) ?? key} ${count}`);
  return parts.join(" · ") || "Nothing yet";
}
