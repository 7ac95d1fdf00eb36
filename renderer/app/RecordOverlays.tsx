import { useEffect, useMemo, type ReactElement, type ReactNode } from "react";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { Conflict } from "../../shared/ops/conflict.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { ConcernDialog } from "../features/concerns/ConcernDialog.tsx";
import { CommentsDialog } from "../features/findings/comments/CommentsDialog.tsx";
import { HistoryDialog } from "../features/history/HistoryDialog.tsx";
import { PictureViewer } from "../pictures/PictureViewer.tsx";
import { paths } from "../places/paths.ts";
import { showComments, shownComments } from "../places/showComments.ts";
import { showConcern, shownConcern } from "../places/showConcern.ts";
import { showHistory, shownHistory } from "../places/showHistory.ts";
import { showPicture, shownPicture } from "../places/showPicture.ts";
import { useSignal } from "../signal.ts";
import type { TeamSync } from "../sync/teamSync.ts";
import { VersionsToSettleContext } from "../ui/text/TwoVersions.tsx";

/** What any screen of a visit may show about its records: a mark where two versions wait, and a concern, the comments and the history over it. One for each visit. */
export function RecordOverlays({
  records,
  conflicts,
  nameOf,
  sync,
  children,
}: {
  readonly records: VisitRecords;
  readonly conflicts: readonly Conflict[];
  readonly nameOf: (device: DeviceId) => string;
  /** Null while it is opened. */
  readonly sync: TeamSync | null;
  readonly children: ReactNode;
}): ReactElement {
  const { id } = records.visit;
  const target = useSignal(shownHistory);
  const talk = useSignal(shownComments);
  const concernId = useSignal(shownConcern);
  const concern = records.concerns.find((each) => each.id === concernId);
  const pictureId = useSignal(shownPicture);
  const picture = records.pictures.find(({ id: own }) => own === pictureId);
  const toSettle = useMemo(
    () => ({
      places: new Set(conflicts.flatMap(({ row, field }) => [row, `${row} ${field}`])),
      href: paths.conflicts(id),
    }),
    [conflicts, id],
  );
  // What stands over a visit is left with it, and never stands over another.
  useEffect(() => putAllAway, []);
  return (
    <VersionsToSettleContext value={toSettle}>
      {children}
      {picture && (
        <PictureViewer
          key={picture.id}
          picture={picture}
          caption={records.notes.find((note) => note.id === picture.noteId)?.text ?? "Picture"}
        />
      )}
      {concern && (
        <ConcernDialog
          key={concern.id}
          records={records}
          concern={concern}
          sync={sync}
          onClose={() => showConcern(null)}
        />
      )}
      {talk && (
        <CommentsDialog
          key={talk.id}
          records={records}
          of={talk}
          onClose={() => showComments(null)}
        />
      )}
      {target && (
        <HistoryDialog
          key={`${target.row} ${target.field ?? ""}`}
          records={records}
          target={target}
          nameOf={nameOf}
          onClose={() => showHistory(null)}
        />
      )}
    </VersionsToSettleContext>
  );
}

function putAllAway(): void {
  for (const show of [showPicture, showConcern, showComments, showHistory]) show(null);
}
