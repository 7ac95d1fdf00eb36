import { useState, type ReactElement } from "react";
import type { FactualRound } from "../../../shared/visit/kinds/factualRound.ts";
import { TextField } from "../../ui/forms/TextField.tsx";

/** The numbers of the paragraphs that a comment is on, as many as it is. */
export function ParagraphField({
  round,
  value,
  onChange,
}: {
  readonly round: FactualRound;
  readonly value: readonly number[];
  readonly onChange: (paragraphs: readonly number[]) => void;
}): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const last = round.paragraphs.length;
  return (
    <TextField
      label="Paragraphs"
      hint={`Numbers from 1 to ${last}`}
      width="number"
      isOptional
      value={typed ?? value.join(", ")}
      error={problem}
      onChange={(text) => {
        setTyped(text);
        const numbers = (text.match(/\d+/gu) ?? []).map(Number);
        if (numbers.every((number) => number >= 1 && number <= last)) setProblem(undefined);
      }}
      onBlur={() => {
        if (typed === null) return;
        const numbers = [...new Set((typed.match(/\d+/gu) ?? []).map(Number))];
        if (numbers.some((number) => number < 1 || number > last)) {
          setProblem(`The draft has paragraphs 1 to ${last}`);
          return;
        }
        setTyped(null);
        onChange(numbers.sort((a, b) => a - b));
      }}
    />
  );
}
