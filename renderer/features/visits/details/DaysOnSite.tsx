import { useState, type ReactElement } from "react";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { Chip } from "../../../ui/lists/Chip.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { changeVisit } from "./detailsCommands.ts";

/** The days on site as a list that grows by one day at a time. */
export function DaysOnSite({ visit }: { readonly visit: Visit }): ReactElement {
  const [day, setDay] = useState<string | null>(null);
  const set = (days: readonly string[]) =>
    void changeVisit(visit, { daysOnSite: [...new Set(days)].sort() });
  return (
    <div>
      <p className="cf-label">Days on site</p>
      <Stack isRow gap={2}>
        {visit.daysOnSite.map((onSite) => (
          <Chip
            key={onSite}
            label={dayWithWeekday(onSite)}
            onRemove={() => set(visit.daysOnSite.filter((other) => other !== onSite))}
          />
        ))}
        {visit.daysOnSite.length === 0 && <p className="cf-soft">None set.</p>}
      </Stack>
      <Stack isRow gap={3}>
        <DayField label="Another day" value={day} onChange={setDay} />
        <Button
          onPress={() => {
            if (day === null) return;
            set([...visit.daysOnSite, day]);
            setDay(null);
          }}
        >
          Add the day
        </Button>
      </Stack>
    </div>
  );
}
