import { memo, type DragEvent, type ReactElement, useState } from "react";
import type { Triangulation } from "../../../../shared/triangulation/triangulate.ts";
import type { PictureId } from "../../../../shared/visit/ids.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { TriangulationThreshold } from "../../../../shared/visit/kinds/visit.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { EvidenceMeter } from "../../../ui/evidence/EvidenceMeter.tsx";
import { PositionInitials } from "../../../ui/evidence/PositionInitials.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { positionsToShow } from "../finding/positionsToShow.ts";
import type { BoardActions } from "./BoardActions.ts";
import { draggedType, isUpperHalf, readDrop, startDrag } from "./dragging.ts";
import { findingChoices } from "./findingChoices.ts";
import { stateInWords } from "./stateInWords.ts";
import { columnOf } from "./polarityColumn.ts";
import { SentenceField } from "./SentenceField.tsx";
import { showPicture } from "../../../places/showPicture.ts";
import { recordPlace } from "../../../places/showRecord.ts";

export interface FindingItemProps {
  readonly finding: Finding;
  /** "Strength 2 of 3, The board". */
  readonly label: string;
  readonly isSelected: boolean;
  readonly triangulation: Triangulation;
  readonly threshold: TriangulationThreshold;
  readonly peers: readonly Peer[];
  readonly positions: readonly Position[];
  readonly enquiries: readonly Enquiry[];
  /** How many comments on it are open. */
  readonly openComments: number;
  /** Of its evidence. */
  readonly pictures: readonly PictureId[];
  readonly below: Finding | undefined;
  readonly actions: BoardActions;
}

/** One finding on the board: its sentence, and under it how well it stands and who stands behind it. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps): ReactElement {
  const { finding, triangulation, threshold, pictures, actions } = props;
  const [firstPicture] = pictures;
  const [drop, setDrop] = useState<"above" | "below" | "onto" | null>(null);

  const onDragOver = (event: DragEvent) => {
    const type = draggedType(event);
    if (type === null) return;
    event.preventDefault();
    event.stopPropagation();
    setDrop(type === "evidence" ? "onto" : isUpperHalf(event) ? "above" : "below");
  };
  const onDrop = (event: DragEvent) => {
    const dropped = readDrop(event);
    if (!dropped) return;
    event.preventDefault();
    event.stopPropagation();
    setDrop(null);
    if (dropped.type === "evidence")
      actions.link(finding.id, dropped.refs, event.shiftKey ? "contradicts" : "supports");
    else
      actions.place(dropped.id, {
        enquiryId: finding.enquiryId,
        column: columnOf(finding.polarity),
        before: isUpperHalf(event) ? finding.id : (props.below?.id ?? null),
      });
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; the keyboard has the menu and Alt with the arrows
    <li
      className="cf-finding"
      {...recordPlace(finding.id)}
      data-selected={props.isSelected || undefined}
      data-drop={drop ?? undefined}
      onDragOver={onDragOver}
      onDragLeave={() => {
        setDrop(null);
      }}
      onDrop={onDrop}
    >
      <span
        className="cf-finding-grip"
        draggable
        aria-hidden="true"
        title="Drag to move (Alt+↑ and Alt+↓ on the keyboard)"
        onDragStart={(event) => {
          startDrag(event, { type: "finding", id: finding.id }, finding.sentence);
        }}
      >
        ⋮⋮
      </span>
      <div className="cf-finding-body">
        <SentenceField
          finding={finding}
          label={props.label}
          onFocus={() => {
            actions.select(finding.id);
          }}
          onOpen={() => {
            actions.open(finding);
          }}
          onStep={(direction) => {
            actions.step(finding, direction);
          }}
        />
        <div className="cf-finding-facts">
          <EvidenceMeter
            sessions={triangulation.sessions}
            groups={triangulation.sourceGroups}
            kinds={triangulation.kinds}
            enough={{
              sessions: threshold.sessions,
              groups: threshold.sourceGroups,
              kinds: threshold.kinds,
            }}
            against={triangulation.contradicts}
          />
          <PositionInitials positions={positionsToShow(finding, props.peers, props.positions)} />
          <span className="cf-finding-state">{stateInWords(finding)}</span>
          {props.openComments > 0 && (
            <span className="cf-finding-state">{counted(props.openComments, "open comment")}</span>
          )}
          {firstPicture !== undefined && (
            <Button
              variant="plain"
              aria-label={`${counted(pictures.length, "picture")}: ${finding.sentence}`}
              onPress={() => {
                // Of several the finding shows each, small, beside its words.
                if (pictures.length === 1) showPicture(firstPicture);
                else actions.open(finding);
              }}
            >
              {counted(pictures.length, "picture")}
            </Button>
          )}
          <NewMark of={finding.id} />
          <TwoVersions of={finding.id} />
          <span className="cf-finding-open">
            <Button
              variant="plain"
              onPress={() => {
                actions.open(finding);
              }}
            >
              Open
            </Button>
          </span>
        </div>
      </div>
      <div className="cf-finding-menu">
        <MenuButton
          isGlyphOnly
          label={`More for: ${finding.sentence || "this finding"}`}
          choices={findingChoices(finding, props.enquiries, actions)}
        />
      </div>
    </li>
  );
}, isSame);

/** Weights are worked out anew on every change of the visit; only those that differ are drawn again. */
function isSame(before: FindingItemProps, now: FindingItemProps): boolean {
  return (Object.keys(now) as (keyof FindingItemProps)[]).every((key) =>
    key === "triangulation" || key === "pictures"
      ? JSON.stringify(before[key]) === JSON.stringify(now[key])
      : before[key] === now[key],
  );
}
