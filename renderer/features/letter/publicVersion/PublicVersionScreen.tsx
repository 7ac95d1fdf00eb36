import { useMemo, useState, type ReactElement } from "react";
import { type LetterFormId, letterForms } from "../../../../shared/bridge/savedFiles.ts";
import { issuedVersions } from "../../../../shared/letter/issuedVersions.ts";
import {
  publicErrorInWords,
  publicVersionOf,
} from "../../../../shared/letter/publicVersion/publicVersion.ts";
import { isAsIssued } from "../../../../shared/visit/issued/issuedLetter.ts";
import { letterHash } from "../../../../shared/visit/issued/letterHash.ts";
import type { KeptBack } from "../../../../shared/visit/kinds/keptBack.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { SavedText } from "../../../ui/text/SavedText.tsx";
import { hashInShort, notAsIssuedInWords } from "../issuing/issuedInWords.ts";
import { savePublic } from "../issuing/issueDraft.ts";
import { letGo } from "./keepBack.ts";
import { PartsToKeepBack } from "./PartsToKeepBack.tsx";
import "./PublicVersion.css";

/** What of the issued letter is kept back from the public, and the version without it. */
export function PublicVersionScreen({
  records,
  me,
}: {
  readonly records: VisitRecords;
  readonly me: Peer | null;
}): ReactElement {
  const [said, setSaid] = useState("");
  const [last] = issuedVersions(records.letters);
  const made = useMemo(() => publicVersionOf(records), [records]);
  const save = async (form: LetterFormId) => {
    setSaid("");
    setSaid(await savePublic(form, records));
  };
  return (
    <Page>
      <PageHeading
        title="Public version"
        below={
          last === undefined
            ? "The letter without what the agreement keeps back."
            : `Version ${last.version} of the letter without what the agreement keeps back.`
        }
        actions={
          last !== undefined && (
            <MenuButton
              variant="primary"
              label="Save the public version"
              choices={letterForms.map(({ id, label }) => ({
                id,
                label,
                run: () => void save(id),
              }))}
            />
          )
        }
      />
      <SavedText
        said={said}
        onShow={said.startsWith("Saved") ? () => void bridge.showSavedFile() : null}
      />
      {last === undefined ? (
        <EmptyState title="Nothing has been issued yet">
          A public version is made from a letter that was issued. Then it is chosen here what of it
          stays with the council.
        </EmptyState>
      ) : !isAsIssued(last) ? (
        <Notice tone="problem" title="Not as it was issued">
          {notAsIssuedInWords(last)}
        </Notice>
      ) : (
        <>
          {made.ok ? (
            <Notice title="It says of itself">
              <p>{noticeIn(made.value.model)}</p>
              <p className="cf-soft">
                Fingerprint of the public version:{" "}
                <span className="cf-hash">{hashInShort(letterHash(made.value.model))}</span>
              </p>
            </Notice>
          ) : (
            <Notice
              tone="warning"
              title="It cannot be saved yet"
              actions={made.error.type === "NotFound" && <LetGo marks={made.error.marks} />}
            >
              {publicErrorInWords(made.error)}
            </Notice>
          )}
          <PartsToKeepBack model={last.issued.model} records={records} me={me} />
        </>
      )}
    </Page>
  );
}

/** What stands first in it. */
function noticeIn(model: LetterModel): string {
  const block = model.sections[0]?.blocks[0];
  return block?.type === "paragraph" ? block.sentences.map(({ text }) => text).join(" ") : "";
}

function LetGo({ marks }: { readonly marks: readonly KeptBack[] }): ReactElement {
  return (
    <>
      {marks.map((mark) => (
        <Button
          key={mark.id}
          aria-label={`Let go of: ${mark.words}`}
          onPress={() => {
            // A refused write is said in the frame.
            letGo(mark).catch(() => undefined);
          }}
        >
          Let go of it
        </Button>
      ))}
    </>
  );
}
