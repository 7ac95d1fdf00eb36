import { type DragEvent, type ReactElement, useId, useState } from "react";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import type { FindingId, PictureId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { AddField } from "../AddField.tsx";
import { elementIds } from "../elementIds.ts";
import { addFinding } from "../finding/findingCommands.ts";
import { newText } from "../findingTexts.ts";
import type { FindingsView } from "../useFindings.ts";
import type { BoardActions } from "./BoardActions.ts";
import { draggedType, readDrop } from "./dragging.ts";
import { FindingItem } from "./FindingItem.tsx";
import { type BoardColumn, columnWords } from "./polarityColumn.ts";
import { walkBoard } from "./walkBoard.ts";

export interface BoardColumnListProps {
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly enquiry: Enquiry | null;
  readonly column: BoardColumn;
  readonly findings: readonly Finding[];
  readonly selected: FindingId | undefined;
  readonly actions: BoardActions;
  readonly isFolded: boolean;
  readonly onFold: () => void;
}

/** The strengths, or the areas for improvement, of one line of enquiry. */
export function BoardColumnList(props: BoardColumnListProps): ReactElement {
  const { records, view, enquiry, column, findings, actions } = props;
  const [isDropTarget, setDropTarget] = useState(false);
  const headingId = useId();
  const words = columnWords[column];
  const under = enquiry ? enquiry.shortName || enquiry.question : "no line of enquiry";
  const enquiryId = enquiry?.id ?? null;
  const addWords = `Add ${column === "areas" ? "an" : "a"} ${words.one}`;
  const addId = elementIds.addField(enquiryId, column);
  const onDrop = (event: DragEvent) => {
    const dropped = readDrop(event);
    setDropTarget(false);
    if (dropped === null) return;
    event.preventDefault();
    if (dropped.type === "finding") actions.place(dropped.id, { enquiryId, column, before: null });
    else actions.makeFrom(dropped.refs, { enquiryId, column });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; the keyboard has the menu of the finding
    <section
      className="cf-board-column"
      aria-labelledby={headingId}
      data-drop={isDropTarget || undefined}
      onDragOver={(event) => {
        if (draggedType(event) === null) return;
        event.preventDefault();
        setDropTarget(true);
      }}
      onDragLeave={() => {
        setDropTarget(false);
      }}
      onDrop={onDrop}
    >
      <h3 id={headingId} className="cf-board-column-heading">
        <span aria-hidden="true">
          <Mark mark={words.mark} isWordHidden />
        </span>
        <button
          type="button"
          className="cf-board-fold"
          aria-label={`${words.heading}, ${under}`}
          aria-expanded={!props.isFolded}
          onClick={props.onFold}
        >
          {words.heading}
        </button>
        {props.isFolded && <span className="cf-board-folded">{findings.length}</span>}
      </h3>
      {!props.isFolded && findings.length > 0 && (
        <ul className="cf-findings-list">
          {findings.map((finding, i) => {
            const triangulation = view.triangulations.get(finding.id);
            return (
              triangulation && (
                <FindingItem
                  key={finding.id}
                  finding={finding}
                  label={`${words.one} ${i + 1} of ${findings.length}, ${under}`}
                  isSelected={finding.id === props.selected}
                  triangulation={triangulation}
                  threshold={records.visit.threshold}
                  peers={records.peers}
                  positions={view.positions.get(finding.id) ?? noPositions}
                  enquiries={records.enquiries}
                  openComments={view.openComments.get(finding.id) ?? 0}
                  pictures={view.pictures.get(finding.id) ?? noPictures}
                  below={findings[i + 1]}
                  actions={actions}
                />
              )
            );
          })}
        </ul>
      )}
      {!props.isFolded && (
        <AddField
          id={addId}
          label={`${addWords}, ${under}`}
          placeholder={addWords}
          draft={newText(records.visit.id, addId)}
          onKeyDown={walkBoard}
          onAdd={async (sentence, isLeft) => {
            const created = await addFinding(records.visit.id, { enquiryId, column }, sentence);
            // Evidence is linked to what was just written; whoever went on to another finding is there.
            if (!isLeft) actions.selectBeside(created);
          }}
        />
      )}
    </section>
  );
}

const noPositions: readonly Position[] = [];
const noPictures: readonly PictureId[] = [];
