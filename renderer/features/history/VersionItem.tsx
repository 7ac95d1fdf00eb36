import type { ReactElement } from "react";
import { goneField } from "../../../shared/ops/action.ts";
import { type Table } from "../../../shared/visit/records.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { fieldLabel, isProseField, valueInWords } from "../../../shared/visit/valueInWords.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { IconWithWord } from "../../ui/text/IconWithWord.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { firstWords, type HistoryVersion } from "./historyVersions.ts";

export interface VersionItemProps {
  readonly table: Table;
  readonly version: HistoryVersion;
  readonly records: VisitRecords;
  readonly who: string;
  /** It is what the record says now. */
  readonly isNow: boolean;
  readonly onRestore: () => void;
}

/** One version: who, when, what changed in words, and the way back to it. */
export function VersionItem(props: VersionItemProps): ReactElement {
  const { table, version, records, who, isNow, onRestore } = props;
  const changes = version.kind === "created" ? firstWords(table, version) : version.changes;
  const when = whenInWords(version.at);
  return (
    <li className="cf-version">
      <div className="cf-version-head">
        <p className="cf-version-who">
          <strong>{capital(who)}</strong>
          <span className="cf-version-when">{when}</span>
        </p>
        <p className="cf-version-what">{whatInWords(version)}</p>
        {isNow ? (
          <p className="cf-version-now">As it is now</p>
        ) : (
          <Button
            variant="plain"
            glyph="undo"
            aria-label={`Restore this version${version.isJoined ? ", joined by the app," : ""} of ${when}`}
            onPress={onRestore}
          >
            Restore this version
          </Button>
        )}
      </div>
      {version.settled.length > 0 && (
        <IconWithWord glyph="check">
          {version.settled.includes(goneField)
            ? "Settled: one had deleted it, another had changed it"
            : "Two versions were settled here"}
        </IconWithWord>
      )}
      {version.isConcurrent && (
        <IconWithWord glyph="versions">
          Written without having seen what a peer wrote at the same time
        </IconWithWord>
      )}
      {changes.length > 0 && (
        <dl className="cf-version-changes">
          {changes.map(({ field, before, after }) => {
            const [from, to] = [before, after].map((value) =>
              valueInWords(table, field, value, records),
            ) as [string, string]; // two values give two texts
            return (
              <div key={field}>
                <dt>{fieldLabel(table, field, records)}</dt>
                <dd>
                  {version.kind === "created" ? (
                    <span className="cf-words">{to}</span>
                  ) : isProseField(table, field) ? (
                    <WordChanges before={from} after={to} />
                  ) : (
                    <WholeChange before={from} after={to} />
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}

/** A value that changed as a whole: comparing its words would tell nothing. */
function WholeChange({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): ReactElement {
  return (
    <span className="cf-words">
      <del>
        <span className="cf-visually-hidden">before: </span>
        {before === "" ? "nothing" : before}
      </del>
      {before.includes("\n") || after.includes("\n") ? "\n" : " "}
      <ins>
        <span className="cf-visually-hidden">after: </span>
        {after === "" ? "nothing" : after}
      </ins>
    </span>
  );
}

function whatInWords({ kind, label, settled, isJoined }: HistoryVersion): string {
  if (isJoined) return "Two changed different sentences at once; each sentence is as one wrote it";
  if (settled.length > 0) return "Settled two versions";
  switch (kind) {
    case "created":
      return label === "Open a visit" || label === "Use a visit file" ? "From a visit file" : label;
    case "deleted":
      return "Deleted it";
    case "restored":
      return "Brought it back";
    case "changed":
      return label;
  }
}
