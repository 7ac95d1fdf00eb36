import { useMemo, useState, type ReactElement } from "react";
import {
  type Briefing,
  type BriefingPart,
  composeBriefing,
  scanBriefing,
} from "../../../shared/briefing/composeBriefing.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Paper } from "../../ui/paper/Paper.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { partText, saveBriefing, takeUsualWords } from "./briefingCommands.ts";
import "./Briefing.css";

/** The sheet for the people who will be met: what they are told before, in words that hold. */
export function BriefingScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const [said, setSaid] = useState("");
  const briefing = useMemo(() => composeBriefing(records), [records]);
  const tells = useMemo(() => scanBriefing(briefing, records), [briefing, records]);
  const lacks = briefing.parts.flatMap((part) => part.lacks);
  return (
    <Page>
      {tells.length === 0 && <BriefingPaper briefing={briefing} />}
      <PageHeading
        title="Briefing sheet"
        below="For everybody who will be met, before they are: who comes, why, and what happens with what they say. It is made from the visit; write a part yourself where that says it better."
        actions={
          tells.length === 0 && (
            <>
              <TwoVersions of={visit.id} field="briefing" />
              <Button
                variant="primary"
                onPress={() => void saveBriefing(records, new Date()).then(setSaid)}
              >
                Save for Word
              </Button>
              <Button glyph="print" onPress={askToPrint}>
                Print
              </Button>
            </>
          )
        }
      />
      <StatusText>{said}</StatusText>
      {tells.length > 0 && (
        <Notice tone="problem" title="It tells who somebody is, so it goes to nobody yet">
          <ul>
            {tells.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      {lacks.length > 0 && (
        <Notice title="Not everything can be said yet">
          <p>Left out, until that is so:</p>
          <ul>
            {lacks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>
            <TextLink href={paths.groundRules(visit.id)}>Ground rules</TextLink> ·{" "}
            <TextLink href={paths.details(visit.id)}>Visit details</TextLink>
          </p>
        </Notice>
      )}
      <div className="cf-briefing">
        {briefing.parts.map((part) => (
          <PartOfSheet key={part.key} records={records} part={part} />
        ))}
      </div>
    </Page>
  );
}

function PartOfSheet({
  records: { visit },
  part: { key, heading, text, isOwn },
}: {
  readonly records: VisitRecords;
  readonly part: BriefingPart;
}): ReactElement {
  return (
    <div className="cf-briefing-part">
      <SavedTextArea label={heading} rows={2} draft={partText(visit, key, text)} />
      {isOwn && (
        <p className="cf-soft">
          Your own words: they do not follow the visit.{" "}
          <Button variant="plain" onPress={() => void takeUsualWords(visit, key)}>
            Take the usual words again
          </Button>
        </p>
      )}
    </div>
  );
}

const BriefingPaper = ({ briefing }: { readonly briefing: Briefing }): ReactElement => (
  <Paper title={briefing.title} isForHost>
    {() =>
      briefing.parts
        .filter(({ text }) => text.trim() !== "")
        .map(({ key, heading, text }) => (
          <section key={key} className="cf-paper-briefing">
            <h2>{heading}</h2>
            {text.split(/\n+/u).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))
    }
  </Paper>
);
