import { type ReactElement, useContext } from "react";
import { FoundContext } from "./FoundContext.ts";
import { FoundIn } from "./FoundIn.tsx";

/** Marks behind the words of a text field, which can show none itself while the focus is elsewhere. */
export function FoundBehind({
  id,
  value,
  isLead,
}: {
  readonly id: string;
  readonly value: string;
  readonly isLead: boolean;
}): ReactElement | null {
  const inText = useContext(FoundContext).get(id);
  if (inText === undefined || inText.text !== value) return null;
  return (
    <div
      className={`cf-manuscript-text cf-found-behind${isLead ? " cf-manuscript-lead" : ""}`}
      aria-hidden="true"
    >
      <FoundIn id={id} text={value} />
    </div>
  );
}
