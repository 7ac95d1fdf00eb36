import type { ReactElement } from "react";
import { messageOf, selfKnowledgeWords } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { findingsByKnowledge } from "../../../../shared/visit/statementsInPlay.ts";
import { paths } from "../../../places/paths.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { knowledgeInOrder } from "./knowledgeInOrder.ts";

/** The findings by what the host knew of them: what is new to it first, what nobody has said yet last. */
export function KnownToHost({
  records: { visit, findings },
}: {
  readonly records: VisitRecords;
}): ReactElement {
  const groups = findingsByKnowledge(findings);
  if (groups.size === 0)
    return (
      <EmptyState title="No findings yet">
        Of each finding the team says, in its panel, whether the host knew it: confirmed, new to it,
        or seen more or less critically.
      </EmptyState>
    );
  return (
    <>
      <p className="cf-soft">It is said in the panel of each finding, under What the host knew.</p>
      {knowledgeInOrder.map((knowledge) => {
        const own = groups.get(knowledge) ?? [];
        return own.length === 0 ? null : (
          <section key={knowledge} aria-label={selfKnowledgeWords[knowledge]}>
            <h2>{`${selfKnowledgeWords[knowledge]} (${own.length})`}</h2>
            <ul className="cf-statement-known">
              {own.map((finding) => (
                <li key={finding.id}>
                  <TextLink href={paths.findings(visit.id, finding.id)}>
                    {messageOf(finding)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
