import type { ReactElement } from "react";
import { bothSides, bothSidesInWords } from "../../../shared/visit/agreed/bothSides.ts";
import { addedOnSiteInWords } from "../../../shared/visit/agreed/lineFoundOnSite.ts";
import { termsOfRule, wordsOfRule } from "../../../shared/visit/agreed/wordsOfRule.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { daysInWords } from "../../../shared/words/inWords.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperTable } from "../../ui/paper/PaperTable.tsx";

/** The ground rules on paper, with room for both sides to sign. */
export const RulesPaper = ({ records }: { readonly records: VisitRecords }): ReactElement => (
  <Paper
    title="Ground rules"
    isForHost
    below={[
      records.visit.programme,
      records.visit.daysOnSite.length === 0 ? "" : daysInWords(records.visit.daysOnSite),
      "Between the council and the peer team",
    ]
      .filter(Boolean)
      .join(" \u00B7 ")}
  >
    {() => <RulesOnPaper records={records} />}
  </Paper>
);

function RulesOnPaper({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  return (
    <>
      {visit.groundRules.map((rule, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rules are known by their place
        <section key={place} className="cf-paper-rule">
          <h2>{rule.topic || "Rule"}</h2>
          <p>{rule.text}</p>
          {termsOfRule(rule, visit).map((term) => (
            <p key={term}>{term}</p>
          ))}
          <p className="cf-paper-facts">
            {bothSidesInWords(bothSides(wordsOfRule(rule, visit), records))}
          </p>
        </section>
      ))}
      {inOrder(records.enquiries)
        .filter(({ addedOnSite }) => addedOnSite !== null)
        .map((line) => (
          <section key={line.id} className="cf-paper-rule">
            <h2>A line of enquiry found on site</h2>
            <p>{line.question}</p>
            <p className="cf-paper-facts">{addedOnSiteInWords(line, records)}</p>
          </section>
        ))}
      <section className="cf-paper-rule">
        <h2>Agreed</h2>
        <PaperTable
          columns={["", "Role", "Signature", "Day"]}
          groups={[
            {
              rows: ["For the host", "For the team"].map((side) => [
                side,
                roomToWrite,
                roomToWrite,
                roomToWrite,
              ]),
            },
          ]}
        />
      </section>
    </>
  );
}

const roomToWrite = "\u00A0\n\u00A0\n\u00A0";
