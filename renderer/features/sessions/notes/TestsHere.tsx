import type { ReactElement } from "react";
import { testsInSession } from "../../../../shared/evening/eveningPack.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { outcomeWords, type TomorrowTest } from "../../../../shared/visit/kinds/tomorrowTest.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { setOutcome } from "./testOutcome.ts";

/** What the team set out to find out in this session, beside the notes, and what came of it. */
export function TestsHere({
  tests,
  session,
}: {
  readonly tests: readonly TomorrowTest[];
  readonly session: Session;
}): ReactElement | null {
  const here = testsInSession(tests, session);
  if (here.length === 0) return null;
  return (
    <section className="cf-tests-here" aria-labelledby="tests-here">
      <h2 id="tests-here" className="cf-enquiries-title">
        To find out here
      </h2>
      <ul>
        {here.map((test) => (
          <li key={test.id}>
            <p>{test.text}</p>
            <div className="cf-tests-here-answers">
              {test.outcome !== "open" && (
                <span className="cf-soft">{outcomeWords[test.outcome]}</span>
              )}
              {/* The button that was pressed stays, and the focus with it. */}
              {test.outcome !== "notBornOut" && <Answer test={test} as="bornOut" />}
              {["open", "notBornOut"].includes(test.outcome) && (
                <Answer test={test} as="notBornOut" />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Answer = ({
  test,
  as,
}: {
  readonly test: TomorrowTest;
  readonly as: "bornOut" | "notBornOut";
}): ReactElement => (
  <Button
    variant="plain"
    onPress={() => void setOutcome(test, test.outcome === "open" ? as : "open")}
  >
    {test.outcome === "open" ? outcomeWords[as] : "Open again"}
  </Button>
);
