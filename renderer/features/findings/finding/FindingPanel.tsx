import type { ReactElement } from "react";
import { countWords } from "../../../../shared/letter/letterWords.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { polarityWords } from "../../../../shared/visit/kinds/finding.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import type { BoardActions } from "../board/BoardActions.ts";
import { findingChoices } from "../board/findingChoices.ts";
import { columnOf, columnWords } from "../board/polarityColumn.ts";
import { CommentsOn } from "../comments/CommentsOn.tsx";
import { DraftArea } from "../DraftArea.tsx";
import { elementIds } from "../elementIds.ts";
import { RecommendationsOfFinding } from "../recommendations/RecommendationsOfFinding.tsx";
import type { FindingsView } from "../useFindings.ts";
import { EvidenceOfFinding } from "./EvidenceOfFinding.tsx";
import { findingText } from "../findingTexts.ts";
import { ReasonsForGuards } from "./ReasonsForGuards.tsx";
import { PlaceOfFinding } from "./PlaceOfFinding.tsx";
import { PositionsOfPeers } from "./PositionsOfPeers.tsx";
import { StandingOfFinding } from "./StandingOfFinding.tsx";

export interface FindingPanelProps {
  readonly finding: Finding;
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly actions: BoardActions;
  readonly onClose: () => void;
}

/** Everything about one finding, beside the board. Every field saves itself. */
export function FindingPanel(props: FindingPanelProps): ReactElement {
  const { finding, records, view, actions, onClose } = props;
  const column = columnOf(finding.polarity);
  return (
    <section id={elementIds.panel} className="cf-finding-panel" aria-label="This finding">
      <header className="cf-finding-panel-head">
        <h2>
          <span aria-hidden="true">
            <Mark mark={columnWords[column].mark} isWordHidden />
          </span>
          {polarityWords[finding.polarity]}
        </h2>
        <MenuButton
          isGlyphOnly
          label="More for this finding"
          choices={findingChoices(finding, records.enquiries, actions).filter(
            ({ id }) => id !== "open",
          )}
        />
        <GlyphButton glyph="close" label="Close this finding" onPress={onClose} />
      </header>
      <TwoVersions of={finding.id} />
      <DraftArea
        key={`sentence-${finding.id}`}
        label="The message, in one sentence"
        isOneLine
        rows={2}
        draft={findingText(finding, "sentence")}
      />
      <DraftArea
        key={`detail-${finding.id}`}
        id={elementIds.letterText}
        label="What follows it in the letter"
        isOptional
        isSerif
        rows={4}
        draft={findingText(finding, "detail")}
        below={(detail) => <WordCount sentence={finding.sentence} detail={detail} />}
      />
      <StandingOfFinding finding={finding} actions={actions} />
      <ReasonsForGuards
        finding={finding}
        triangulation={view.triangulations.get(finding.id)}
        positions={view.positions.get(finding.id) ?? []}
      />
      <PositionsOfPeers
        finding={finding}
        peers={records.peers}
        positions={view.positions.get(finding.id) ?? []}
      />
      <section className="cf-panel-part" aria-label="Comments">
        <h3>Comments</h3>
        <CommentsOn
          key={finding.id}
          of={{ type: "finding", id: finding.id }}
          name="this finding"
          records={records}
        />
      </section>
      <RecommendationsOfFinding finding={finding} records={records} />
      <DraftArea
        key={`view-${finding.id}`}
        label="What would change our view"
        isOptional
        draft={findingText(finding, "viewWouldChangeIf")}
      />
      <PlaceOfFinding finding={finding} enquiries={records.enquiries} actions={actions} />
      <EvidenceOfFinding
        finding={finding}
        view={view}
        threshold={records.visit.threshold}
        pictures={records.pictures}
        onFind={() => {
          actions.findEvidence(finding);
        }}
      />
    </section>
  );
}

function WordCount({
  sentence,
  detail,
}: {
  readonly sentence: string;
  readonly detail: string;
}): ReactElement {
  const words = countWords(sentence) + countWords(detail);
  return <p className="cf-word-count">{words} words with its sentence</p>;
}
