import type { ReactElement } from "react";
import { sectionName, type SectionId } from "../../../../shared/letter/sections.ts";
import { sectionHeadingId } from "../placeOfProblem.ts";
import { WordCount } from "./WordCount.tsx";
import "./SectionHead.css";

export interface SectionHeadProps {
  readonly id: SectionId;
  readonly words: number;
  readonly budget: number | undefined;
}

/** The heading of a section with its words and their share of four pages. */
export function SectionHead({ id, words, budget }: SectionHeadProps): ReactElement {
  return (
    <div className="cf-section-head">
      <h2 id={sectionHeadingId(id)} tabIndex={-1}>
        {sectionName(id)}
      </h2>
      <WordCount words={words} budget={budget} />
    </div>
  );
}
