import { useMemo, useState, type ReactElement } from "react";
import {
  compareVersions,
  type VersionComparison,
} from "../../../../shared/letter/versions/compareVersions.ts";
import { isOfReissue, withoutReissue } from "../../../../shared/letter/versions/reissue.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { askToPrint } from "../../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { ChangeRow } from "./ChangeRow.tsx";
import { comparableVersions, type ComparableVersion } from "./comparableVersions.ts";
import { VersionsPaper } from "./VersionsPaper.tsx";
import "./Versions.css";

/** Two versions of the letter, or the draft and one, sentence by sentence and word by word. */
export function VersionsScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const versions = useMemo(() => comparableVersions(records), [records]);
  const [laterId, setLater] = useState<string | null>(null);
  const [earlierId, setEarlier] = useState<string | null>(null);
  const later = versions.find(({ id }) => id === laterId) ?? versions[0];
  const before = later === undefined ? [] : versions.slice(versions.indexOf(later) + 1);
  const earlier = before.find(({ id }) => id === earlierId) ?? before[0];
  return (
    <Page width="wide">
      <PageHeading
        title="Compare versions"
        below={
          later && earlier
            ? `${heldAgainst(later, earlier)}: what was added, taken out and reworded.`
            : "What was added, taken out and reworded from one version to the next."
        }
        actions={
          earlier && (
            <Button glyph="print" onPress={askToPrint}>
              Print
            </Button>
          )
        }
      />
      {later === undefined || earlier === undefined ? (
        <NothingToCompare only={versions[0] ?? null} />
      ) : (
        <>
          <div className="cf-versions-choice">
            <Select
              label="This version"
              options={versions.slice(0, -1)}
              value={later.id}
              onChange={setLater}
            />
            <Select label="Against" options={before} value={earlier.id} onChange={setEarlier} />
          </div>
          <Compared key={`${earlier.id} ${later.id}`} earlier={earlier} later={later} />
        </>
      )}
    </Page>
  );
}

const heldAgainst = (later: ComparableVersion, earlier: ComparableVersion): string =>
  `${later.label} held against ${earlier.inText}`;

/** Fewer than two: says which there is, and when there will be something to compare. */
function NothingToCompare({ only }: { readonly only: ComparableVersion | null }): ReactElement {
  return (
    <EmptyState title={only === null ? "There is no letter yet" : "There is only one version yet"}>
      {only === null
        ? "Once a version is issued, the draft that goes on from it is compared with it here."
        : only.model !== null && only.isDraft
          ? "Nothing has been issued: there is only the draft. Once a version is issued, what changes in the draft after it shows here."
          : `${only.label} is the only one, and there is no draft beside it.`}
    </EmptyState>
  );
}

function Compared({
  earlier,
  later,
}: {
  readonly earlier: ComparableVersion;
  readonly later: ComparableVersion;
}): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const comparison = useMemo(
    () =>
      earlier.model === null || later.model === null
        ? null
        : compareVersions(
            // The draft says the like of itself only once it has a reason: nobody took it out.
            later.lacksReason ? withoutReissue(earlier.model) : earlier.model,
            later.model,
          ),
    [earlier.model, later.model, later.lacksReason],
  );
  if (comparison === null)
    return (
      <>
        {[later, earlier].map(({ id, doubt }) =>
          doubt === null ? null : (
            <Notice key={id} tone="problem" title="Not compared: not as it was issued">
              {doubt}
            </Notice>
          ),
        )}
      </>
    );
  const { parts, counts, unlike } = comparison;
  const shown = parts
    .map((part) => ({
      ...part,
      rows: isWhole ? part.rows : part.rows.filter(({ kind }) => kind !== "same"),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {unlike === "words" ? (
        <>
          <VersionsPaper
            below={`${heldAgainst(later, earlier)}.`}
            counts={countsInWords(counts)}
            parts={shown}
          />
          <p className="cf-versions-counts">{countsInWords(counts)}</p>
        </>
      ) : (
        <NoDifference unlike={unlike} earlier={earlier} later={later} />
      )}
      {later.lacksReason && earlier.model !== null && saysWhichItIs(earlier.model) && (
        <p className="cf-soft">
          What {earlier.inText} says of itself, which one it replaces and why, is left out here. The
          draft says the like once its own reason is on record, under <i>Problems</i> in the letter.
        </p>
      )}
      {unlike === "words" && (
        <div className="cf-versions-filter">
          <Checkbox isSelected={isWhole} onChange={setWhole}>
            Show what stayed the same too
          </Checkbox>
          <StatusText>{isWhole ? "The whole letter is shown." : ""}</StatusText>
        </div>
      )}
      {unlike === "words" &&
        shown.map(({ key, name, rows }) => (
          <section key={key} className="cf-versions-part" aria-labelledby={`versions-${key}`}>
            <h2 id={`versions-${key}`}>{name}</h2>
            <ol aria-labelledby={`versions-${key}`}>
              {rows.map((row, i) => (
                // Sentences have no name but their place.
                // oxlint-disable-next-line react/no-array-index-key
                <ChangeRow key={i} row={row} />
              ))}
            </ol>
          </section>
        ))}
    </>
  );
}

const saysWhichItIs = ({ sections }: LetterModel): boolean =>
  sections.some(({ blocks }) =>
    blocks.some((block) => block.type === "paragraph" && block.sentences.some(isOfReissue)),
  );

const NoDifference = ({
  unlike,
  earlier,
  later,
}: {
  readonly unlike: "form" | "nothing";
  readonly earlier: ComparableVersion;
  readonly later: ComparableVersion;
}): ReactElement =>
  unlike === "nothing" ? (
    <EmptyState title="No difference">
      {later.label} says the same as {earlier.inText}, word for word: both have one fingerprint.
    </EmptyState>
  ) : (
    <EmptyState title="No difference in the words">
      Every sentence is the same. Only how they are parted into paragraphs and lists has changed, or
      which findings they rest on.
    </EmptyState>
  );

function countsInWords({ changed, added, removed, moved }: VersionComparison["counts"]): string {
  const said = [
    changed > 0 ? `${changed} reworded` : "",
    added > 0 ? `${added} added` : "",
    removed > 0 ? `${removed} taken out` : "",
    moved > 0 ? `${moved} moved` : "",
  ].filter(Boolean);
  return `Sentences and lines: ${said.join(", ")}.`;
}
