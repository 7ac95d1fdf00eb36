import { type ReactElement, useState } from "react";
import type { FindingId, VisitId } from "../../../../shared/visit/ids.ts";
import { addRecommendation } from "./recommendationCommands.ts";

export interface AddRecommendationProps {
  readonly visitId: VisitId;
  /** The finding it answers, or null for one that is not tied yet. */
  readonly findingId: FindingId | null;
}

/** Where a recommendation is begun: its sentence first. Enter adds it and keeps going. */
export function AddRecommendation({ visitId, findingId }: AddRecommendationProps): ReactElement {
  const [typed, setTyped] = useState("");
  const add = () => {
    const text = typed.trim();
    if (text === "") return;
    setTyped("");
    // Refused by the disk, the words come back; the frame says why.
    addRecommendation(visitId, findingId, text).catch(() => {
      setTyped((since) => since || text);
    });
  };
  return (
    <textarea
      className="cf-add-finding"
      aria-label="Add a recommendation"
      placeholder="Add a recommendation"
      rows={1}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value.replace(/\s*\n\s*/gu, " "));
      }}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          event.preventDefault();
          add();
        }
      }}
    />
  );
}
