import { useMemo, useState, type ReactElement } from "react";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { roundsOf } from "../../../shared/letter/factualCheck/beginRound.ts";
import type { ReturnedDocument } from "../../../shared/letter/factualCheck/readReply.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import type { Result } from "../../../shared/result.ts";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { counted, dayInWords } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { sendForCheck } from "./factualCommands.ts";
import type { RoundPartProps } from "./factualProps.ts";
import { RoundPart } from "./RoundPart.tsx";
import "./FactualCheck.css";

/** The council's check of the facts: what it was sent, what it answered, what the team made of it. */
export function FactualCheckScreen({
  records,
  today,
  me,
  openReturned,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  /** Who of the team sits at this laptop; null when the team's table does not tell. */
  readonly me: Peer | null;
  readonly openReturned: (file: File) => Promise<Result<ReturnedDocument, string>>;
}): ReactElement {
  const draft = draftLetter(records);
  const model = useMemo(() => draft && composeLetter(records, draft), [records, draft]);
  const [latest, ...earlier] = roundsOf(records);
  if (draft === undefined || model === undefined)
    return (
      <Page>
        <PageHeading title="Check of the facts" />
        <EmptyState title="The letter has not been begun">
          The council checks the facts of its draft.{" "}
          <TextLink href={paths.letter(records.visit.id)}>Begin the letter</TextLink>
        </EmptyState>
      </Page>
    );
  const rest: Omit<RoundPartProps, "round"> = { records, draft, model, me, today, openReturned };
  return (
    <Page width="wide">
      <PageHeading
        title="Check of the facts"
        below="The council says what is not accurate in the draft before the letter is issued. What the team concluded stays the team’s."
      />
      {latest === undefined ? (
        <BeginRound {...{ records, model, today }} />
      ) : (
        <RoundPart key={latest.id} {...rest} round={latest} />
      )}
      {latest !== undefined && (
        <div className="cf-factual-more">
          <Disclosure title="Send another draft" level={2}>
            <BeginRound {...{ records, model, today }} />
          </Disclosure>
          {earlier.map((round) => (
            <Disclosure key={round.id} title={`Sent ${dayInWords(round.sentOn)}`} level={2}>
              <RoundPart {...rest} round={round} />
            </Disclosure>
          ))}
        </div>
      )}
    </Page>
  );
}

function BeginRound({
  records,
  model,
  today,
}: Pick<RoundPartProps, "records" | "model" | "today">): ReactElement {
  const [toRole, setToRole] = useState(records.visit.sponsor);
  return (
    <form
      className="cf-factual-begin"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A refused write is said in the frame.
        sendForCheck(records, model, { toRole: toRole.trim(), today }).catch(() => undefined);
      }}
    >
      <p>
        The draft’s paragraphs are numbered and kept as they are now, whatever becomes of the
        letter. The council then has{" "}
        {counted(Math.max(1, records.visit.factualCheckDays), "working day")}.
      </p>
      <RuleHere
        rule={decidingRule(records, "letter")}
        none="No ground rule says so."
        href={paths.groundRules(records.visit.id)}
      />
      <TextField
        label="To whom it goes"
        hint="A role, not a name"
        isOptional
        maxLength={500}
        value={toRole}
        onChange={setToRole}
      />
      <div>
        <Button type="submit" variant="primary">
          Number the draft for the council
        </Button>
      </div>
    </form>
  );
}
