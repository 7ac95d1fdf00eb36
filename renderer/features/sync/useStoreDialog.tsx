import { useState, type ReactElement } from "react";
import type { TeamSync } from "../../sync/teamSync.ts";
import { useSyncStatus } from "../../sync/useTeamSync.ts";
import { StoreDialog } from "./StoreDialog.tsx";

/** The dialog in which the shared place is chosen, from several places of one screen. */
export function useStoreDialog(
  sync: TeamSync,
  { onChosen, isReduced = false }: { readonly onChosen: () => void; readonly isReduced?: boolean },
): { readonly open: () => void; readonly dialog: ReactElement | null } {
  const [isOpen, setOpen] = useState(false);
  const { store } = useSyncStatus(sync);
  const close = () => setOpen(false);
  return {
    open: () => setOpen(true),
    // Not kept while it is closed: what was typed there holds a password.
    dialog: isOpen ? (
      <StoreDialog
        current={store}
        choose={sync.chooseStore}
        isReduced={isReduced}
        onClose={close}
        onChosen={() => {
          close();
          onChosen();
        }}
      />
    ) : null,
  };
}
