import { useState, type ReactElement } from "react";
import { daysOfVisit } from "../../../shared/import/daysOfVisit.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, daysInWords } from "../../../shared/words/inWords.ts";
import { today } from "../today.ts";
import { DayPicker } from "./DayPicker.tsx";
import type { FieldWords } from "./Field.tsx";
import { formatDay } from "./parseDay.ts";
import { useHeldForm } from "./useHeldForm.ts";
import { TextField } from "./TextField.tsx";
import "./DayField.css";

export interface DaysFieldProps extends FieldWords {
  readonly id?: string;
  /** ISO days in order. */
  readonly value: readonly string[];
  /** Called with the days as soon as they can be read. */
  readonly onChange: (days: readonly string[]) => void;
  readonly onBlur?: () => void;
}

/**
 * Days, typed as people write them or chosen from a calendar, also in several parts: "15-17 Oct, 3 Dec".
 * Reads them back with their weekdays; says once the field is left where it could read none; a form is not sent then.
 */
export function DaysField({
  value,
  onChange,
  onBlur,
  error,
  ...words
}: DaysFieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const text = draft ?? daysInWords(value);
  const isUnread = text.trim() !== "" && value.length === 0;
  const inputRef = useHeldForm(isUnread, () => setLeft(true));
  return (
    <div className="cf-day">
      <TextField
        hint="Such as 15-17 Oct, or 3 and 4 Dec and 14 Jan"
        {...words}
        inputRef={inputRef}
        width="name"
        error={isLeft && isUnread ? "Enter days such as 15-17 Oct or 3 and 4 Dec 2026" : error}
        value={text}
        onChange={(typed) => {
          setDraft(typed);
          setLeft(false);
          onChange(daysOfVisit(typed, today()));
        }}
        onBlur={() => {
          setLeft(true);
          if (!isUnread) setDraft(null);
          onBlur?.();
        }}
        beside={
          <DayPicker
            label={words.label}
            days={value}
            onChange={(days) => {
              setDraft(null);
              onChange(days);
            }}
          />
        }
      />
      <output className="cf-day-read">{inWeekdays(value)}</output>
    </div>
  );
}

/** "Thursday 15 October 2026", or how many, from which to which. */
function inWeekdays(days: readonly string[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return "";
  const from = formatDay(first, { withWeekday: true });
  if (days.length === 1) return from;
  return `${capital(counted(days.length, "day"))}, from ${from} to ${formatDay(last, { withWeekday: true })}`;
}
