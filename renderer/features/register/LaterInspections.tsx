import type { ReactElement } from "react";
import {
  type FindingSaid,
  findingsSaid,
  type InspectedPoint,
  type LaterInspection,
  laterInspections,
  standingsInWords,
} from "../../../shared/register/inspections.ts";
import {
  type InspectionPoint,
  standingWords,
} from "../../../shared/visit/kinds/inspectionPoint.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import {
  addInspection,
  addPoint,
  changeInspection,
  changePoint,
  inspectionText,
  pointText,
} from "./inspectionCommands.ts";
import { removeRow } from "./registerCommands.ts";

const standings = (Object.keys(standingWords) as InspectionPoint["standing"][]) // its keys
  .map((id) => ({ id, label: standingWords[id] }));

/** What inspections said later, each point beside the finding of the visit, with where it is published. */
export function LaterInspections({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const said = findingsSaid(records);
  return (
    <section aria-labelledby="register-inspections">
      <h2 id="register-inspections">Later inspections</h2>
      <p className="cf-soft">
        What an inspection found after the visit, in the words of its report: heard by the visit,
        agreed with, seen otherwise or missed.
      </p>
      <ul className="cf-register-rows">
        {laterInspections(records).map((one) => (
          <InspectionFields key={one.inspection.id} of={one} said={said} records={records} />
        ))}
      </ul>
      <Button glyph="add" onPress={() => void addInspection(records, today)}>
        Add an inspection
      </Button>
    </section>
  );
}

function InspectionFields({
  of: { inspection, points },
  said,
  records,
}: {
  readonly of: LaterInspection;
  readonly said: readonly FindingSaid[];
  readonly records: VisitRecords;
}): ReactElement {
  return (
    <li className="cf-register-inspection" {...recordPlace(inspection.id)}>
      <div className="cf-register-inspection-head">
        <DayField
          label="Inspected on"
          value={inspection.on}
          onChange={(on) => on !== null && void changeInspection(inspection, { on })}
        />
        <SavedTextField
          label="Kind of inspection"
          hint="As its report calls it"
          draft={inspectionText(inspection, "kind")}
        />
        <SavedTextField
          label="Published where"
          hint="Whose report, and of when"
          draft={inspectionText(inspection, "source")}
        />
        <GlyphButton
          glyph="remove"
          label="Delete this inspection"
          onPress={() => void removeRow(records, "inspections", inspection.id)}
        />
      </div>
      <TwoVersions of={inspection.id} />
      <SavedTextArea
        label="Its judgements"
        hint="In the words of the report, one a line"
        rows={2}
        draft={inspectionText(inspection, "judgements")}
      />
      <p className="cf-soft">{standingsInWords(points)}</p>
      <ul className="cf-register-rows">
        {points.map((one) => (
          <PointFields key={one.point.id} of={one} said={said} records={records} />
        ))}
      </ul>
      <div>
        <Button glyph="add" onPress={() => void addPoint(inspection)}>
          Add a point it made
        </Button>
      </div>
    </li>
  );
}

function PointFields({
  of: { point },
  said,
  records,
}: {
  readonly of: InspectedPoint;
  readonly said: readonly FindingSaid[];
  readonly records: VisitRecords;
}): ReactElement {
  return (
    <li className="cf-register-point" {...recordPlace(point.id)}>
      <Select
        label="Finding of the visit"
        options={[
          { id: "", label: "None: the visit said nothing on it" },
          ...said.map(({ id, text }) => ({ id, label: text })),
        ]}
        value={point.findingId ?? ""}
        onChange={(id) =>
          void changePoint(point, {
            findingId: records.findings.find((finding) => finding.id === id)?.id ?? null,
          })
        }
      />
      <SavedTextField
        label="About"
        hint="The theme, in a few words"
        draft={pointText(point, "theme")}
      />
      <Select
        label="Visit and inspection"
        options={standings}
        value={point.standing}
        onChange={(standing) => void changePoint(point, { standing })}
      />
      <SavedTextArea label="What the inspection found" rows={1} draft={pointText(point, "said")} />
      <SavedTextField
        label="Where in its report"
        hint="Paragraph or page"
        draft={pointText(point, "source")}
      />
      <GlyphButton
        glyph="remove"
        label="Delete this point"
        onPress={() => void removeRow(records, "inspectionPoints", point.id)}
      />
      <TwoVersions of={point.id} />
    </li>
  );
}
