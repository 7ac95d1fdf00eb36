import { memo, type ReactElement, useState } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { type Statement, statementOutcomes } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  statementsInSession,
  type WeighedStatement,
  weighStatements,
} from "../../../../shared/visit/statementsInPlay.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { settleStatement, tieLine } from "./statementHere.ts";

/** As many are in sight beside the notes; the others are folded away. */
const mostInSight = 3;

/** Hypotheses and claims that are tested in this session, beside the notes: the line typed last is their evidence at a press. */
export const StatementsHere = memo(function StatementsHere({
  records,
  session,
}: {
  readonly records: VisitRecords;
  readonly session: Session;
}): ReactElement | null {
  // What is settled here stays where it was pressed, and the focus with it.
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const tested = new Set(
    statementsInSession(records, session).map(({ statement }) => statement.id),
  );
  const here = weighStatements(records).filter(
    ({ statement }) => tested.has(statement.id) || settled.has(statement.id),
  );
  if (here.length === 0) return null;
  const rowOf = (one: WeighedStatement) => (
    <Tested
      key={one.statement.id}
      weighed={one}
      records={records}
      session={session}
      onSettled={() => setSettled(new Set([...settled, one.statement.id]))}
    />
  );
  return (
    <section className="cf-tests-here" aria-labelledby="statements-here">
      <h2 id="statements-here" className="cf-enquiries-title">
        To be tested
      </h2>
      <ul>{here.slice(0, mostInSight).map(rowOf)}</ul>
      {here.length > mostInSight && (
        <Disclosure title={`${here.length - mostInSight} more`}>
          <ul>{here.slice(mostInSight).map(rowOf)}</ul>
        </Disclosure>
      )}
    </section>
  );
});

function Tested({
  weighed,
  records,
  session,
  onSettled,
}: {
  readonly weighed: WeighedStatement;
  readonly records: VisitRecords;
  readonly session: Session;
  readonly onSettled: () => void;
}): ReactElement {
  const { statement } = weighed;
  const words = statementOutcomes[statement.saidBy];
  const settle = (outcome: Statement["outcome"]) => {
    onSettled();
    void settleStatement(statement, outcome);
  };
  const isOpen = statement.outcome === "open";
  const last = inOrder(records.notes.filter(({ sessionId }) => sessionId === session.id)).at(-1);
  const tie = records.statementEvidence.find(
    ({ statementId, noteId }) => statementId === statement.id && noteId === last?.id,
  );
  return (
    <li>
      <p>
        {statement.saidBy === "host" && <span className="cf-soft">The host says: </span>}
        {statement.text}
      </p>
      {weighed.for + weighed.against > 0 && (
        <p className="cf-soft">{`${weighed.for} for, ${weighed.against} against`}</p>
      )}
      <div className="cf-tests-here-answers">
        {last !== undefined && tie?.bearing !== "for" && (
          <Button
            variant="plain"
            aria-label={`Last line: for, ${statement.text}`}
            onPress={() => void tieLine(statement, last.id, "for")}
          >
            Last line: for
          </Button>
        )}
        {last !== undefined && tie?.bearing !== "against" && (
          <Button
            variant="plain"
            aria-label={`Last line: against, ${statement.text}`}
            onPress={() => void tieLine(statement, last.id, "against")}
          >
            Last line: against
          </Button>
        )}
      </div>
      <div className="cf-tests-here-answers">
        {!isOpen && <span className="cf-soft">{words[statement.outcome]}</span>}
        {/* The button that was pressed stays, and the focus with it. */}
        {statement.outcome !== "doesNotHold" && (
          <Button variant="plain" onPress={() => settle(isOpen ? "holds" : "open")}>
            {isOpen ? words.holds : "Open again"}
          </Button>
        )}
        {statement.outcome !== "holds" && (
          <Button variant="plain" onPress={() => settle(isOpen ? "doesNotHold" : "open")}>
            {isOpen ? words.doesNotHold : "Open again"}
          </Button>
        )}
      </div>
    </li>
  );
}
