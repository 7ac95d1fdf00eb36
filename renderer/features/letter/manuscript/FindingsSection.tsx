import { useMemo, type ReactElement } from "react";
import { triangulateAll } from "../../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { carriedFindings, findingsOfSection } from "./carriedFindings.ts";
import { FindingText } from "./FindingText.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { ManuscriptText } from "./ManuscriptText.tsx";
import { carryFinding } from "../letterCommands.ts";
import { findingHeadingId } from "../placeOfProblem.ts";

export interface FindingsSectionProps {
  readonly sectionId: "strengths" | "areas";
  readonly records: VisitRecords;
}

/** Strengths or areas: the findings' own words by line of enquiry, then what the team has agreed but left out. */
export function FindingsSection({ sectionId, records }: FindingsSectionProps): ReactElement {
  const isArea = sectionId === "areas";
  const isByTheme = records.visit.letterStyle.findingsBy === "theme";
  const weighed = useMemo(() => triangulateAll(records), [records]);
  const own = findingsOfSection(records, sectionId);
  const groups = carriedFindings(records, sectionId);
  const carried = groups.flatMap(({ findings }) => findings);
  const leftOut = own.filter((finding) => !carried.includes(finding) && mayBeCarried(finding));
  // By theme, both kinds stand together in the section of the strengths.
  if (isArea && isByTheme) return <p className="cf-soft">Under each line of enquiry, above.</p>;
  return (
    <>
      <ManuscriptText
        field={{ of: "section", sectionId }}
        label={isArea ? "Opening line of the areas" : "Opening line of the strengths"}
        placeholder="An opening line, if you like one"
        isQuiet
      />
      {carried.length === 0 && (
        <p className="cf-soft">
          None is in the letter yet. Agree findings and mark them for the letter under{" "}
          <TextLink href={paths.findings(records.visit.id)}>Findings</TextLink>
          {leftOut.length > 0 && ", or put one in below"}.
        </p>
      )}
      {groups.map(({ enquiry, findings }) => (
        <div key={enquiry?.id ?? "none"} className="cf-manuscript-enquiry">
          {(enquiry !== null || groups.length > 1) && (
            <h3>{enquiry?.shortName ?? "Other messages"}</h3>
          )}
          {findings.map((finding) => (
            <FindingText
              key={finding.id}
              finding={finding}
              triangulation={weighed.get(finding.id)}
              threshold={records.visit.threshold}
              isMixed={isByTheme}
            />
          ))}
        </div>
      ))}
      <LeftOut
        title={isArea ? "Areas not in the letter" : "Strengths not in the letter"}
        rows={leftOut.map((finding) => ({
          id: finding.id,
          headingId: findingHeadingId(finding.id),
          text: finding.sentence,
          remark: finding.state === "agreed" ? "" : "Not agreed yet",
          command: carryFinding(finding.id, { inLetter: !finding.inLetter }),
        }))}
      />
    </>
  );
}

/** Agreed by the team, or marked for the letter without being agreed, which has to be settled. */
const mayBeCarried = ({ state, inLetter }: Finding) => state === "agreed" || inLetter;
