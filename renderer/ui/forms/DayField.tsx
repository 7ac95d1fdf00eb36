import { useState, type ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { FieldWords } from "./Field.tsx";
import { today } from "../today.ts";
import { DayPicker } from "./DayPicker.tsx";
import { formatDay, parseDay, type DayError } from "./parseDay.ts";
import { useHeldForm } from "./useHeldForm.ts";
import { TextField } from "./TextField.tsx";
import "./DayField.css";

export interface DayFieldProps extends FieldWords {
  readonly id?: string;
  /** `2024-10-16`, or null while there is none. */
  readonly value: string | null;
  /** Called with the day as soon as it can be read, and with null once the field is empty. */
  readonly onChange: (day: string | null) => void;
  readonly onBlur?: () => void;
}

/** A day, typed, "16 Oct" or "16/10/2024", or chosen from a calendar. A year left out is the nearest. Reads it back with its weekday; says in words what it cannot read once the field is left, or its form is to be sent, which waits. */
export function DayField({
  value,
  onChange,
  onBlur,
  error,
  ...words
}: DayFieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const text = draft ?? (value === null ? "" : formatDay(value));
  const read = text.trim() === "" ? null : parseDay(text, today());
  const inputRef = useHeldForm(read?.ok === false, () => setLeft(true));
  const ownError = isLeft && read?.ok === false ? dayErrorInWords(read.error) : undefined;
  return (
    <div className="cf-day">
      <TextField
        hint="For example, 16 Oct"
        {...words}
        inputRef={inputRef}
        width="day"
        autoComplete="off"
        error={ownError ?? error}
        value={text}
        onChange={(typed) => {
          setDraft(typed);
          setLeft(false);
          const day = typed.trim() === "" ? null : parseDay(typed, today());
          if (day === null) onChange(null);
          else if (day.ok) onChange(day.value);
        }}
        onBlur={() => {
          setLeft(true);
          if (read === null || read.ok) setDraft(null);
          onBlur?.();
        }}
        beside={
          <DayPicker
            isSingle
            label={words.label}
            days={value === null ? [] : [value]}
            onChange={([day]) => {
              setDraft(null);
              onChange(day ?? null);
            }}
          />
        }
      />
      <output className="cf-day-read">
        {read?.ok === true ? formatDay(read.value, { withWeekday: true }) : ""}
      </output>
    </div>
  );
}

/** The sentence for a day that could not be read; the same in the field and in the error summary. */
function dayErrorInWords(error: DayError): string {
  switch (error.type) {
    case "NotADay":
      return "Enter a day such as 16 Oct 2024 or 16/10/2024";
    case "NoSuchDay":
      return "Check the day: there is no such date";
    default:
      return assertNever(error);
  }
}
