import type { ReactElement } from "react";
import { OutputKind, outputKindWords } from "../../../shared/visit/programme/outputKind.ts";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";

/** What a visit makes, as host and team agree it at the outset. */
export const OutputsField = ({
  value,
  onChange,
}: {
  readonly value: readonly OutputKind[];
  readonly onChange: (value: readonly OutputKind[]) => void;
}): ReactElement => (
  <CheckboxGroup
    label="What the host is given"
    hint="Agreed at the outset; all of it comes from the same findings"
    options={OutputKind.options.map((id) => ({ id, label: outputKindWords[id] }))}
    value={value}
    onChange={onChange}
  />
);
