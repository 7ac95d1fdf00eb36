import type { ReactElement } from "react";
import { type BaselineRow, judgements } from "../../../shared/returns/baselineNow.ts";
import { judgementWords } from "../../../shared/letter/returns/judgementWords.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { FindingId } from "../../../shared/visit/ids.ts";
import { thenInWords } from "../../../shared/visit/kinds/baselineItem.ts";
import { messageOf } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { foundText, judge, tieFinding } from "./baselineCommands.ts";
import { restsOn } from "./baselineInWords.ts";
import type { EvidenceFinder } from "./EvidenceFinder.ts";
import { EvidenceOfPoint } from "./EvidenceOfPoint.tsx";

/** What became of a point: a judgement, the team's own words, and what both rest on. */
export function PointNow({
  row,
  records,
  evidence,
}: {
  readonly row: BaselineRow;
  readonly records: VisitRecords;
  readonly evidence: EvidenceFinder;
}): ReactElement {
  const { item, was, findings, links } = row;
  const words = judgementWords(was);
  const others = inOrder(records.findings).filter(({ id }) => !item.findingIds.includes(id));
  return (
    <div className="cf-baseline-now">
      <Select
        label="What became of it"
        options={judgements.map((id) => ({ id, label: words[id] }))}
        value={item.judgement}
        onChange={(judgement) => void judge(item, judgement)}
      />
      <TwoVersions of={item.id} />
      <SavedTextArea
        label="What is found now"
        hint={was.type === "recommendation" ? "The letter carries it" : undefined}
        isOptional
        rows={2}
        draft={foundText(item)}
      />
      {findings.length > 0 && (
        <ul
          className="cf-baseline-findings"
          aria-label={`Findings it came to: ${thenInWords(was)}`}
        >
          {findings.map((finding) => (
            <li key={finding.id}>
              <TextLink href={paths.findings(records.visit.id, finding.id)}>
                {messageOf(finding)}
              </TextLink>
              <GlyphButton
                glyph="remove"
                label={`Take off: ${messageOf(finding)}`}
                onPress={() => void tieFinding(item, finding.id, "takeOff")}
              />
            </li>
          ))}
        </ul>
      )}
      <Disclosure
        level={4}
        title={
          <span className="cf-baseline-fold">
            {restsOn(row) || "Rests on nothing yet: tie findings and evidence"}
          </span>
        }
      >
        <div className="cf-baseline-more">
          {others.length > 0 && (
            <Select<FindingId>
              label="Tie a finding of this visit"
              options={others.map((finding) => ({ id: finding.id, label: messageOf(finding) }))}
              value={null}
              onChange={(id) => void tieFinding(item, id, "tie")}
            />
          )}
          <EvidenceOfPoint item={item} links={links} evidence={evidence} />
        </div>
      </Disclosure>
    </div>
  );
}
