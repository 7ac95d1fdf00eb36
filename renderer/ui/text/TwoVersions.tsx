import { createContext, type ReactElement, useContext } from "react";
import { Glyph } from "./Glyph.tsx";
import { TextLink } from "./TextLink.tsx";
import "./TwoVersions.css";

/** Which records two peers wrote at once so that the team must choose, and where that is done. */
export interface VersionsToSettle {
  /** Ids of records, and `<id> <field>` of each field concerned. */
  readonly places: ReadonlySet<string>;
  /** Where they are settled; null where there is no such place (a test, the gallery). */
  readonly href: string | null;
}

export const VersionsToSettleContext = createContext<VersionsToSettle>({
  places: new Set(),
  href: null,
});

/** Beside a record (or one field of it) that stands in two versions: says so and leads to them. Nothing otherwise. */
export function TwoVersions({
  of: row,
  field,
}: {
  readonly of: string;
  readonly field?: string;
}): ReactElement | null {
  const { places, href } = useContext(VersionsToSettleContext);
  if (!places.has(field === undefined ? row : `${row} ${field}`)) return null;
  return (
    <span className="cf-two-versions">
      <Glyph name="versions" />
      {href === null ? <span>Two versions</span> : <TextLink href={href}>Two versions</TextLink>}
    </span>
  );
}
