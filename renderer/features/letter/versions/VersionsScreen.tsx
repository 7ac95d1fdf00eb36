import { useMemo, useState, type ReactElement } from "react";
import {
  compareVersions,
  type SentenceChange,
  type VersionComparison,
} from "../../../../shared/letter/versions/compareVersions.ts";
import { isOfReissue, withoutReissue } from "../../../../shared/letter/versions/reissue.ts";
import type { LetterModel } from "../../../../shared/visit/letterModel.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { WordChanges } from "../../../ui/text/WordChanges.tsx";
import { comparableVersions, type ComparableVersion } from "./comparableVersions.ts";
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
      <TextLink href={paths.letter(records.visit.id)}>Back to the letter</TextLink>
      <PageHeading
        title="Compare versions"
        below={
          later && earlier
            ? `${later.label} held against ${earlier.inText}: what was added, taken out and reworded.`
            : "What was added, taken out and reworded from one version to the next."
        }
        actions={
          <Button glyph="print" onPress={() => window.print()}>
            Print
          </Button>
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
  const { parts, unlike } = comparison;
  const shown = parts
    .map((part) => ({
      ...part,
      rows: isWhole ? part.rows : part.rows.filter(({ kind }) => kind !== "same"),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Standing comparison={comparison} earlier={earlier} later={later} />
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

function Standing({
  comparison: { counts, unlike },
  earlier,
  later,
}: {
  readonly comparison: VersionComparison;
  readonly earlier: ComparableVersion;
  readonly later: ComparableVersion;
}): ReactElement {
  if (unlike === "nothing")
    return (
      <EmptyState title="No difference">
        {later.label} says the same as {earlier.inText}, word for word: both have one fingerprint.
      </EmptyState>
    );
  if (unlike === "form")
    return (
      <EmptyState title="No difference in the words">
        Every sentence is the same. Only how they are parted into paragraphs and lists has changed,
        or which findings they rest on.
      </EmptyState>
    );
  const said = [
    counts.changed > 0 ? `${counts.changed} reworded` : "",
    counts.added > 0 ? `${counts.added} added` : "",
    counts.removed > 0 ? `${counts.removed} taken out` : "",
    counts.moved > 0 ? `${counts.moved} moved` : "",
  ].filter(Boolean);
  return <p className="cf-versions-counts">Sentences and lines: {said.join(", ")}.</p>;
}

const changeWords = {
  same: { sign: "", word: "As before" },
  changed: { sign: "≠", word: "Reworded" },
  added: { sign: "+", word: "Added" },
  removed: { sign: "−", word: "Taken out" },
  moved: { sign: "→", word: "Moved here" },
  movedAway: { sign: "←", word: "Moved away" },
} as const satisfies Record<
  SentenceChange["kind"],
  { readonly sign: string; readonly word: string }
>;

function ChangeRow({ row }: { readonly row: SentenceChange }): ReactElement {
  const { sign, word } = changeWords[row.kind];
  return (
    <li className="cf-versions-row" data-change={row.kind}>
      <p className="cf-versions-word">
        <span className="cf-versions-sign" aria-hidden="true">
          {sign}
        </span>
        {word}
      </p>
      <div className="cf-serif cf-versions-sentence">
        {row.kind === "changed" ? (
          <WordChanges before={row.before} after={row.after} />
        ) : row.kind === "added" ? (
          <ins>{row.text}</ins>
        ) : row.kind === "removed" ? (
          <del>{row.text}</del>
        ) : (
          row.text
        )}
        {(row.kind === "moved" || row.kind === "movedAway") && (
          <p className="cf-soft cf-versions-place">
            {row.kind === "moved" ? `It stood under “${row.place}”.` : `Now under “${row.place}”.`}
          </p>
        )}
      </div>
    </li>
  );
}
