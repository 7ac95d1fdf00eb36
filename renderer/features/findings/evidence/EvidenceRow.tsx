import { memo, type DragEvent, type ReactElement, useEffect, useRef } from "react";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { Glyph } from "../../../ui/text/Glyph.tsx";
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
  readonly isPicked: boolean;
  readonly onPress: (point: EvidencePoint, how: "plain" | "toggle" | "range") => void;
  readonly onDrag: (event: DragEvent, point: EvidencePoint) => void;
  readonly onLink: (bearing: Link["bearing"]) => void;
}

/** One piece of evidence in the drawer. The keys are the search field's, which keeps the focus. */
export const EvidenceRow = memo(function EvidenceRow(props: EvidenceRowProps): ReactElement {
  const { id, point, bearing, isActive, isPicked, position, total } = props;
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
      aria-selected={isPicked}
      data-active={isActive || undefined}
      aria-posinset={position}
      aria-setsize={total}
      className="cf-evidence-row"
      draggable
      onDragStart={(event) => {
        props.onDrag(event, point);
      }}
      onMouseDown={(event) => {
        // A range is no text to mark.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        const isToggle = event.ctrlKey || event.metaKey;
        props.onPress(point, event.shiftKey ? "range" : isToggle ? "toggle" : "plain");
      }}
      onDoubleClick={(event) => {
        if (event.ctrlKey || event.metaKey) return;
        props.onLink(event.shiftKey ? "contradicts" : "supports");
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Ctrl+Space is its key, in the search field */}
      <span
        className="cf-evidence-pick"
        onClick={(event) => {
          event.stopPropagation();
          props.onPress(point, event.shiftKey ? "range" : "toggle");
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
        }}
      >
        <span className="cf-check-box" aria-hidden="true">
          <Glyph name="check" />
        </span>
      </span>
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
