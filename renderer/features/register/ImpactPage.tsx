import type { ReactElement } from "react";
import {
  type LaterInspection,
  sourceOf,
  standingsInWords,
} from "../../../shared/register/inspections.ts";
import { becameOnPage, type ImpactOfVisit } from "../../../shared/register/impactOf.ts";
import { responseOf, responseWords } from "../../../shared/visit/kinds/hostAction.ts";
import type { Impact } from "../../../shared/visit/kinds/impact.ts";
import { standingWords } from "../../../shared/visit/kinds/inspectionPoint.ts";
import { progressWords } from "../../../shared/visit/kinds/progressNote.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";

/** What came of the visit, for people who were not there: on the screen and on paper alike. */
export function ImpactPage({
  register,
  inspections,
  earlier,
}: Omit<ImpactOfVisit, "told">): ReactElement {
  return (
    <div className="cf-impact-page">
      <p>
        What follows was seen after the visit. The visit contributed to it where it says so; others
        did too, and nothing here says that the visit alone brought it about.
      </p>
      {earlier.length > 0 && (
        <section>
          <h2>What has become of the earlier letter’s recommendations</h2>
          <ol>
            {earlier.map(({ item, was }) => (
              <li key={item.id} value={was.number}>
                <p>{was.text}</p>
                <p>
                  <strong>{becameOnPage[item.judgement]}</strong>
                  {item.found !== "" && ` \u00B7 ${item.found}`}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {register.rows.length > 0 && <h2>Recommendations</h2>}
      {register.rows.map(({ recommendationId, number, text, action, progress, impacts }) => (
        <section key={recommendationId}>
          <h3>
            {number}. {text}
          </h3>
          <p>
            {[
              action.response === "awaited"
                ? "The council’s answer is awaited"
                : responseWords[responseOf(action)],
              progress[0] === undefined
                ? ""
                : `${progressWords[progress[0].state]}, ${dayInWords(progress[0].on)}`,
            ]
              .filter(Boolean)
              .join(" \u00B7 ")}
          </p>
          {impacts.length === 0 ? <p>No change is recorded</p> : <Changes impacts={impacts} />}
        </section>
      ))}
      {register.otherImpacts.length > 0 && (
        <section>
          <h2>What else has changed</h2>
          <Changes impacts={register.otherImpacts} />
        </section>
      )}
      {inspections.length > 0 && <h2>What inspections found later</h2>}
      {inspections.map((one) => (
        <Inspected key={one.inspection.id} {...one} />
      ))}
    </div>
  );
}

const Changes = ({ impacts }: { readonly impacts: readonly Impact[] }): ReactElement => (
  <ul>
    {impacts.map(({ id, on, changed, howKnown, contribution }) => (
      <li key={id}>
        <p>
          {changed || "A change that is not described yet"} <em>(seen {dayInWords(on)})</em>
        </p>
        <p>How it is known: {howKnown || "not said"}</p>
        <p>What contributed: {contribution || "not said"}</p>
      </li>
    ))}
  </ul>
);

const Inspected = ({ inspection, points }: LaterInspection): ReactElement => (
  <section>
    <h3>
      {inspection.kind || "An inspection"}, {dayInWords(inspection.on)}
    </h3>
    <p>{inspection.source || "Source not named"}</p>
    {inspection.judgements !== "" && (
      <p className="cf-impact-judgements">{inspection.judgements}</p>
    )}
    {points.length > 0 && <p>{standingsInWords(points)}</p>}
    <ul>
      {points.map(({ point, visitSaid }) => (
        <li key={point.id}>
          <p>
            <strong>{standingWords[point.standing]}</strong>
            {point.theme !== "" && ` \u00B7 ${point.theme}`}
          </p>
          <p>The visit: {visitSaid || "said nothing on it"}</p>
          <p>
            The inspection: {point.said || "not said"} <em>({sourceOf(point, inspection)})</em>
          </p>
        </li>
      ))}
    </ul>
  </section>
);
