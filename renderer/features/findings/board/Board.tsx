import { type ReactElement, useState } from "react";
import type { EnquiryId, FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { elementIds } from "../elementIds.ts";
import { newText } from "../findingTexts.ts";
import type { FindingsView } from "../useFindings.ts";
import { useFocusOn } from "../../../ui/useFocusOn.ts";
import { arrangeBoard, type BoardGroup, isEmpty } from "./arrangeBoard.ts";
import type { BoardActions } from "./BoardActions.ts";
import { BoardLine } from "./BoardLine.tsx";
import { ParkedFindings } from "./ParkedFindings.tsx";
import type { BoardColumn } from "./polarityColumn.ts";
import { QuietLine } from "./QuietLine.tsx";
import { useFolds } from "./useFolds.ts";

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
  // Stays while the first findings are written: nothing moves under the hand.
  const [isNew] = useState(records.findings.length === 0);
  const { folds, toggle } = useFolds(records.visit.id);
  const focusOn = useFocusOn();
  const { places, parked } = arrangeBoard(records, { opened, shown });
  const begin = (enquiryId: EnquiryId | null, column: BoardColumn) => {
    setOpened((before) => new Set(before).add(placeKey(enquiryId)));
    focusOn(elementIds.addField(enquiryId, column));
  };
  return (
    <div className="cf-board" data-board>
      {isNew && (
        <EmptyState title="Findings begin here">
          A finding is one sentence that says what the team has come to think. Begin with a strength
          or an area for improvement under a line of enquiry, then link the evidence behind it.
        </EmptyState>
      )}
      {shown !== null && places.length === 0 && (
        <p className="cf-soft">No finding answers to that. Press it again to see all of them.</p>
      )}
      {places.map((group) => {
        const key = placeKey(group.enquiry?.id ?? null);
        return isEmpty(group) && !opened.has(key) ? (
          <QuietLine
            key={key}
            name={headingOf(group)}
            isLine={group.enquiry !== null}
            onBegin={(column) => {
              begin(group.enquiry?.id ?? null, column);
            }}
          />
        ) : (
          <BoardLine
            key={key}
            name={headingOf(group)}
            records={records}
            view={view}
            group={group}
            // What a narrowed board shows it shows, and what is chosen is in sight.
            isFolded={shown === null && folds.has(key) && !holds(group, selected)}
            foldedColumns={shown === null ? folds : noFolds}
            selected={selected}
            actions={actions}
            onFold={(what) => {
              if (what === key && holds(group, selected)) {
                actions.chooseNone();
                if (folds.has(key)) return;
              }
              toggle(what);
            }}
          />
        );
      })}
      <ParkedFindings findings={parked} selected={selected} actions={actions} />
    </div>
  );
}

const holds = ({ strengths, areas }: BoardGroup, id: FindingId | undefined): boolean =>
  id !== undefined && [...strengths, ...areas].some((finding) => finding.id === id);

const noFolds: ReadonlySet<string> = new Set();

const placeKey = (id: EnquiryId | null): string => id ?? "none";

/** Those in which somebody has begun a finding and not added it. */
const begunGroups = ({ visit, enquiries }: VisitRecords): ReadonlySet<string> =>
  new Set(
    [...enquiries.map(({ id }) => id), null]
      .filter((id) =>
        (["strengths", "areas"] as const).some(
          (column) => newText(visit.id, elementIds.addField(id, column)).text() !== "",
        ),
      )
      .map(placeKey),
  );

const headingOf = ({ enquiry }: BoardGroup) =>
  enquiry ? enquiry.shortName || enquiry.question : "No line of enquiry";
