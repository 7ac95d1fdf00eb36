import type { ReactElement } from "react";
import type { DecidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import { TextLink } from "./TextLink.tsx";

/** Where a ground rule is gone by: what it says, and whether both sides have agreed to it. */
export function RuleHere({
  rule,
  none,
  href,
}: {
  readonly rule: DecidingRule | null;
  /** Said where no rule is there, as a sentence. */
  readonly none: string;
  /** The ground rules. */
  readonly href: string;
}): ReactElement {
  return (
    <p className="cf-soft">
      {rule === null ? (
        <>
          {none} <TextLink href={href}>Ground rules</TextLink>
        </>
      ) : rule.isAgreed ? (
        `Agreed by both sides: ${rule.text}`
      ) : (
        <>
          Proposed, and not agreed by both sides yet: {rule.text}{" "}
          <TextLink href={href}>Ground rules</TextLink>
        </>
      )}
    </p>
  );
}
