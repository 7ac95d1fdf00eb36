import { useState, type ReactElement } from "react";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { bridge } from "../../bridge/bridge.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { SavedText } from "../../ui/text/SavedText.tsx";
import { type AnnexMade, reasonsForAnnex, recordReason, saveAnnex, takeBack } from "./annexFile.ts";
import "./Annex.css";

/** The trace annex: what each sentence of the letter rests on, made by the lead for the team alone. */
export function AnnexScreen({
  records,
  me,
}: {
  readonly records: VisitRecords;
  /** Who of the team sits at this laptop; null when the team's table does not tell. */
  readonly me: Peer | null;
}): ReactElement {
  const [made, setMade] = useState<AnnexMade | null>(null);
  const [isBusy, setBusy] = useState(false);
  const lead = records.peers.find(({ seat }) => seat === "lead");
  const reasons = reasonsForAnnex(records);
  const save = async () => {
    if (isBusy) return;
    setMade(null);
    setBusy(true);
    setMade(await saveAnnex(records).finally(() => setBusy(false)));
  };
  return (
    <Page>
      <PageHeading
        title="Trace annex"
        below="For the team alone: what each sentence of the letter rests on."
      />
      <div className="cf-prose">
        <p>
          The annex follows the letter sentence by sentence to its findings, and each finding to its
          evidence by session and group, what speaks against it, where peers stand, the reasons on
          record, and when the host heard it. It says on every page and in its name that it is
          internal, and not for disclosure without review.
        </p>
        <p>
          Safeguarding concerns never stand in it. It is not saved in a folder with what goes to the
          host, and nothing for the host is saved beside it.
        </p>
      </div>
      {me?.seat === "lead" ? (
        <>
          <Button variant="primary" onPress={() => void save()}>
            Save the annex
          </Button>
          {made?.type === "tells" && (
            <Telling
              said={made.said}
              onReason={async (reason) => {
                try {
                  await recordReason(records, { target: made.target, reason, by: me });
                } catch {
                  return; // A refused write is said in the frame.
                }
                await save();
              }}
            />
          )}
        </>
      ) : (
        <Notice title="The annex is made by the review lead">
          {lead === undefined
            ? "Nobody in the team’s table has the lead’s seat. Give it to whoever leads, under Team."
            : `It is the act of ${[lead.initials, lead.role, lead.organisation].filter(Boolean).join(", ")}, on the lead’s laptop. What a single sentence rests on can be seen in Letter, under its pages.`}
        </Notice>
      )}
      {isBusy && <Progress label="Making the annex" />}
      <SavedText
        said={made?.type === "said" ? made.text : ""}
        onShow={made?.type === "said" && made.isSaved ? () => void bridge.showSavedFile() : null}
      />
      {reasons.length > 0 && (
        <section aria-labelledby="annex-reasons">
          <h2 id="annex-reasons">Reasons on record</h2>
          <p className="cf-soft">
            Why an annex that tells who somebody is may be made all the same. Each holds for what it
            was given for, and stands on the annex’s first page.
          </p>
          <ul className="cf-annex-reasons" aria-labelledby="annex-reasons">
            {reasons.map((row) => (
              <li key={row.id}>
                <p>{row.reason}</p>
                <p className="cf-soft">
                  {records.peers.find(({ id }) => id === row.by)?.initials ??
                    "Nobody of the team’s table"}
                  , {whenInWords(row.at)}
                </p>
                <Button
                  variant="plain"
                  aria-label={`Take back the reason: ${row.reason}`}
                  onPress={() => void takeBack(row)}
                >
                  Take it back
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

/** What of the annex tells who somebody is, and the field for why it may be made all the same. */
function Telling({
  said,
  onReason,
}: {
  readonly said: readonly string[];
  readonly onReason: (reason: string) => Promise<void>;
}): ReactElement {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className="cf-annex-telling"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === "");
        if (reason.trim() !== "") void onReason(reason.trim());
      }}
    >
      <Notice tone="problem" title="Nothing was saved: it would tell who somebody is" isAnnounced>
        <p>Mend the notes or findings where it stands, or say why it may be made all the same.</p>
        <ul>
          {said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Notice>
      <TextArea
        label="Why it may be made all the same"
        hint="Kept with the visit, and printed on the annex’s first page with your initials"
        value={reason}
        onChange={setReason}
        maxLength={5_000}
        error={isMissing ? "Say why, or mend what it tells" : undefined}
      />
      <Button type="submit">Record the reason and save</Button>
    </form>
  );
}
