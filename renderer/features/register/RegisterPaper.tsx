import type { ReactElement } from "react";
import { type LaterInspection, sourceOf } from "../../../shared/register/inspections.ts";
import { standingWords } from "../../../shared/visit/kinds/inspectionPoint.ts";
import type { Register } from "../../../shared/register/register.ts";
import { registerTable, sheetHeadings } from "../../../shared/register/registerTable.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperTable } from "../../ui/paper/PaperTable.tsx";

/** The register on paper: a table of what anybody has filled in, and what else has changed. */
export const RegisterPaper = ({
  register,
  inspections,
  below,
}: {
  readonly register: Register;
  readonly inspections: readonly LaterInspection[];
  readonly below: string;
}): ReactElement => (
  <Paper
    title="Register of recommendations"
    below={below}
    shape="wide"
    // What an inspector found later beside what the team found is the team’s own to think about.
    isForHost={inspections.length === 0}
    parts={
      register.otherImpacts.length > 0
        ? [
            { id: "register", label: "Recommendations" },
            { id: "other", label: "What else has changed" },
          ]
        : []
    }
  >
    {(shows) => <RegisterOnPaper register={register} inspections={inspections} shows={shows} />}
  </Paper>
);

function RegisterOnPaper({
  register,
  inspections,
  shows,
}: {
  readonly register: Register;
  readonly inspections: readonly LaterInspection[];
  readonly shows: (part: string) => boolean;
}): ReactElement {
  // What followed no recommendation has a table of its own here.
  const rows = registerTable({ ...register, otherImpacts: [] });
  // A column in which nobody wrote anything takes the room of those in which somebody did.
  const isShown = (_: string, at: number) => at < 3 || rows.some((row) => row[at] !== "");
  return (
    <>
      {rows.length > 0 && shows("register") && (
        <PaperTable
          columns={sheetHeadings.filter(isShown)}
          groups={[{ rows: rows.map((row) => row.filter(isShown)) }]}
        />
      )}
      {register.otherImpacts.length > 0 && shows("other") && (
        <section>
          <h2>What else has changed</h2>
          <PaperTable
            columns={["Seen on", "What has changed", "How it is known", "What contributed"]}
            groups={[
              {
                rows: register.otherImpacts.map(({ on, changed, howKnown, contribution }) => [
                  dayInWords(on),
                  changed,
                  howKnown,
                  contribution,
                ]),
              },
            ]}
          />
        </section>
      )}
      {inspections.map(({ inspection, points }) => (
        <section key={inspection.id}>
          <h2>
            {inspection.kind || "An inspection"}, {dayInWords(inspection.on)}
          </h2>
          <p>{inspection.source || "Source not named"}</p>
          {inspection.judgements !== "" && (
            <p className="cf-impact-judgements">{inspection.judgements}</p>
          )}
          {points.length > 0 && (
            <PaperTable
              columns={["About", "The visit", "The inspection", "How they stand", "Source"]}
              groups={[
                {
                  rows: points.map(({ point, visitSaid }) => [
                    point.theme,
                    visitSaid,
                    point.said,
                    standingWords[point.standing],
                    sourceOf(point, inspection),
                  ]),
                },
              ]}
            />
          )}
        </section>
      ))}
    </>
  );
}
