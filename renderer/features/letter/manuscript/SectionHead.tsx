import type { ReactElement } from "react";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { sectionHeadingId } from "../placeOfProblem.ts";
import { WordCount } from "./WordCount.tsx";
import "./SectionHead.css";

export interface SectionHeadProps {
  readonly id: SectionId;
  /** What the section is called in this programme. */
  readonly name: string;
  readonly words: number;
  readonly budget: number | undefined;
  /** The letter and the field that the section is; null where it is made of other records. */
  readonly history: { readonly row: string; readonly field: string } | null;
}

/** The heading of a section with its words and their share of four pages. */
export function SectionHead({ id, name, words, budget, history }: SectionHeadProps): ReactElement {
  return (
    <div className="cf-section-head">
      <h2 id={sectionHeadingId(id)} tabIndex={-1}>
        {name}
      </h2>
      {history && (
        <span className="cf-section-head-history">
          <TwoVersions of={history.row} field={history.field} />
          <Button
            variant="plain"
            aria-label={`History of ${name}`}
            onPress={() => showHistory({ table: "letters", ...history })}
          >
            History
          </Button>
        </span>
      )}
      <WordCount words={words} budget={budget} />
    </div>
  );
}
