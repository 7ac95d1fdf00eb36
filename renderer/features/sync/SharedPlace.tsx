import { useState, type ReactElement } from "react";
import type { StoreView } from "../../../shared/bridge/stores.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { ConfirmDialog } from "../../ui/overlays/ConfirmDialog.tsx";
import { FactList } from "../../ui/text/FactList.tsx";
import { storeKindNames } from "./statusInWords.ts";

/** The place through which the team syncs. */
export function SharedPlace({
  store,
  isReadOnly,
  onChoose,
  onForget,
}: {
  readonly store: StoreView | null;
  readonly isReadOnly: boolean;
  readonly onChoose: () => void;
  readonly onForget: () => void;
}): ReactElement {
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-labelledby="sync-place">
      <h2 id="sync-place">Where the team syncs</h2>
      {store === null ? (
        <p className="cf-soft">
          No shared place is chosen. It can be a folder that OneDrive or SharePoint syncs, a network
          share, a USB stick, a WebDAV server or S3 storage: whatever the team already has.
        </p>
      ) : (
        <>
          <FactList
            facts={[
              { term: storeKindNames[store.kind], detail: store.label },
              ...(store.kind === "folder" ? [] : [{ term: "Sign-in", detail: signInOf(store) }]),
              ...(isReadOnly
                ? [{ term: "Rights", detail: "Read only: what you write waits on this laptop" }]
                : []),
            ]}
          />
          <div className="cf-sync-do">
            <Button onPress={onChoose}>
              {store.needsCredential ? "Enter the sign-in" : "Change the place"}
            </Button>
            <Button variant="plain" onPress={() => setAsking(true)}>
              Stop syncing there
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Stop syncing with ${store?.label ?? "the shared place"}?`}
        confirmLabel="Stop syncing there"
        cancelLabel="Go on syncing"
        onConfirm={onForget}
      >
        Nothing is deleted, there or here. The sign-in is forgotten. What you write from now on
        stays on this laptop until you choose a place again.
      </ConfirmDialog>
    </section>
  );
}

function signInOf({ isCredentialKept, needsCredential }: StoreView): string {
  if (needsCredential) return "Not entered since the app started";
  return isCredentialKept
    ? "Kept in this login’s protected key store"
    : "Not kept: this login has no protected key store, so you are asked at each start";
}
