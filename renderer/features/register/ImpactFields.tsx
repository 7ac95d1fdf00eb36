import type { ReactElement } from "react";
import type { Impact } from "../../../shared/visit/kinds/impact.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { DayField } from "../../ui/forms/DayField.tsx";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { changeImpact, impactText, removeRow } from "./registerCommands.ts";
import { recordPlace } from "../../places/showRecord.ts";

/** What changed, how that is known, and what contributed to it. */
export const ImpactFields = ({
  impact,
  records,
}: {
  readonly impact: Impact;
  readonly records: VisitRecords;
}): ReactElement => (
  <li className="cf-register-impact" {...recordPlace(impact.id)}>
    <SavedTextArea label="What has changed" rows={1} draft={impactText(impact, "changed")} />
    <SavedTextArea
      label="How it is known"
      hint="A figure, an audit, what children say"
      rows={1}
      draft={impactText(impact, "howKnown")}
    />
    <SavedTextArea
      label="What contributed"
      hint="The visit, and what else: contribution, not attribution"
      rows={1}
      draft={impactText(impact, "contribution")}
    />
    <div className="cf-register-impact-end">
      <DayField
        label="Seen on"
        value={impact.on}
        onChange={(on) => on !== null && void changeImpact(impact, { on })}
      />
      <GlyphButton
        glyph="remove"
        label="Delete this change"
        onPress={() => void removeRow(records, "impacts", impact.id)}
      />
    </div>
  </li>
);
