import { type ReactElement, useEffect, useRef, useState } from "react";
import { countedAs, countedAsWords, sampleOf } from "../../../../shared/visit/cases/sampleOf.ts";
import { allAreas, type AreaOfForm, type FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { CommentsButton } from "../../../places/CommentsButton.tsx";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { FormSelect } from "../FormSelect.tsx";
import { beginObservation } from "../grid/answerCommands.ts";
import { type AnsweredRow, rowsOfForm } from "../grid/answeredRow.ts";
import { CaseMap } from "../mapping/CaseMap.tsx";
import { BlindNotice } from "../readers/BlindNotice.tsx";
import { useReader } from "../readers/reader.ts";
import { AreaQuestions } from "./AreaQuestions.tsx";
import "./CasePage.css";

export interface CasePageProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  /** Id of the case, or of the meeting that was observed. */
  readonly of: string;
}

/** One case, or one meeting, on one form: area after area, for whoever has the file in front of them. */
export function CasePage({ records, form, of }: CasePageProps): ReactElement {
  const { reader } = useReader(records);
  const [said, setSaid] = useState("");
  const top = useRef<HTMLDivElement>(null);
  // From far down in the grid one comes to the head of the case.
  useEffect(() => {
    top.current?.scrollIntoView({ block: "end" });
  }, []);
  const rows = rowsOfForm(records, form, reader);
  const index = rows.findIndex(({ id }) => id === of);
  const row = rows[index];
  const sampled = records.cases.find(({ id }) => id === of);
  const title =
    sampled === undefined ? (row?.label ?? "Not on this form") : `Case ${sampled.label}`;
  const hrefOf = ({ id }: Pick<AnsweredRow, "id">) => paths.cases(records.visit.id, id);
  return (
    <Page width="wide">
      <div ref={top}>
        <PageHeading
          title={title}
          above={<TextLink href={paths.cases(records.visit.id)}>Cases</TextLink>}
          below={sampled === undefined ? "" : countedAsWords[countedIn(records, sampled)]}
          actions={
            <>
              {sampled !== undefined && (
                <CommentsButton
                  of={{ type: "case", id: sampled.id }}
                  comments={records.comments}
                  name={`case ${sampled.label}`}
                />
              )}
              <nav className="cf-case-steps" aria-label="Cases of the form">
                {index > 0 && <Beside row={rows[index - 1]} hrefOf={hrefOf} word="Before" />}
                {index >= 0 && <Beside row={rows[index + 1]} hrefOf={hrefOf} word="Next" />}
              </nav>
            </>
          }
        />
        <StatusText>{said}</StatusText>
      </div>
      <div className="cf-case-bar">
        <FormSelect records={records} />
        {form.guidance !== "" && <p className="cf-soft">{form.guidance}</p>}
      </div>
      {form.rows === "steps" && sampled !== undefined ? (
        <CaseMap records={records} form={form} sampled={sampled} />
      ) : row === undefined ? (
        <EmptyState
          title={sampled === undefined ? "This is no longer here" : "This form is for meetings"}
        >
          Choose another form above, or go back to all cases.
        </EmptyState>
      ) : "meeting" in row.at && row.at.observation === null ? (
        <BeginObservation row={row} form={form} />
      ) : (
        <>
          <BlindNotice records={records} form={form} row={row} onSaid={setSaid} />
          {row.seen !== "sealed" && (
            <AreaQuestions
              key={`${row.id} ${form.key}`}
              records={records}
              form={form}
              row={row}
              areas={[...form.areas, ...retiredWithAnswer(form, row)]}
              reader={reader}
              onSaid={setSaid}
            />
          )}
        </>
      )}
    </Page>
  );
}

function Beside({
  row,
  hrefOf,
  word,
}: {
  readonly row: AnsweredRow | undefined;
  readonly hrefOf: (row: AnsweredRow) => string;
  readonly word: string;
}): ReactElement | null {
  return row === undefined ? null : (
    <TextLink href={hrefOf(row)}>
      {word}: {row.label}
    </TextLink>
  );
}

function BeginObservation({
  row,
  form,
}: {
  readonly row: AnsweredRow;
  readonly form: FormOfVisit;
}): ReactElement {
  const { at } = row;
  return (
    <EmptyState
      title="Not looked at on this form yet"
      action={
        "meeting" in at && (
          <Button variant="primary" onPress={() => void beginObservation(at.meeting, form.key)}>
            Begin the form
          </Button>
        )
      }
    />
  );
}

/** What is no longer asked, where it was answered. */
const retiredWithAnswer = (form: FormOfVisit, row: AnsweredRow): readonly AreaOfForm[] =>
  allAreas(form).filter(
    ({ isRetired, answerKey }) =>
      isRetired && (row.answers[answerKey] !== undefined || row.remarks[answerKey] !== undefined),
  );

const countedIn = (records: VisitRecords, { id }: VisitRecords["cases"][number]) =>
  countedAs(sampleOf(records)).get(id) ?? "chosen";
