import { type ReactElement, useMemo } from "react";
import { impactOf } from "../../../shared/register/impactOf.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { ImpactPage } from "./ImpactPage.tsx";
import "./Register.css";

/** What came of the visit on a page, to show a scrutiny panel: it is made of the register and of later inspections. */
export function ImpactScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const impact = useMemo(() => impactOf(records, today), [records, today]);
  const { register, inspections, earlier, told } = impact;
  const isEmpty = [register.rows, register.otherImpacts, inspections, earlier].every(
    ({ length }) => length === 0,
  );
  const page = <ImpactPage {...impact} />;
  const stop = (
    <ul>
      {told.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
  return (
    <Page>
      <PageHeading
        title="Impact page"
        below="For people who were not there, such as a scrutiny panel."
        actions={
          <>
            <Button variant="primary" isDisabled={isEmpty || told.length > 0} onPress={askToPrint}>
              Print
            </Button>
            <Button onPress={() => goTo(paths.register(records.visit.id))}>After the visit</Button>
          </>
        }
      />
      <Paper title={`What came of the visit to ${records.visit.host.name}`}>
        {() =>
          told.length === 0 ? (
            page
          ) : (
            <>
              <p>It is not printed, as it would tell who somebody is.</p>
              {stop}
            </>
          )
        }
      </Paper>
      {told.length > 0 && (
        <Notice tone="problem" title="It is not printed, as it would tell who somebody is">
          {stop}
        </Notice>
      )}
      {isEmpty ? (
        <EmptyState title="Nothing is recorded yet">
          What the host says to each recommendation, what has changed and what inspections found
          later is written under After the visit, and stands here on a page.
        </EmptyState>
      ) : (
        page
      )}
    </Page>
  );
}
