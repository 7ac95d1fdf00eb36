import type { ReactElement } from "react";
import type { Triangulation } from "../../../../shared/triangulation/triangulate.ts";
import { type Finding, polarityWords } from "../../../../shared/visit/kinds/finding.ts";
import type { TriangulationThreshold } from "../../../../shared/visit/kinds/visit.ts";
import { paths } from "../../../places/paths.ts";
import { EvidenceMeter } from "../../../ui/evidence/EvidenceMeter.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { carryFinding } from "../letterCommands.ts";
import { sectionHeadingId } from "../placeOfProblem.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { ManuscriptText } from "./ManuscriptText.tsx";

export interface FindingTextProps {
  readonly finding: Finding;
  readonly triangulation: Triangulation | undefined;
  readonly threshold: TriangulationThreshold;
  /** Strengths and areas stand in one section: each says which it is. */
  readonly isMixed: boolean;
}

/** A finding as the letter says it, edited here as on the board, with how well it stands below. */
export function FindingText({
  finding,
  triangulation,
  threshold,
  isMixed,
}: FindingTextProps): ReactElement {
  const { run } = useLetterDeskContext();
  const { id } = finding;
  const kind = isMixed || finding.polarity === "goodPractice" ? kinds[finding.polarity] : null;
  const reasons = finding.overrides.filter(({ reason }) => reason.trim() !== "");
  const takeOut = () => {
    document
      .getElementById(sectionHeadingId(finding.polarity === "area" ? "areas" : "strengths"))
      ?.focus();
    void run(carryFinding(id, { inLetter: false }));
  };
  return (
    <article className="cf-finding-text" aria-label={finding.sentence}>
      {kind !== null && (
        <p className="cf-finding-kind" data-kind={finding.polarity}>
          <span aria-hidden="true">{kind.glyph} </span>
          {kind.word}
        </p>
      )}
      <ManuscriptText
        field={{ of: "finding", id, part: "sentence" }}
        label="Message"
        placeholder="The message in one sentence"
        isLead
        isLine
      />
      <ManuscriptText
        field={{ of: "finding", id, part: "detail" }}
        label="What follows it"
        placeholder="What follows it in the letter"
        isQuiet
      />
      <div className="cf-finding-foot">
        {triangulation && (
          <EvidenceMeter
            sessions={triangulation.sessions}
            groups={triangulation.sourceGroups}
            kinds={triangulation.kinds}
            against={triangulation.contradicts}
            enough={{
              sessions: threshold.sessions,
              groups: threshold.sourceGroups,
              kinds: threshold.kinds,
            }}
          />
        )}
        <TextLink href={paths.findings(finding.visitId, id)}>Open on the board</TextLink>
        <Button variant="plain" onPress={takeOut}>
          Take out of the letter
        </Button>
      </div>
      {reasons.map(({ guard, reason }) => (
        <p key={guard} className="cf-finding-reason">
          Recorded reason: {reason}
        </p>
      ))}
    </article>
  );
}

const kinds: Readonly<
  Record<Finding["polarity"], { readonly glyph: string; readonly word: string }>
> = {
  strength: { glyph: "+", word: polarityWords.strength },
  goodPractice: { glyph: "★", word: polarityWords.goodPractice },
  area: { glyph: "−", word: polarityWords.area },
};
