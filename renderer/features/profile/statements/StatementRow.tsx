import type { ReactElement } from "react";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import { groupsOffered } from "../../../../shared/visit/enquiries/groupsOffered.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { messageOf } from "../../../../shared/visit/kinds/finding.ts";
import { type Statement, statementOutcomes } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { WeighedStatement } from "../../../../shared/visit/statementsInPlay.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { EvidenceOfStatement } from "./EvidenceOfStatement.tsx";
import { changeStatement, deleteStatement, statementText } from "./statementCommands.ts";
import { askedInWords, evidenceInWords } from "./statementInWords.ts";

/** A hypothesis or claim: its words, what came of it, the evidence for and against, and where it is asked. */
export function StatementRow({
  weighed,
  records,
}: {
  readonly weighed: WeighedStatement;
  readonly records: VisitRecords;
}): ReactElement {
  const { statement } = weighed;
  const { visit } = records;
  const outcomes = (["open", "holds", "doesNotHold"] as const).map((id) => ({
    id,
    label: statementOutcomes[statement.saidBy][id],
  }));
  const indicator = records.indicators.find(({ id }) => id === statement.indicatorId);
  const finding = records.findings.find(({ id }) => id === statement.findingId);
  return (
    <li className="cf-statement" data-outcome={statement.outcome}>
      <div className="cf-statement-row">
        <SavedTextArea
          label={statement.saidBy === "team" ? "Hypothesis" : "Claim"}
          rows={1}
          draft={statementText(statement, "text")}
        />
        <Select
          label="What came of it"
          options={outcomes}
          value={statement.outcome}
          onChange={(outcome) => void changeStatement(statement, { outcome })}
        />
      </div>
      <TwoVersions of={statement.id} />
      {(indicator !== undefined || finding !== undefined) && (
        <p className="cf-statement-facts">
          {indicator !== undefined && (
            <>
              From <TextLink href={paths.profile(visit.id)}>{indicator.name}</TextLink>{" "}
            </>
          )}
          {finding !== undefined && (
            <>
              {indicator !== undefined && "\u00B7 "}Came to{" "}
              <TextLink href={paths.findings(visit.id, finding.id)}>{messageOf(finding)}</TextLink>
            </>
          )}
        </p>
      )}
      {statement.outcome !== "open" && (
        <SavedTextArea
          label="What was found"
          isOptional
          rows={1}
          draft={statementText(statement, "answer")}
        />
      )}
      <Disclosure
        level={2}
        title={
          <span className="cf-statement-fold">
            {`${evidenceInWords(weighed)} \u00B7 ${askedInWords(statement, records)}`}
          </span>
        }
      >
        <div className="cf-statement-more">
          <EvidenceOfStatement statement={statement} records={records} />
          <CheckboxGroup
            label="Asked of"
            hint="It stands beside the notes of sessions with these; of none: of every session"
            options={groupsOffered(visit, statement.askedOf)
              .filter(({ voice }) => voice !== null)
              .map(({ key, label }) => ({ id: key, label }))}
            value={statement.askedOf}
            onChange={(askedOf) => void changeStatement(statement, { askedOf: [...askedOf] })}
          />
          <Places statement={statement} records={records} />
          <div>
            <Button variant="danger" onPress={() => void deleteStatement(statement)}>
              {statement.saidBy === "team" ? "Delete this hypothesis" : "Delete this claim"}
            </Button>
          </div>
        </div>
      </Disclosure>
    </li>
  );
}

/** To which line of enquiry it belongs and to which finding it came. */
function Places({
  statement,
  records: { enquiries, findings },
}: {
  readonly statement: Statement;
  readonly records: VisitRecords;
}): ReactElement {
  const none = { id: "", label: "None" };
  return (
    <div className="cf-statement-places">
      <Select
        label="Line of enquiry"
        options={[
          none,
          ...enquiriesInTree(enquiries).map(({ id, shortName, question }) => ({
            id: id as string, // beside the empty one
            label: shortName || question,
          })),
        ]}
        value={statement.enquiryId ?? ""}
        onChange={(id) =>
          void changeStatement(statement, {
            enquiryId: enquiries.find((one) => one.id === id)?.id ?? null,
          })
        }
      />
      {findings.length > 0 && (
        <Select
          label="Finding it came to"
          options={[
            none,
            ...inOrder(findings).map((one) => ({
              id: one.id as string, // beside the empty one
              label: messageOf(one),
            })),
          ]}
          value={statement.findingId ?? ""}
          onChange={(id) =>
            void changeStatement(statement, {
              findingId: findings.find((one) => one.id === id)?.id ?? null,
            })
          }
        />
      )}
    </div>
  );
}
