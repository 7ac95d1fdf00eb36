import type { ReactElement } from "react";
import type { SyncStatus } from "../../sync/syncStatus.ts";
import { useNow } from "../../sync/useNow.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Glyph } from "../../ui/text/Glyph.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { picturesInWords, progressInWords, statusInWords } from "./statusInWords.ts";
import type { Syncing } from "./useSyncing.ts";

/** Local only, to send, up to date or needs attention; and the button that does something about it. */
export function Standing({
  status,
  syncing,
  onChoose,
}: {
  readonly status: SyncStatus;
  readonly syncing: Syncing;
  readonly onChoose: () => void;
}): ReactElement {
  const { glyph, title, detail } = statusInWords(status, useNow());
  const { progress, phase, store } = status;
  return (
    <section className="cf-sync-standing" data-phase={phase} aria-labelledby="sync-standing">
      <h2 id="sync-standing">
        <Glyph name={glyph} />
        <span>{title}</span>
      </h2>
      <p className="cf-soft">{detail}</p>
      {picturesInWords(status) !== "" && <p className="cf-soft">{picturesInWords(status)}</p>}
      <div className="cf-sync-do">
        {store === null ? (
          <Button variant="primary" onPress={onChoose}>
            Choose where to sync
          </Button>
        ) : (
          <Button variant="primary" onPress={syncing.start}>
            Sync now
          </Button>
        )}
      </div>
      <div className="cf-sync-outcome">
        <StatusText>{phase === "syncing" ? "" : syncing.said}</StatusText>
        {phase === "syncing" && (
          <Progress
            label={progressInWords(progress)}
            value={progress === null || progress.of === 0 ? undefined : progress.done / progress.of}
            onCancel={syncing.cancel}
          />
        )}
      </div>
    </section>
  );
}
