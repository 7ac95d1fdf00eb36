import { memo, type ReactElement, useEffect, useRef } from "react";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { startDrag } from "../board/dragging.ts";
import type { EvidencePoint } from "./EvidencePoint.ts";
import { sourceInWords } from "./sourceInWords.ts";

export interface EvidenceRowProps {
  readonly id: string;
  readonly point: EvidencePoint;
  /** How it bears on the selected finding, if it is linked to it. */
  readonly bearing: Link["bearing"] | null;
  readonly isActive: boolean;
  readonly position: number;
  readonly total: number;
  readonly onPick: (point: EvidencePoint) => void;
  readonly onLink: (bearing: Link["bearing"]) => void;
}

/** One piece of evidence in the drawer. The keys are the search field's, which keeps the focus. */
export const EvidenceRow = memo(function EvidenceRow(props: EvidenceRowProps): ReactElement {
  const { id, point, bearing, isActive, position, total, onPick, onLink } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the search field’s, which keeps the focus
    <div
      ref={row}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element cannot hold such rows
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={total}
      className="cf-evidence-row"
      draggable
      onDragStart={(event) => {
        startDrag(event, { type: "evidence", ref: point.ref }, point.text);
      }}
      onClick={() => {
        onPick(point);
      }}
      onDoubleClick={(event) => {
        onLink(event.shiftKey ? "contradicts" : "supports");
      }}
    >
      <Mark mark={point.mark} isWordHidden />
      <div>
        <p>{point.text}</p>
        <p className="cf-evidence-source">
          {sourceInWords(point)}
          {bearing !== null && (
            <strong> · {bearing === "supports" ? "supports it" : "contradicts it"}</strong>
          )}
          {bearing === null && point.linkedTo.length > 0 && (
            <> · linked to {point.linkedTo.length}</>
          )}
        </p>
      </div>
    </div>
  );
});
