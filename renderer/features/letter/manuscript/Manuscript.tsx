import { memo, type ReactElement } from "react";
import { assertNever } from "../../../../shared/assertNever.ts";
import { reissueSection } from "../../../../shared/letter/versions/reissue.ts";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import { sectionsOfStyle } from "../../../../shared/visit/programme/letterStyle.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { ofSection } from "../../../../shared/visit/programme/vocabulary.ts";
import { sectionHeadingId } from "../placeOfProblem.ts";
import { FindingsSection } from "./FindingsSection.tsx";
import { FrontMatter, SignOff } from "./FrontMatter.tsx";
import { Headlines } from "./Headlines.tsx";
import { HowWeWorked } from "./HowWeWorked.tsx";
import { ManuscriptText } from "./ManuscriptText.tsx";
import { ProgrammeText } from "./ProgrammeText.tsx";
import { Recommendations } from "./Recommendations.tsx";
import { ReissueLine } from "./ReissueLine.tsx";
import { WhatBecame } from "./WhatBecame.tsx";
import { SectionHead } from "./SectionHead.tsx";
import { recordPlace } from "../../../places/showRecord.ts";
import "./Manuscript.css";

export interface ManuscriptProps {
  readonly letter: Letter;
  readonly records: VisitRecords;
  /** As laid out; a section that prints nothing is not in it. */
  readonly words: ReadonlyMap<SectionId, number>;
}

/** The text of the letter by section, in the order in which it is printed. */
export function Manuscript({ letter, records, words }: ManuscriptProps): ReactElement {
  const { budgets } = records.visit.vocabulary.letter;
  return (
    <div className="cf-manuscript">
      <FrontMatter letter={letter} />
      {sectionsOfStyle(records.visit.letterStyle).map(({ id, name }) => (
        <section
          key={id}
          aria-labelledby={sectionHeadingId(id)}
          className="cf-manuscript-section"
          {...recordPlace(letter.id, id === "headlines" ? id : `texts/${id}`)}
        >
          <SectionHead
            id={id}
            name={name}
            words={words.get(id) ?? 0}
            budget={ofSection(budgets, id)}
            history={historyOf(letter, id)}
          />
          <SectionBody id={id} name={name} letter={letter} records={records} />
        </section>
      ))}
      <SignOff />
    </div>
  );
}

/** Where the words of a section are kept; findings and recommendations have histories of their own. */
function historyOf({ id: row }: Letter, section: SectionId) {
  switch (section) {
    case "headlines":
      return { row, field: "headlines" };
    case "thanks":
    case "status":
    case "scope":
    case "takeHome":
    case "nextSteps":
      return { row, field: `texts/${section}` };
    case "howWeWorked":
    case "whatBecame":
    case "strengths":
    case "areas":
    case "recommendations":
      return null;
  }
}

interface SectionBodyProps {
  readonly id: SectionId;
  readonly name: string;
  readonly letter: Letter;
  readonly records: VisitRecords;
}

// Word counts change while someone types; what stands below the headings does not.
const SectionBody = memo(function SectionBody({
  id,
  name,
  letter,
  records,
}: SectionBodyProps): ReactElement {
  switch (id) {
    case "howWeWorked":
      return <HowWeWorked records={records} />;
    case "whatBecame":
      return <WhatBecame records={records} letter={letter} name={name} />;
    case "headlines":
      return <Headlines letter={letter} records={records} />;
    case "strengths":
    case "areas":
      return <FindingsSection sectionId={id} records={records} />;
    case "recommendations":
      return <Recommendations records={records} />;
    case "thanks":
    case "status":
    case "scope":
    case "takeHome":
    case "nextSteps":
      return (
        <>
          {id === reissueSection && <ReissueLine letter={letter} records={records} />}
          <ManuscriptText
            field={{ of: "section", sectionId: id }}
            label={name}
            placeholder={placeholders[id]}
          />
          <ProgrammeText sectionId={id} letter={letter} records={records} />
        </>
      );
    default:
      return assertNever(id);
  }
});

const placeholders = {
  thanks: "Thanks, and why you were there",
  status: "What this letter is and is not",
  scope: "What the host asked the team to look at",
  takeHome: "What the peers will use in their own councils",
  nextSteps: "What happens with this letter, and when you look again",
} as const;
