import type { ReactElement } from "react";
import {
  besideInWords,
  comparatorWords,
  directionInWords,
  latestInWords,
  questionsAbout,
  rankOfIndicator,
  restsOn,
  standingAlone,
} from "../../../shared/profile/indicatorInWords.ts";
import { ruleInWords } from "../../../shared/profile/standsApart.ts";
import { standsOut, type Weighed } from "../../../shared/profile/weighIndicator.ts";
import type { Indicator } from "../../../shared/visit/kinds/indicator.ts";
import { capital } from "../../../shared/words/capital.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { DotStrip } from "./DotStrip.tsx";
import { Sparkline } from "./Sparkline.tsx";

/** The profile on paper: its pictures with their words, the rule, and what to ask. */
export const ProfilePaper = ({
  weighed,
  below,
}: {
  readonly weighed: readonly Weighed<Indicator>[];
  readonly below: string;
}): ReactElement => (
  <Paper
    title="Data profile"
    below={below}
    shape="wide"
    parts={[
      { id: "others", label: "Indicators that do not stand out" },
      { id: "ask", label: "What to ask" },
      { id: "rule", label: "The rule" },
    ]}
  >
    {(shows) => (
      <>
        <table className="cf-paper-table cf-profile-paper">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Host</th>
              <th scope="col">Over time</th>
              <th scope="col">Beside others</th>
              <th scope="col">How it stands</th>
            </tr>
          </thead>
          <tbody>
            {weighed
              .filter((one) => shows("others") || standsOut(one))
              .map((one) => (
                <tr key={one.indicator.id}>
                  <th scope="row">{one.indicator.name}</th>
                  <td>
                    {[latestInWords(one), one.latest?.period ?? "", restsOn(one)]
                      .filter(Boolean)
                      .join(", ")}
                  </td>
                  <td>
                    <Sparkline indicator={one.indicator} />
                    <div>{directionInWords(one)}</div>
                  </td>
                  <td>
                    <DotStrip weighed={one} />
                    <div>
                      {[
                        capital(rankOfIndicator(one)),
                        ...(["neighbours", "england", "region"] as const).flatMap((of) =>
                          one.beside[of] === null
                            ? []
                            : [`${comparatorWords[of]} ${besideInWords(one, of)}`],
                        ),
                      ]
                        .filter(Boolean)
                        .join("; ")}
                    </div>
                  </td>
                  <td>{standingAlone(one)}</td>
                </tr>
              ))}
          </tbody>
        </table>
        <p className="cf-paper-small">
          Full dot: the host. Small circles: its neighbours, one by one. Upright line: neighbours
          together. Diamond: England. Square: the region. Broken line: neighbours, or England, over
          time. Scales run from the lowest to the highest figure shown, not from zero.
        </p>
        {shows("ask") && <h2>What to ask</h2>}
        {shows("ask") && (
          <ul className="cf-paper-lines">
            {weighed.filter(standsOut).flatMap((one) =>
              questionsAbout(one).map((question) => (
                <li key={`${one.indicator.id} ${question}`} className="cf-paper-line">
                  <span className="cf-paper-sign">?</span>
                  <span>{question}</span>
                </li>
              )),
            )}
          </ul>
        )}
        {shows("rule") && <h2>The rule</h2>}
        {shows("rule") && ruleInWords.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </>
    )}
  </Paper>
);
