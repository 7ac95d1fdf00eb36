import { type Statement, statementOutcomes } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { WeighedStatement } from "../../../../shared/visit/statementsInPlay.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";

/** "3 open · 1 confirmed · 2 not confirmed". */
export const tallyInWords = (
  weighed: readonly WeighedStatement[],
  saidBy: Statement["saidBy"],
): string =>
  (["open", "holds", "doesNotHold"] as const)
    .flatMap((outcome) => {
      const count = weighed.filter(({ statement }) => statement.outcome === outcome).length;
      return count === 0 ? [] : [`${count} ${statementOutcomes[saidBy][outcome].toLowerCase()}`];
    })
    .join(" \u00B7 ");

/** "2 lines for it, 1 against"; says so where there is none. */
export const evidenceInWords = ({ for: speaksFor, against }: WeighedStatement): string =>
  speaksFor + against === 0
    ? "No evidence yet"
    : `${speaksFor} ${speaksFor === 1 ? "line" : "lines"} for it, ${against} against`;

/** "Asked of schools and police", or of everybody. */
export function askedInWords({ askedOf }: Statement, { visit }: VisitRecords): string {
  const labels = visit.vocabulary.sourceGroups
    .filter(({ key }) => askedOf.includes(key))
    .map(({ label }) => label);
  return labels.length === 0 ? "Asked in every session" : `Asked of ${listInWords(labels)}`;
}
