import type { ReactElement } from "react";
import { Controller, useFormContext } from "react-hook-form";
import { Seat, seatName } from "../../../../shared/visit/kinds/peer.ts";
import { DaysField } from "../../../ui/forms/DaysField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import type { WhenAndWho } from "./whenAndWho.ts";

const asUsual: Readonly<Record<string, string>> = {};

/** Days on site, and who begins the visit: of the form around them. */
export function WhenAndWhoFields({
  seatNames = asUsual,
}: {
  /** What the programme calls its seats. */
  readonly seatNames?: Readonly<Record<string, string>> | undefined;
}): ReactElement {
  const { control, formState } = useFormContext<WhenAndWho>();
  const { errors } = formState;
  return (
    <>
      <Controller
        control={control}
        name="daysOnSite"
        render={({ field }) => (
          <DaysField
            id="daysOnSite"
            label="Days on site"
            isOptional
            value={field.value}
            onChange={(days) => field.onChange([...days])}
            error={errors.daysOnSite?.message}
          />
        )}
      />
      <div className="cf-newvisit-you">
        <Controller
          control={control}
          name="initials"
          render={({ field: { ref, ...field } }) => (
            <TextField
              {...field}
              id="initials"
              inputRef={ref}
              label="Your initials"
              isOptional
              width="number"
              error={errors.initials?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="seat"
          render={({ field }) => (
            <Select
              id="seat"
              label="Your seat"
              options={Seat.options.map((id) => ({ id, label: seatName({ seatNames }, id) }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </div>
    </>
  );
}
