import type { ReactElement } from "react";
import { useVisitRecords } from "../db/useVisitRecords.ts";
import { FirstSync } from "../features/sync/FirstSync.tsx";
import { paths } from "../places/paths.ts";
import type { VisitRoute } from "../places/route.ts";
import { useTeamSync } from "../sync/useTeamSync.ts";
import { Page } from "../ui/frame/Page.tsx";
import { TextLink } from "../ui/text/TextLink.tsx";
import { OpenVisit } from "./OpenVisit.tsx";
import { useLetterAhead } from "./useLetterAhead.ts";

/** A visit by its id: open, on its way here, or not on this laptop. */
export function VisitShell({ route }: { readonly route: VisitRoute }): ReactElement | null {
  const records = useVisitRecords(route.visitId);
  const sync = useTeamSync(route.visitId);
  useLetterAhead(records);
  if (records) return <OpenVisit route={route} records={records} sync={sync ?? null} />;
  if (records === undefined || sync === undefined) return null;
  // In the team already, and nothing of the visit has come yet.
  if (sync !== null) return <FirstSync sync={sync} />;
  return (
    <Page>
      <h1>This visit is not on this laptop</h1>
      <p>It was removed, or it is on another laptop.</p>
      <TextLink href={paths.start}>All visits</TextLink>
    </Page>
  );
}
