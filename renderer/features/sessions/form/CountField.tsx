import type { ReactElement } from "react";
import { type Control, Controller, type FieldErrors } from "react-hook-form";
import { NumberField } from "../../../ui/forms/NumberField.tsx";
import type { SessionFormInput, SessionFormOutput } from "./sessionForm.ts";

/** A number in the form of a session; left empty it is nought, or not said where it may be left out. */
export function CountField({
  control,
  errors,
  name,
  label,
  hint,
  most,
  isOptional = false,
}: {
  readonly control: Control<SessionFormInput, unknown, SessionFormOutput>;
  readonly errors: FieldErrors<SessionFormInput>;
  readonly name: "peopleMet" | "roleHolders" | "filesRead";
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly isOptional?: boolean;
}): ReactElement {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur } }) => (
        <NumberField
          id={`session-${name}`}
          label={label}
          hint={hint}
          isOptional={isOptional}
          minValue={0}
          maxValue={most}
          value={value ?? Number.NaN}
          onChange={(count) => onChange(Number.isNaN(count) ? (isOptional ? null : 0) : count)}
          onBlur={onBlur}
          error={errors[name]?.message}
        />
      )}
    />
  );
}
