import type { ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { keptInWords } from "../../../../shared/visit/retention/retentionInWords.ts";
import { londonDay } from "../../../../shared/words/londonTime.ts";
import { paths } from "../../../places/paths.ts";
import { Page } from "../../../ui/frame/Page.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";

/** In the place of a screen of what was destroyed. */
export function NotesGone({
  title,
  visit,
}: {
  readonly title: string;
  readonly visit: VisitRecords["visit"];
}): ReactElement {
  return (
    <Page>
      <PageHeading title={title} />
      <p>
        What stood here was destroyed with the notes of this visit on{" "}
        {londonDay(visit.notesDestroyedAt ?? visit.createdAt)}, as agreed. Kept:{" "}
        {keptInWords(visit.keeps)}.
      </p>
      <TextLink href={paths.visit(visit.id)}>What is kept of the visit</TextLink>
    </Page>
  );
}
