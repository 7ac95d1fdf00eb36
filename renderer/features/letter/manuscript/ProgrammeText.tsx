import { useMemo, type ReactElement } from "react";
import { isOwnText } from "../../../../shared/letter/currentLetter.ts";
import { composeStock } from "../../../../shared/letter/stock/composeStock.ts";
import { whyNotMet } from "../../../../shared/letter/stock/conditionsMet.ts";
import { emptySlotWords } from "../../../../shared/letter/stock/slots.ts";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { draftLetter } from "../../../../shared/letter/inLetter.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { followProgramme } from "../letterCommands.ts";
import { fieldKey } from "../letterField.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";

export interface ProgrammeTextProps {
  readonly sectionId: SectionId;
  readonly letter: Letter;
  readonly records: VisitRecords;
}

/**
 * Below a section: what of the programme's wording is left out, and why; or, once somebody has
 * written in it, the way back to the wording that follows the visit.
 */
export function ProgrammeText({
  sectionId,
  letter,
  records,
}: ProgrammeTextProps): ReactElement | null {
  const { run } = useLetterDeskContext();
  const stock = useMemo(() => composeStock(records, sectionId), [records, sectionId]);
  const kept = draftLetter(records) ?? letter;
  if (isOwnText(records, kept, sectionId)) {
    if (stock.text === "") return null;
    return (
      <p className="cf-soft">
        {kept.programmeTexts[sectionId] === undefined
          ? "Your own words: they no longer follow the visit. "
          : "Edited: sentences that nobody touched go on following the visit. "}
        <Button
          variant="plain"
          onPress={() => {
            document.getElementById(fieldKey({ of: "section", sectionId }))?.focus();
            void run(followProgramme(sectionId));
          }}
        >
          Use the programme’s words again
        </Button>
      </p>
    );
  }
  if (stock.leftOut.length === 0) return null;
  return (
    <details className="cf-left-out">
      <summary>Left out for now ({stock.leftOut.length})</summary>
      <ul>
        {stock.leftOut.map(({ text, slots, conditions }) => (
          <li key={text}>
            <p>
              {text}{" "}
              <span className="cf-soft">
                Left out:{" "}
                {[
                  ...slots.map((slot) => emptySlotWords.get(slot) ?? `nothing fills {${slot}}`),
                  ...conditions.map((condition) => whyNotMet(condition, records)),
                ].join("; ")}
                .
              </span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
