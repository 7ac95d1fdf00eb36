import type { ReactElement } from "react";
import { paths } from "../../places/paths.ts";
import { ClosePage } from "./ClosePage.tsx";

/** Where a visit was to be closed or reduced that this laptop has no more. */
export const VisitNotHere = ({ above }: { readonly above: string }): ReactElement => (
  <ClosePage
    above={above}
    title="This visit is not on this laptop"
    back={{ label: "All visits", href: paths.start }}
  >
    <p>It was removed, or it is on another laptop.</p>
  </ClosePage>
);
