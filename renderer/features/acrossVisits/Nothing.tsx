import type { ReactElement, ReactNode } from "react";

/** What a view says that has nothing to show. */
export function Nothing({ children }: { readonly children?: ReactNode }): ReactElement {
  return <p className="cf-soft">{children ?? "Nothing of this is in the visits chosen."}</p>;
}
