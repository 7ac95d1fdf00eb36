import { type ReactElement, type ReactNode, useMemo } from "react";
import { type BaselineRow, baselineNow, saidSoFar } from "../../../shared/returns/baselineNow.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { FactList } from "../../ui/text/FactList.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import {
  baselineInWords,
  hostThen,
  sampleThen,
  smallNumbers,
  tallyLines,
  tallyNowLines,
} from "./baselineInWords.ts";
import { BaselinePaper } from "./BaselinePaper.tsx";
import type { EvidenceFinder } from "./EvidenceFinder.ts";
import { PointNow } from "./PointNow.tsx";
import "./Baseline.css";

export interface BaselineScreenProps {
  readonly records: VisitRecords;
  /** Finds the visit's evidence; `renderer/app` gives it, for it is another feature's. */
  readonly findEvidence: (records: VisitRecords) => EvidenceFinder;
}

/** Of a return visit: what was said and counted at the earlier one, beside what is found now. */
export function BaselineScreen({ records, findEvidence }: BaselineScreenProps): ReactElement {
  const now = useMemo(() => baselineNow(records), [records]);
  const evidence = useMemo(() => findEvidence(records), [records, findEvidence]);
  const [baseline] = records.baselines;
  if (baseline === undefined)
    return (
      <Page>
        <PageHeading title="Baseline and now" />
        <EmptyState title="This visit goes back to no earlier one">
          A return visit begins on the start screen, from the earlier visit or a file of it. What
          its letter said and its files showed then stands here beside what is found now.
        </EmptyState>
      </Page>
    );
  const { recommendations, findings, areas } = now;
  const { said, all } = saidSoFar([...recommendations, ...findings, ...areas]);
  const below = `${baselineInWords(baseline)} \u00B7 ${String(said)} of ${String(all)} said`;
  const point = (row: BaselineRow) => <PointNow row={row} records={records} evidence={evidence} />;
  return (
    <Page width="wide">
      <BaselinePaper now={now} below={below} />
      <PageHeading
        title="Baseline and now"
        below={below}
        actions={<Button onPress={askToPrint}>Print</Button>}
      />
      {!baseline.letter.isProven && (
        <Notice title="The earlier letter was issued by an early version of Critical Friend">
          Its words and its fingerprint belong together, but its record cannot show that nobody
          changed both. Hold it against the letter that the host has.
        </Notice>
      )}
      <Part title="Recommendations" rows={recommendations}>
        {(row) => (
          <Point
            key={row.item.id}
            row={row}
            title={`${String(row.was.number)}. ${row.was.text}`}
            above=""
            was={
              <>
                {row.was.advice !== "" && <p>{row.was.advice}</p>}
                <FactList facts={hostThen(row.was)} />
              </>
            }
            now={point(row)}
          />
        )}
      </Part>
      <Part title="Findings" rows={findings}>
        {(row) => (
          <Point
            key={row.item.id}
            row={row}
            title={row.was.sentence}
            above={polarityWords[row.was.polarity]}
            was={row.was.detail === "" ? null : <p>{row.was.detail}</p>}
            now={point(row)}
          />
        )}
      </Part>
      <Part title="Practice areas" rows={areas} about={smallNumbers}>
        {(row) => (
          <Point
            key={row.item.id}
            row={row}
            title={row.was.label}
            above={row.was.formName}
            was={<Lines lines={tallyLines(row.was)} />}
            now={
              <>
                <Lines lines={tallyNowLines(row.now)} />
                {point(row)}
              </>
            }
          />
        )}
      </Part>
      {sampleThen(baseline).length > 0 && (
        <section aria-labelledby="baseline-sample">
          <h2 id="baseline-sample">How the files were drawn then</h2>
          <p className="cf-soft">
            For the same design again; which files they were is not known here.
          </p>
          <Lines lines={sampleThen(baseline)} />
        </section>
      )}
    </Page>
  );
}

function Part<Row extends BaselineRow>({
  title,
  about,
  rows,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row) => ReactNode;
}): ReactElement | null {
  if (rows.length === 0) return null;
  const id = `baseline-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about !== undefined && <p className="cf-baseline-about">{about}</p>}
      <ol className="cf-baseline-points">{rows.map(children)}</ol>
    </section>
  );
}

function Point({
  row,
  title,
  above,
  was,
  now,
}: {
  readonly row: BaselineRow;
  readonly title: string;
  readonly above: string;
  readonly was: ReactNode;
  readonly now: ReactNode;
}): ReactElement {
  return (
    <li className="cf-baseline-point" {...recordPlace(row.item.id)}>
      <div>
        {above !== "" && <p className="cf-baseline-facts">{above}</p>}
        <h3 className="cf-baseline-title">{title}</h3>
        <div className="cf-baseline-then">{was}</div>
      </div>
      <div>{now}</div>
    </li>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }): ReactElement => (
  <ul className="cf-baseline-lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
