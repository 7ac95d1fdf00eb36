import type { ReactElement } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import type { BoardColumn } from "./polarityColumn.ts";

export interface QuietLineProps {
  readonly name: string;
  /** False for what has no line of enquiry. */
  readonly isLine: boolean;
  readonly onBegin: (column: BoardColumn) => void;
}

/** A line of enquiry without findings, in its place among the others: one row, and where the first begins. */
export function QuietLine({ name, isLine, onBegin }: QuietLineProps): ReactElement {
  return (
    <div className="cf-board-quiet">
      <span className="cf-board-quiet-name">{name}</span>
      {isLine && <span className="cf-soft">no findings yet</span>}
      <Button
        variant="plain"
        aria-label={`Add a strength, ${name}`}
        onPress={() => {
          onBegin("strengths");
        }}
      >
        Add a strength
      </Button>
      <Button
        variant="plain"
        aria-label={`Add an area, ${name}`}
        onPress={() => {
          onBegin("areas");
        }}
      >
        Add an area
      </Button>
    </div>
  );
}
