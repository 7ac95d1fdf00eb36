import { memo, type ReactElement } from "react";
import type { Concern } from "../../../../shared/visit/kinds/concern.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { londonTime } from "../../../../shared/words/londonTime.ts";

export interface ConcernLineProps {
  readonly concern: Concern;
  /** Whether anybody was told, in a few words. */
  readonly standing: string;
  readonly isTabStop: boolean;
  readonly onOpen: (id: string) => void;
}

/** That a concern was recorded, and when; never what it says. */
export const ConcernLine = memo(function ConcernLine({
  concern,
  standing,
  isTabStop,
  onOpen,
}: ConcernLineProps): ReactElement {
  const time = londonTime(concern.recordedAt);
  return (
    <li className="cf-line cf-line-concern" data-line={concern.id}>
      <span className="cf-line-time">{time}</span>
      <Mark mark="concern" isWordHidden />
      <span className="cf-line-words">
        <button
          type="button"
          className="cf-line-text"
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => onOpen(concern.id)}
        >
          Safeguarding concern recorded {time}, kept apart
        </button>
      </span>
      <span className="cf-line-facts">
        <span>{standing}</span>
      </span>
    </li>
  );
});
