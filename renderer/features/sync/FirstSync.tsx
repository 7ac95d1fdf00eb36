import type { ReactElement } from "react";
import { paths } from "../../places/paths.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { useSyncStatus } from "../../sync/useTeamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { Attention } from "./Attention.tsx";
import { progressInWords, storeKindNames } from "./statusInWords.ts";
import { UsbStick } from "./UsbStick.tsx";
import { useStoreDialog } from "./useStoreDialog.tsx";
import { useSyncing } from "./useSyncing.ts";
import "./SyncScreen.css";

/** In the team, and without the visit yet: it opens by itself as soon as its first part has come. */
export function FirstSync({ sync }: { readonly sync: TeamSync }): ReactElement {
  const status = useSyncStatus(sync);
  const syncing = useSyncing(sync, {
    done: "Synced, and the visit was not there yet. Let the lead sync, then try again.",
  });
  const choosing = useStoreDialog(sync, { onChosen: syncing.start });
  const { store, progress, phase } = status;
  return (
    <main className="cf-start">
      <Page>
        <TextLink href={paths.start}>Back to visits</TextLink>
        <PageHeading
          title="Fetch the visit"
          below="You are in the team. What the others have written comes from where the team syncs, or from a USB stick; the visit then opens by itself."
        />
        <div className="cf-sync-columns cf-sync-single">
          <section aria-labelledby="first-place">
            <h2 id="first-place">From where the team syncs</h2>
            <p className="cf-soft">
              {store === null
                ? "The lead can tell you which folder or server it is."
                : `${storeKindNames[store.kind]}: ${store.label}`}
            </p>
            <div className="cf-sync-do">
              {store !== null && (
                <Button variant="primary" onPress={syncing.start}>
                  Sync now
                </Button>
              )}
              <Button variant={store === null ? "primary" : "quiet"} onPress={choosing.open}>
                {store === null ? "Choose where the team syncs" : "Change the place"}
              </Button>
            </div>
            <div className="cf-sync-outcome">
              <StatusText>{phase === "syncing" ? "" : syncing.said}</StatusText>
              {phase === "syncing" && (
                <Progress label={progressInWords(progress)} onCancel={syncing.cancel} />
              )}
            </div>
          </section>
          <Attention status={status} onChoose={choosing.open} />
          <UsbStick sync={sync} isFirst />
        </div>
      </Page>
      {choosing.dialog}
    </main>
  );
}
