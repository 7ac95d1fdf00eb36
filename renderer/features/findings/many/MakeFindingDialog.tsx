import { type ReactElement, useState } from "react";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import { type Polarity, polarityWords } from "../../../../shared/visit/kinds/finding.ts";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { polarityIn } from "../board/polarityColumn.ts";

import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import { sourceInWords } from "../evidence/sourceInWords.ts";
import { makeFindingFrom } from "./manyCommands.ts";
import type { ManyErrand } from "./ManyErrand.ts";
import { usualOf } from "./usualOf.ts";

export interface MakeFindingDialogProps {
  readonly errand: ManyErrand;
  readonly records: VisitRecords;
  readonly onClose: () => void;
  readonly onMade: (id: FindingId) => void;
}

/** One sentence for what several pieces of evidence say; all of them are linked as speaking for it. */
export function MakeFindingDialog(props: MakeFindingDialogProps): ReactElement {
  const { errand, records, onClose, onMade } = props;
  const { points, place } = errand;
  const [sentence, setSentence] = useState("");
  const [error, setError] = useState<string>();
  const [polarity, setPolarity] = useState<Polarity>(() =>
    place ? polarityIn(place.column, "strength") : usualPolarity(points),
  );
  const [enquiryId, setEnquiryId] = useState(() =>
    place ? place.enquiryId : (usualOf(points.map((point) => point.enquiryId)) ?? null),
  );
  const onSubmit = () => {
    if (sentence.trim() === "") {
      setError("Write in one sentence what they come to.");
      return;
    }
    makeFindingFrom(
      records.visit.id,
      { sentence, polarity, enquiryId },
      points.map(({ ref }) => ref),
    ).then(
      (created) => {
        if (created) onMade(created);
      },
      () => undefined, // the frame says that the disk refused
    );
    onClose();
  };
  return (
    <FormDialog
      size="wide"
      title={points.length === 1 ? "Make a finding from this" : "Make a finding from these"}
      submit="Make the finding"
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextArea
        label="The message, in one sentence"
        error={error}
        // A dialog takes the focus, and this is where its answer goes.
        autoFocus
        value={sentence}
        onChange={(text) => {
          setSentence(text.replace(/\s*\n\s*/gu, " "));
        }}
      />
      <RadioGroup
        label="It is"
        layout="segments"
        options={(["strength", "area", "goodPractice"] as const).map((id) => ({
          id,
          label: polarityWords[id],
        }))}
        value={polarity}
        onChange={setPolarity}
      />
      <Select
        label="Line of enquiry"
        options={[
          ...enquiriesInTree(records.enquiries).map((each) => ({
            id: each.id as string,
            label: each.shortName || each.question,
          })),
          { id: "none", label: "No line of enquiry" },
        ]}
        value={enquiryId ?? "none"}
        onChange={(id) => {
          setEnquiryId(records.enquiries.find((each) => each.id === id)?.id ?? null);
        }}
      />
      <section className="cf-panel-part" aria-label="What it rests on">
        <h3>{`What it rests on: ${points.length === 1 ? "1 piece" : `${points.length} pieces`} of evidence`}</h3>
        <ul className="cf-many-points">
          {points.map((point) => (
            <li key={point.key} className="cf-linked-point">
              <Mark mark={point.mark} isWordHidden />
              <div>
                <p>{point.text}</p>
                <p className="cf-evidence-source">{sourceInWords(point)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </FormDialog>
  );
}

/** What their marks say: a strength where more are marked so than as an area. */
function usualPolarity(points: readonly EvidencePoint[]): Polarity {
  const strengths = points.filter(({ mark }) => mark === "strength").length;
  const areas = points.filter(({ mark }) => mark === "area").length;
  return strengths > areas ? "strength" : "area";
}
