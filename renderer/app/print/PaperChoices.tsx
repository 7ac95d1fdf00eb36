import type { ReactElement } from "react";
import { useSignal } from "../../signal.ts";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";
import type { PaperOnScreen } from "../../ui/paper/papersOnScreen.ts";

/** What of a paper is printed, and how large. */
export function PaperChoices({ paper }: { readonly paper: PaperOnScreen }): ReactElement {
  const choice = useSignal(paper.choice);
  const { parts } = paper.words();
  return (
    <>
      {parts.length > 0 && (
        <CheckboxGroup
          label="What is printed"
          options={parts}
          value={parts.map(({ id }) => id).filter((id) => !choice.leftOut.has(id))}
          onChange={(chosen) =>
            paper.choice.set({
              ...choice,
              leftOut: new Set(parts.map(({ id }) => id).filter((id) => !chosen.includes(id))),
            })
          }
        />
      )}
      <Checkbox
        isSelected={choice.isLarge}
        onChange={(isLarge) => paper.choice.set({ ...choice, isLarge })}
      >
        Larger type
      </Checkbox>
    </>
  );
}
