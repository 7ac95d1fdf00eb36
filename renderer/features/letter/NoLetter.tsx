import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { makeLetterToo } from "./beginDraft.ts";

/** Where a visit was agreed to end without a letter: what it makes instead, and the way to one after all. */
export function NoLetter({
  records: { visit, letters },
}: {
  readonly records: VisitRecords;
}): ReactElement {
  const hasSheet = visit.outputs.includes("nextSteps");
  return (
    <Page>
      <PageHeading title="Letter" />
      <EmptyState
        title="This visit makes no letter"
        action={
          <Stack isRow gap={3}>
            {hasSheet && (
              <Button variant="primary" onPress={() => goTo(paths.nextSteps(visit.id))}>
                Open the next-steps sheet
              </Button>
            )}
            {visit.outputs.includes("slides") && (
              <Button onPress={() => goTo(paths.present(visit.id))}>Present the feedback</Button>
            )}
            <Button onPress={() => void makeLetterToo(visit)}>Make a letter after all</Button>
          </Stack>
        }
      >
        {hasSheet
          ? "It was agreed at the outset that the host is given a next-steps sheet: what was heard and agreed, on one page."
          : "It was agreed so at the outset; what the host is given is set under the visit’s details."}
        {letters.length > 0 && " What was written of a letter is kept."}
      </EmptyState>
    </Page>
  );
}
