import type { ReactElement } from "react";
import type { BothSides } from "../../../shared/visit/agreed/bothSides.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";

/** The tick of each side. */
export const SidesTick = ({
  sides,
  name,
  onTick,
}: {
  readonly sides: BothSides;
  /** What is agreed to, for those who hear it. */
  readonly name: string;
  readonly onTick: (side: Agreement["side"], isTicked: boolean) => void;
}): ReactElement => (
  <>
    {(["host", "team"] as const).map((side) => (
      <Checkbox
        key={side}
        isSelected={sides[side] !== null}
        onChange={(isTicked) => onTick(side, isTicked)}
      >
        {`The ${side} agrees`}
        <span className="cf-visually-hidden">{` to ${name}`}</span>
      </Checkbox>
    ))}
  </>
);
