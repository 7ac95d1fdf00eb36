import { inOrder } from "./inOrder.ts";
import type { Finding } from "./kinds/finding.ts";
import type { Session } from "./kinds/session.ts";
import type { Statement } from "./kinds/statement.ts";
import type { VisitRecords } from "./records.ts";

/** A hypothesis or claim with how many lines of notes speak for it and against it. */
export interface WeighedStatement {
  readonly statement: Statement;
  readonly for: number;
  readonly against: number;
}

/** Hypotheses first, then what the host claims, each in the team's order. */
export function weighStatements({
  statements,
  statementEvidence,
}: Pick<VisitRecords, "statements" | "statementEvidence">): readonly WeighedStatement[] {
  const evidence = Map.groupBy(statementEvidence, ({ statementId }) => statementId);
  const whose = ({ saidBy }: Statement) => (saidBy === "team" ? 0 : 1);
  return inOrder(statements)
    .toSorted((a, b) => whose(a) - whose(b))
    .map((statement) => {
      const own = evidence.get(statement.id) ?? [];
      const speaksFor = own.filter(({ bearing }) => bearing === "for").length;
      return { statement, for: speaksFor, against: own.length - speaksFor };
    });
}

/**
 * What is tested in a session: set for a group that is met in it, or for nobody in particular. What is
 * settled shows no more, except where a line of that very session speaks to it.
 */
export function statementsInSession(
  records: Pick<VisitRecords, "statements" | "statementEvidence" | "notes">,
  { id, kind, sourceGroups }: Pick<Session, "id" | "kind" | "sourceGroups">,
): readonly WeighedStatement[] {
  if (kind === "checkIn") return [];
  const here = new Set(records.notes.flatMap((note) => (note.sessionId === id ? note.id : [])));
  const spokenTo = new Set(
    records.statementEvidence.flatMap(({ noteId, statementId }) =>
      here.has(noteId) ? statementId : [],
    ),
  );
  return weighStatements(records).filter(
    ({ statement }) =>
      spokenTo.has(statement.id) ||
      (statement.outcome === "open" &&
        (statement.askedOf.length === 0 ||
          statement.askedOf.some((group) => sourceGroups.includes(group)))),
  );
}

/** Findings that the letter or the board may carry, by what the host knew of them (F65). */
export const findingsByKnowledge = (
  findings: readonly Finding[],
): ReadonlyMap<Finding["selfKnowledge"], readonly Finding[]> =>
  Map.groupBy(
    inOrder(findings).filter(({ state }) => state !== "parked"),
    ({ selfKnowledge }) => selfKnowledge,
  );
