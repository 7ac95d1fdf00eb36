import type { ReactElement } from "react";
import type { IdentifierRegister } from "../../../shared/identifiers/emptyRegister.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Flags } from "../../ui/text/Flags.tsx";

/** By which role each side agrees, and when: written with every tick, and set once for all of them. */
export interface AgreeingNow {
  readonly host: string;
  readonly team: string;
  readonly on: string | null;
}

/** Who agrees for each side and on which day, and the button that ticks all rules for a side at once. */
export function WhoAgrees({
  value,
  onChange,
  missing,
  register,
  open,
  onAgreeAll,
}: {
  readonly value: AgreeingNow;
  readonly onChange: (value: AgreeingNow) => void;
  /** The side of which nobody said who agrees, once somebody tried. */
  readonly missing: Agreement["side"] | null;
  readonly register: IdentifierRegister;
  /** How many rules each side has not agreed to. */
  readonly open: Readonly<Record<Agreement["side"], number>>;
  readonly onAgreeAll: (side: Agreement["side"]) => void;
}): ReactElement {
  const part = (side: Agreement["side"], label: string) => (
    <div className="cf-who-agrees-side">
      <TextField
        label={label}
        hint="A role, not a name"
        value={value[side]}
        onChange={(role) => onChange({ ...value, [side]: role })}
        error={missing === side ? `Say who agrees for the ${side}, as a role` : undefined}
      />
      <Flags text={value[side]} register={register} />
      {open[side] > 0 && (
        <Button variant="quiet" onPress={() => onAgreeAll(side)}>
          {`The ${side} agrees to all ${open[side]} open`}
        </Button>
      )}
    </div>
  );
  return (
    <section className="cf-who-agrees" aria-labelledby="rules-who">
      <h2 id="rules-who">Who agrees</h2>
      <p className="cf-soft">Written down with each tick below.</p>
      <div className="cf-who-agrees-fields">
        {part("host", "For the host")}
        {part("team", "For the team")}
        <DayField
          label="Agreed on"
          value={value.on}
          onChange={(on) => onChange({ ...value, on })}
        />
      </div>
    </section>
  );
}
