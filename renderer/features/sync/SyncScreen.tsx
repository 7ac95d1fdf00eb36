import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { useSyncStatus } from "../../sync/useTeamSync.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Attention } from "./Attention.tsx";
import { LastHeard } from "./LastHeard.tsx";
import { OwnCopies } from "./OwnCopies.tsx";
import { PicturesNotThere } from "./PicturesNotThere.tsx";
import { SharedPlace } from "./SharedPlace.tsx";
import { Standing } from "./Standing.tsx";
import { isReduced } from "../../../shared/visit/retention/reducedVisit.ts";
import { UsbStick } from "./UsbStick.tsx";
import { useFirstSending } from "./useFirstSending.tsx";
import { useStoreDialog } from "./useStoreDialog.tsx";
import { useSyncing } from "./useSyncing.ts";
import { WhatIsSeen } from "./WhatIsSeen.tsx";
import "./SyncScreen.css";

/** Where the visit stands with the team's laptops, and everything that can be done about it. */
export function SyncScreen({
  records,
  sync,
}: {
  readonly records: VisitRecords;
  readonly sync: TeamSync;
}): ReactElement {
  const status = useSyncStatus(sync);
  const syncing = useSyncing(sync, { done: "Synced. What others had sent is here." });
  const first = useFirstSending(records, status);
  const start = () => first.before(syncing.start);
  const choosing = useStoreDialog(sync, { onChosen: start, isReduced: isReduced(records) });
  const choose = () => first.before(choosing.open);
  if (status.isSample) return <SampleStays />;
  return (
    <Page width="wide">
      <PageHeading
        title="Sync"
        below="Brings what the team wrote apart together on every laptop."
      />
      <div className="cf-sync-columns">
        <div className="cf-sync-part">
          <Standing status={status} syncing={{ ...syncing, start }} onChoose={choose} />
          <Attention status={status} onChoose={choose} />
          <UsbStick sync={sync} isReduced={isReduced(records)} beforeCopying={first.before} />
          <PicturesNotThere visitId={records.visit.id} status={status} />
          <LastHeard members={status.members} />
        </div>
        <div className="cf-sync-part">
          <SharedPlace
            store={status.store}
            isReadOnly={status.isReadOnly}
            onChoose={choose}
            onForget={() => void sync.forgetStore()}
          />
          <WhatIsSeen />
          <OwnCopies sync={sync} />
        </div>
      </div>
      {choosing.dialog}
      {first.dialog}
    </Page>
  );
}

function SampleStays(): ReactElement {
  return (
    <Page>
      <PageHeading title="Sync" />
      <p className="cf-sync-sample">
        The sample visit never leaves this laptop. It is there to be looked at and tried out: change
        what you like, nobody else sees it.
      </p>
      <p className="cf-soft">A visit of your own is synced with its team from here.</p>
    </Page>
  );
}
