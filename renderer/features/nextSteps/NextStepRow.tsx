import type { KeyboardEvent, ReactElement } from "react";
import {
  nextStepHeading,
  type NextStepText,
  nextStepTexts,
} from "../../../shared/nextSteps/composeSheet.ts";
import type { SheetProblem } from "../../../shared/nextSteps/scanSheet.ts";
import type { EnquiryId } from "../../../shared/visit/ids.ts";
import type { NextStep } from "../../../shared/visit/kinds/nextStep.ts";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Glyph } from "../../ui/text/Glyph.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { cellDraft, setEnquiry } from "./nextStepCommands.ts";
import { recordPlace } from "../../places/showRecord.ts";

export interface NextStepRowProps {
  readonly row: NextStep;
  /** Counts from 1. */
  readonly number: number;
  readonly enquiries: readonly { readonly id: EnquiryId; readonly label: string }[];
  readonly problems: readonly SheetProblem[];
  readonly onKey: (key: RowKey, column: NextStepText) => void;
}

/** What can be done with a row from any of its cells. */
export type RowKey = "next" | "findings" | "up" | "down" | "below" | "delete";

/** Names a cell for whoever is to be led to it. */
export const cellId = (row: string, column: NextStepText): string => `next-step-${row}-${column}`;

/** One row of the sheet, typed where it stands. */
export function NextStepRow({
  row,
  number,
  enquiries,
  problems,
  onKey,
}: NextStepRowProps): ReactElement {
  return (
    <tr {...recordPlace(row.id)}>
      <td>
        <Select
          label={`Line of enquiry, row ${number}`}
          isLabelHidden
          options={[...enquiries, { id: none, label: "None" }]}
          value={row.enquiryId ?? none}
          onChange={(id) =>
            void setEnquiry(row, enquiries.find((each) => each.id === id)?.id ?? null)
          }
        />
        <TwoVersions of={row.id} />
      </td>
      {nextStepTexts.map((column) => {
        const label = nextStepHeading[column];
        const said = problems.filter((problem) => problem.column === label);
        return (
          <td key={column}>
            <SavedTextArea
              id={cellId(row.id, column)}
              label={`${label}, row ${number}`}
              isLabelHidden
              rows={1}
              draft={cellDraft(row, column)}
              onKeyDown={(event) => {
                const key = keyOf(event);
                if (key === null) return;
                event.preventDefault();
                onKey(key, column);
              }}
            />
            {said.map((problem) => (
              <p key={problem.said} className="cf-sheet-problem">
                <Glyph name="warning" /> {problem.said}
              </p>
            ))}
          </td>
        );
      })}
      <td className="cf-sheet-tools">
        <MenuButton
          isGlyphOnly
          label={`More for row ${number}`}
          choices={[
            {
              id: "findings",
              label: "Bring in the next finding",
              shortcut: "Alt+Enter",
              run: () => onKey("findings", "heard"),
            },
            { id: "below", label: "Add a row below", run: () => onKey("below", "heard") },
            { id: "up", label: "Move up", shortcut: "Alt+Up", run: () => onKey("up", "heard") },
            {
              id: "down",
              label: "Move down",
              shortcut: "Alt+Down",
              run: () => onKey("down", "heard"),
            },
            {
              id: "delete",
              label: "Delete row",
              isDanger: true,
              run: () => onKey("delete", "heard"),
            },
          ]}
        />
      </td>
    </tr>
  );
}

const none = "none" as EnquiryId; // no line of enquiry has an id like that

function keyOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): RowKey | null {
  if (ctrlKey || metaKey || shiftKey) return null;
  if (key === "Enter") return altKey ? "findings" : "next";
  if (!altKey) return null;
  return key === "ArrowUp" ? "up" : key === "ArrowDown" ? "down" : null;
}
