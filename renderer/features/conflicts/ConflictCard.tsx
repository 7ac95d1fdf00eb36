import { type ReactElement, useId, useState } from "react";
import { type DeviceId, goneField } from "../../../shared/ops/action.ts";
import type { Conflict, Version } from "../../../shared/ops/conflict.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { placeOfRow, titleOfRow } from "../../../shared/visit/recordInWords.ts";
import { kindOf } from "../../../shared/visit/records.ts";
import { fieldLabel, isProseField, valueInWords } from "../../../shared/visit/valueInWords.ts";
import { pathOfRecord } from "../../places/pathOfRecord.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { DeletedOrChanged } from "./DeletedOrChanged.tsx";
import { JoinEditor } from "./JoinEditor.tsx";
import { type SettleResult, settle } from "./settle.ts";
import { VersionsSide } from "./VersionsSide.tsx";

export interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly records: VisitRecords;
  readonly nameOf: (device: DeviceId) => string;
  /** It is settled by now, and the card stays because somebody is writing in it. */
  readonly isSettledElsewhere: boolean;
  readonly onWriting: (isWriting: boolean) => void;
  readonly onSaid: (text: string) => void;
}

/** One conflict: where it is, both versions side by side, and the ways to settle it. */
export function ConflictCard(props: ConflictCardProps): ReactElement {
  const { conflict, records, nameOf, isSettledElsewhere, onWriting, onSaid } = props;
  const { table, row, field, versions } = conflict;
  const [isJoining, setJoining] = useState(false);
  const [isShown, setShown] = useState(table !== "concerns");
  const [hasMore, setHasMore] = useState(false);
  const headingId = useId();
  const record = rowOf(records, conflict);
  const title = record ? titleOfRow(table, record, records) : "";
  const place = record ? placeOfRow(table, record, records) : "";
  const label = field === goneField ? "" : fieldLabel(table, field, records);
  const join = (isOn: boolean) => {
    setJoining(isOn);
    onWriting(isOn);
  };
  const choose = async (value: unknown, outcome: string) => {
    const result: SettleResult = await settle(records.visit.id, conflict, value);
    setHasMore(result === "changed");
    if (result === "settled") {
      onWriting(false);
      onSaid(`Settled: ${outcome} Both versions stay in the history.`);
    }
  };
  const say = (version: Version) => valueInWords(table, field, version.value, records);
  // What the versions say themselves need not stand above them as well.
  const isTitleSaid = field !== goneField && versions.some((version) => say(version) === title);
  const heading = [kindOf(table).one, isTitleSaid ? "" : title].filter(Boolean).join(": ");

  return (
    <li className="cf-conflict">
      <article aria-labelledby={headingId}>
        <header className="cf-conflict-head">
          <div>
            <p className="cf-conflict-place">{[place, label].filter(Boolean).join(" · ")}</p>
            <h2 id={headingId}>{heading}</h2>
          </div>
          <div className="cf-conflict-links">
            <TextLink href={pathOfRecord(records, conflict)} aria-label={`Open: ${title}`}>
              Open
            </TextLink>
            <Button
              variant="plain"
              aria-label={`History: ${title}`}
              onPress={() => showHistory({ table, row })}
            >
              History
            </Button>
          </div>
        </header>
        {hasMore && !isSettledElsewhere && (
          <Notice title="Something came in while you were looking" isAnnounced>
            Nothing has been settled. This is how it stands now: look again.
          </Notice>
        )}
        {!isShown ? (
          <div>
            <Button onPress={() => setShown(true)}>Show what both wrote of the concern</Button>
          </div>
        ) : field === goneField ? (
          <DeletedOrChanged
            changedBy={nameOf(versions[0].by)}
            changedAt={versions[0].at}
            deletedBy={nameOf(versions[versions.length - 1]?.by ?? "")}
            deletedAt={versions[versions.length - 1]?.at ?? versions[0].at}
            onKeep={() => void choose(false, "it is kept.")}
            onDelete={() => void choose(true, "it is deleted.")}
          />
        ) : (
          <>
            <VersionsSide
              versions={versions.map((version) => ({
                stamp: version.stamp,
                who: nameOf(version.by),
                at: version.at,
                text: say(version),
              }))}
              isProse={isProseField(table, field)}
              isSettled={isSettledElsewhere}
              onKeep={(index) => {
                const version = versions[index];
                if (version)
                  void choose(version.value, `the version of ${nameOf(version.by)} is kept.`);
              }}
            />
            {isJoining ? (
              <JoinEditor
                label={`${label}, joined`}
                versions={versions.map(say)}
                isSettledElsewhere={isSettledElsewhere}
                target={{ visitId: records.visit.id, table, row, field }}
                onJoin={(text) => void choose(text, "both are joined.")}
                onClose={() => join(false)}
                onSaid={onSaid}
              />
            ) : (
              isProseField(table, field) && (
                <div>
                  <Button onPress={() => join(true)}>Join them</Button>
                </div>
              )
            )}
          </>
        )}
      </article>
    </li>
  );
}

function rowOf(
  records: VisitRecords,
  { table, row }: Conflict,
): { readonly id: string } | undefined {
  const rows: readonly { readonly id: string }[] =
    table === "visits" ? [records.visit] : records[table];
  return rows.find(({ id }) => id === row);
}
