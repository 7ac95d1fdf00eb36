import type { ReactElement } from "react";
import { addedOnSiteInWords } from "../../../shared/visit/agreed/lineFoundOnSite.ts";
import {
  coverEnquiries,
  voicesToHear,
  type EnquiryCoverage,
} from "../../../shared/visit/enquiries/coverage.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { voiceWords } from "../../../shared/visit/programme/vocabulary.ts";
import { capital } from "../../../shared/words/capital.ts";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Table } from "../../ui/lists/Table.tsx";

/** Lines of enquiry with their evidence, where it comes from and which voices are heard. */
export function CoverageTable({ records }: { readonly records: VisitRecords }): ReactElement {
  const groups = records.visit.vocabulary.sourceGroups;
  const labels = new Map(groups.map((group) => [group.key, group.label]));
  const coverage = coverEnquiries(records);
  return (
    <>
      <Table
        caption="Evidence per line of enquiry"
        isCaptionHidden
        rows={coverage}
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
                  <span className="cf-visit-question">{addedOnSiteInWords(enquiry, records)}</span>
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
                  {capital(silent.map((voice) => voiceWords[voice]).join(", ")) || "All heard"}
                </span>
              );
            },
          },
          { id: "findings", heading: "Findings", isNumeric: true, cell: (row) => row.findings },
        ]}
      />
      <Disclosure title="Every source group">
        <Table
          caption="Evidence points per source group and line of enquiry"
          isCaptionHidden
          rows={groups.filter(({ key }) => coverage.some((row) => row.bySourceGroup.has(key)))}
          rowKey={(group) => group.key}
          columns={[
            { id: "group", heading: "From", isRowHeading: true, cell: (group) => group.label },
            ...coverage.map(({ enquiry, bySourceGroup }) => ({
              id: enquiry.id,
              heading: enquiry.shortName,
              isNumeric: true,
              cell: (group: (typeof groups)[number]) => bySourceGroup.get(group.key) ?? "–",
            })),
          ]}
        />
      </Disclosure>
    </>
  );
}

const groupsNamed = 3;

/** The groups that say most, and how many more there are. */
function groupsInWords(row: EnquiryCoverage, labels: ReadonlyMap<string, string>): string {
  const parts = [...row.bySourceGroup]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `${labels.get(key) ?? key} ${count}`);
  const rest = parts.length - groupsNamed;
  return (
    [...parts.slice(0, groupsNamed), ...(rest > 0 ? [`${rest} more`] : [])].join(" · ") ||
    "Nothing yet"
  );
}
