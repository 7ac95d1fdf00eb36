import { type CalendarDate, parseDate } from "@internationalized/date";
import { useState, type ReactElement } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  Popover,
} from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import { today } from "../today.ts";
import { GlyphButton } from "./GlyphButton.tsx";
import "./DayPicker.css";

export interface DayPickerProps {
  /** Names the calendar, such as "Days on site". */
  readonly label: string;
  /** ISO days that are chosen. */
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
  /** One day alone: choosing it closes the calendar. */
  readonly isSingle?: boolean;
}

/** A button beside a field that opens a month to choose days from; weeks begin on Monday. */
export function DayPicker({
  label,
  days,
  onChange,
  isSingle = false,
}: DayPickerProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <GlyphButton glyph="calendar" label={`Choose from a calendar: ${label}`} />
      <Popover className="cf-popover cf-daypicker" placement="bottom start">
        <Dialog aria-label={label} className="cf-daypicker-dialog">
          {isSingle ? (
            <Calendar
              aria-label={label}
              autoFocus
              firstDayOfWeek="mon"
              value={dateOf(days[0])}
              {...focusedFirst(days)}
              onChange={(date) => {
                onChange([date.toString()]);
                setOpen(false);
              }}
            >
              <Month />
            </Calendar>
          ) : (
            <Calendar
              aria-label={label}
              autoFocus
              firstDayOfWeek="mon"
              selectionMode="multiple"
              value={days.flatMap((day) => dateOf(day) ?? [])}
              {...focusedFirst(days)}
              onChange={(dates) => onChange(dates.map(String).sort())}
            >
              <Month />
            </Calendar>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const Month = (): ReactElement => (
  <>
    <header className="cf-daypicker-head">
      <Button slot="previous" className="cf-glyph-button" aria-label="The month before">
        <Glyph name="left" />
      </Button>
      <CalendarHeading className="cf-daypicker-month" />
      <Button slot="next" className="cf-glyph-button" aria-label="The month after">
        <Glyph name="right" />
      </Button>
    </header>
    <CalendarGrid weekdayStyle="short">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className="cf-daypicker-weekday">{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>
        {(date) => <CalendarCell date={date} className="cf-daypicker-day" />}
      </CalendarGridBody>
    </CalendarGrid>
  </>
);

// Opens at what is chosen, else at today in England.
const focusedFirst = (days: readonly string[]) => ({
  defaultFocusedValue: dateOf(days[0]) ?? parseDate(today()),
});

function dateOf(day: string | undefined): CalendarDate | null {
  try {
    return day === undefined ? null : parseDate(day);
  } catch {
    return null;
  }
}
