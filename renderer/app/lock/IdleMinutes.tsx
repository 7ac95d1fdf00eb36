import { useState, type ReactElement } from "react";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import {
  fewestIdleMinutes,
  idleMinutes,
  keepIdleMinutes,
  mostIdleMinutes,
} from "../../vault/idleMinutes.ts";

/** After how long a pause the app locks by itself; counts from the moment it is changed. */
export function IdleMinutes(): ReactElement {
  const [minutes, setMinutes] = useState(idleMinutes);
  return (
    <NumberField
      label="Lock after a pause of"
      hint={`${fewestIdleMinutes.toString()} to ${mostIdleMinutes.toString()} minutes without a key or the mouse. Ctrl+L locks at once; so do sleep and the locked screen.`}
      unit={minutes === 1 ? "minute" : "minutes"}
      value={minutes}
      minValue={fewestIdleMinutes}
      maxValue={mostIdleMinutes}
      onChange={(next) => {
        // An emptied field is not a number, and changes nothing.
        if (Number.isNaN(next)) return;
        setMinutes(next);
        keepIdleMinutes(next);
      }}
    />
  );
}
