import { useState, type ReactElement } from "react";
import { letterForms } from "../../../../shared/bridge/savedFiles.ts";
import { saysTheSame } from "../../../../shared/letter/versions/reissue.ts";
import { issuedVersions, type IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import { isAsIssued } from "../../../../shared/visit/issued/issuedLetter.ts";
import type { DeviceId } from "../../../../shared/ops/action.ts";
import { notTakenInWords } from "../../../../shared/ops/notTakenInWords.ts";
import type { NotTaken } from "../../../../shared/ops/visitState.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { isReduced } from "../../../../shared/visit/retention/reducedVisit.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import {
  hashInShort,
  notAsIssuedInWords,
  signedInWords,
  whenIssued,
} from "../issuing/issuedInWords.ts";
import { saveVersionAgain } from "../issuing/issueDraft.ts";

export interface IssuedVersionsProps {
  readonly records: VisitRecords;
  /** The draft as laid out, to say whether it has moved on since. */
  readonly draft: LetterModel | null;
  /** What somebody wrote to change what nobody may change. */
  readonly notTaken: readonly NotTaken[];
  readonly nameOf: (device: DeviceId) => string;
  readonly shownVersion: number | null;
  readonly onShow: (issued: IssuedLetter) => void;
}

/** Versions that are out of the house: to read, and to save again as they were. */
export function IssuedVersions({
  records,
  draft,
  notTaken,
  nameOf,
  shownVersion,
  onShow,
}: IssuedVersionsProps): ReactElement | null {
  const [said, setSaid] = useState("");
  const versions = issuedVersions(records.letters);
  const [last] = versions;
  if (!last) return null;
  const isSame = draft !== null && saysTheSame(draft, last.issued.model);
  return (
    <section className="cf-versions">
      <h3>Issued</h3>
      {!isReduced(records) && (
        <p className="cf-soft">
          {isSame
            ? `The draft says the same as version ${last.version}.`
            : `The draft has changed since version ${last.version}.`}
        </p>
      )}
      <ul>
        {versions.map((row) => (
          <li key={row.id}>
            <p>
              <strong>Version {row.version}</strong>, {whenIssued(row)}
            </p>
            <p className="cf-soft">{signedInWords(row)}</p>
            <p className="cf-soft">
              {row.issued.pagesFilled.toFixed(1)} pages · fingerprint{" "}
              <span className="cf-hash">{hashInShort(row.issued.contentHash)}</span>
            </p>
            {notTakenInWords(row.id, notTaken, {
              nameOf,
              why: "an issued letter stays as it was issued",
            }).map((words) => (
              <p key={words}>{words}</p>
            ))}
            {versions.some((other) => other !== row && other.version === row.version) && (
              <p>
                Another letter calls itself version {row.version} too: compare the fingerprints with
                the lead.
              </p>
            )}
            {!isAsIssued(row) ? (
              <Notice tone="problem" title="Not as it was issued">
                {notAsIssuedInWords(row)}
              </Notice>
            ) : (
              <div className="cf-problem-actions">
                <Button
                  variant="plain"
                  aria-pressed={shownVersion === row.version}
                  aria-label={`Show its pages: version ${row.version}`}
                  onPress={() => onShow(row)}
                >
                  Show its pages
                </Button>
                <MenuButton
                  variant="plain"
                  label="Save it again"
                  ariaLabel={`Save it again: version ${row.version}`}
                  choices={letterForms.map(({ id, label }) => ({
                    id,
                    label,
                    run: () => {
                      setSaid("");
                      void saveVersionAgain(id, row, records).then(setSaid);
                    },
                  }))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="cf-versions-links">
        <TextLink href={paths.versions(records.visit.id)}>Compare word by word</TextLink>
        <TextLink href={paths.copies(records.visit.id)}>Who has which version</TextLink>
      </p>
      <StatusText>{said}</StatusText>
    </section>
  );
}
