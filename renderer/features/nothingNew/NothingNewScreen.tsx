import { useMemo, useState, type ReactElement } from "react";
import {
  compareWithHeard,
  type ComparedMessage,
  type Comparison,
  verdicts,
} from "../../../shared/letter/compareWithHeard.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { ComparedRow } from "./ComparedRow.tsx";
import { LeftOutList } from "./LeftOutList.tsx";
import { verdictWords } from "./verdictWords.ts";
import "./NothingNew.css";

const sections = [
  { id: "headlines", label: "Headlines" },
  { id: "strengths", label: "Strengths" },
  { id: "areas", label: "Areas for improvement" },
  { id: "recommendations", label: "Recommendations" },
] as const satisfies readonly { readonly id: ComparedMessage["section"]; readonly label: string }[];

/** The letter beside check-ins and slides, message by message: nothing in it is to be new to the host. */
export function NothingNewScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const [isNarrowed, setNarrowed] = useState(false);
  const comparison = useMemo(() => compareWithHeard(records), [records]);
  const { messages, leftOut, tiedToNothing } = comparison;
  const shown = isNarrowed ? messages.filter(({ verdict }) => verdict !== "same") : messages;
  const visitId = records.visit.id;
  return (
    <Page width="wide">
      <PageHeading
        title="Nothing new at the end"
        below="Each message of the letter beside what the host heard before: when, from whom, and in which words."
        actions={
          <>
            <Button variant="plain" onPress={() => goTo(paths.checkIns(visitId))}>
              Go to check-ins
            </Button>
            <Button glyph="print" onPress={askToPrint}>
              Print
            </Button>
          </>
        }
      />
      {messages.length === 0 ? (
        <EmptyState title="The letter carries no message yet">
          Findings and recommendations that are agreed and marked for the letter, and its headlines,
          are compared here with what was said at check-ins and shown on slides.
        </EmptyState>
      ) : (
        <>
          <Counts comparison={comparison} />
          <div className="cf-nothing-new-filter">
            <Checkbox isSelected={isNarrowed} onChange={setNarrowed}>
              Only what differs or is new
            </Checkbox>
            <StatusText>
              {isNarrowed ? `${shown.length} of ${messages.length} messages shown` : ""}
            </StatusText>
          </div>
          {shown.length === 0 && (
            <p>The host has heard every message of the letter in the words it has now.</p>
          )}
          {sections.map(({ id, label }) => {
            const own = shown.filter(({ section }) => section === id);
            if (own.length === 0) return null;
            return (
              <section key={id} className="cf-compared" aria-labelledby={`nothing-new-${id}`}>
                <h2 id={`nothing-new-${id}`}>
                  {label} <span className="cf-soft">{own.length}</span>
                </h2>
                <ul aria-labelledby={`nothing-new-${id}`}>
                  {own.map((message) => (
                    <ComparedRow key={message.key} message={message} />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
      <LeftOutList leftOut={leftOut} />
      {(messages.length > 0 || tiedToNothing > 0) && (
        <p className="cf-soft cf-nothing-new-foot">
          Compared are headlines, the first sentence of each finding, and recommendations; what
          follows them in the letter is not.
          {tiedToNothing > 0 &&
            ` ${counted(tiedToNothing, "point")} of the check-ins ${tiedToNothing === 1 ? "is" : "are"} tied to no finding, and so compared with nothing.`}
        </p>
      )}
    </Page>
  );
}

/** How many messages were heard in which way; those of which there are none are said too, so that the eye finds each in its place. */
function Counts({ comparison: { counts, messages } }: { readonly comparison: Comparison }) {
  return (
    <dl className="cf-verdict-counts" aria-label={`How the host heard ${messages.length} messages`}>
      {verdicts.map((verdict) => (
        <div key={verdict} data-verdict={verdict} data-none={counts[verdict] === 0 || undefined}>
          <dt>
            <span className="cf-verdict-sign" aria-hidden="true">
              {verdictWords[verdict].sign}
            </span>
            {verdictWords[verdict].word}
          </dt>
          <dd>{counts[verdict]}</dd>
        </div>
      ))}
    </dl>
  );
}
