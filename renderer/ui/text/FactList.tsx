import type { ReactElement, ReactNode } from "react";
import "./FactList.css";

export interface Fact {
  readonly term: string;
  readonly detail: ReactNode;
}

/** Terms and their details in two columns, like the first page of a notebook: host, programme, days on site. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="cf-facts">
      {facts.map(({ term, detail }) => (
        <div key={term} className="cf-fact">
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
