import { type ReactElement, useState } from "react";
import type { EnquiryId, FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { elementIds } from "../elementIds.ts";
import { newText } from "../findingTexts.ts";
import type { FindingsView } from "../useFindings.ts";
import { useFocusOn } from "../../../ui/useFocusOn.ts";
import { arrangeBoard, type BoardGroup } from "./arrangeBoard.ts";
import type { BoardActions } from "./BoardActions.ts";
import { BoardColumnList } from "./BoardColumnList.tsx";
import { ParkedFindings } from "./ParkedFindings.tsx";

export interface BoardProps {
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly selected: FindingId | undefined;
  /** Only these, when the board is narrowed. */
  readonly shown: ReadonlySet<FindingId> | null;
  readonly actions: BoardActions;
}

/** Strengths and areas side by side under each line of enquiry. */
export function Board({ records, view, selected, shown, actions }: BoardProps): ReactElement {
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => begunGroups(records));
  const focusOn = useFocusOn();
  const { groups, quiet, parked } = arrangeBoard(records, { opened, shown });
  const begin = (enquiryId: EnquiryId | null, column: "strengths" | "areas") => {
    setOpened((before) => new Set(before).add(enquiryId ?? "none"));
    focusOn(elementIds.addField(enquiryId, column));
  };
  const hasLoose = groups.some((group) => group.enquiry === null);
  return (
    <div className="cf-board" data-board>
      {records.findings.length === 0 && (
        <EmptyState title="No findings yet">
          A finding is one sentence that says what the team has come to think. Begin with a strength
          or an area for improvement under a line of enquiry, then link the evidence behind it.
        </EmptyState>
      )}
      {shown !== null && groups.length === 0 && (
        <p className="cf-soft">No finding answers to that. Press it again to see all of them.</p>
      )}
      {groups.map((group) => (
        <section
          key={group.enquiry?.id ?? "none"}
          className="cf-board-group"
          aria-label={headingOf(group)}
        >
          <h2>{headingOf(group)}</h2>
          {group.enquiry && <p className="cf-board-question">{group.enquiry.question}</p>}
          <div className="cf-board-columns">
            {(["strengths", "areas"] as const).map((column) => (
              <BoardColumnList
                key={column}
                records={records}
                view={view}
                enquiry={group.enquiry}
                column={column}
                findings={group[column]}
                selected={selected}
                actions={actions}
              />
            ))}
          </div>
        </section>
      ))}
      {shown === null && (
        <ul className="cf-board-quiet">
          {[...quiet, ...(hasLoose ? [] : [null])].map((enquiry) => {
            const name = enquiry ? enquiry.shortName || enquiry.question : "No line of enquiry";
            return (
              <li key={enquiry?.id ?? "none"}>
                <span className="cf-board-quiet-name">{name}</span>
                {enquiry && <span className="cf-soft">no findings yet</span>}
                <Button
                  variant="plain"
                  aria-label={`Add a strength, ${name}`}
                  onPress={() => {
                    begin(enquiry?.id ?? null, "strengths");
                  }}
                >
                  Add a strength
                </Button>
                <Button
                  variant="plain"
                  aria-label={`Add an area, ${name}`}
                  onPress={() => {
                    begin(enquiry?.id ?? null, "areas");
                  }}
                >
                  Add an area
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <ParkedFindings findings={parked} selected={selected} actions={actions} />
    </div>
  );
}

/** Those in which somebody has begun a finding and not added it. */
const begunGroups = ({ visit, enquiries }: VisitRecords): ReadonlySet<string> =>
  new Set(
    [...enquiries.map(({ id }) => id), null]
      .filter((id) =>
        (["strengths", "areas"] as const).some(
          (column) => newText(visit.id, elementIds.addField(id, column)).text() !== "",
        ),
      )
      .map((id) => id ?? "none"),
  );

const headingOf = ({ enquiry }: BoardGroup) =>
  enquiry ? enquiry.shortName || enquiry.question : "No line of enquiry";
