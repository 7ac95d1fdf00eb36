import { useEffect, useMemo, useState, type ReactElement } from "react";
import { menuCommands } from "../../shared/bridge/menuCommands.ts";
import type { Conflict } from "../../shared/ops/conflict.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { londonDay } from "../../shared/words/londonTime.ts";
import { RetentionReminder } from "../features/closeVisit/retention/RetentionReminder.tsx";
import { isReduced } from "../../shared/visit/retention/reducedVisit.ts";
import { staysWithoutNotes } from "../places/withoutNotes.ts";
import { useConflicts } from "../features/conflicts/useConflicts.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import { useSaved } from "../db/useVisitRecords.ts";
import { BackupsDialog } from "../features/backups/BackupsDialog.tsx";
import { LowSpaceNotice } from "../features/backups/LowSpaceNotice.tsx";
import { JournalDialog } from "../features/learning/journal/JournalDialog.tsx";
import { useNews } from "../features/news/useNews.ts";
import { NewSessionDialog } from "../features/sessions/form/NewSessionDialog.tsx";
import { statusInBrief } from "../features/sync/statusInWords.ts";
import { goTo, pathInVisit, paths } from "../places/paths.ts";
import { places } from "../places/places.ts";
import { railOf } from "../places/rail.ts";
import { markedInRail, type VisitRoute } from "../places/route.ts";
import { OwnPeerContext } from "../sync/OwnPeerContext.ts";
import { ownPeer } from "../sync/ownPeer.ts";
import type { TeamSync } from "../sync/teamSync.ts";
import { useNow } from "../sync/useNow.ts";
import { useSyncStatus } from "../sync/useTeamSync.ts";
import { Button } from "../ui/forms/Button.tsx";
import { AppFrame } from "../ui/frame/AppFrame.tsx";
import { BackContext } from "../ui/frame/BackContext.ts";
import type { Place } from "../ui/frame/Rail.tsx";
import { runningHeadRule } from "../ui/paper/runningHead.ts";
import { usePageRule } from "../ui/paper/usePageRule.ts";
import { NewsContext } from "../ui/text/NewMark.tsx";
import { lockApp } from "../vault/vaultSession.ts";
import { useLight } from "./find/useLight.ts";
import { useSearch } from "./find/useSearch.ts";
import { TourStrip } from "./help/TourStrip.tsx";
import { AppPanels } from "./AppPanels.tsx";
import { RecordOverlays } from "./RecordOverlays.tsx";
import { savedInWords } from "./savedInWords.ts";
import { TroubleNotice } from "./TroubleNotice.tsx";
import { DropHint } from "./DropHint.tsx";
import { type Panel, useAppCommands } from "./useAppCommands.ts";
import { useSpelling } from "./spelling/useSpelling.ts";
import { useJustDone } from "./useJustDone.ts";
import { useDropAnywhere } from "./useDropAnywhere.ts";
import { useToday } from "./useToday.ts";
import { useNameOf } from "./useNameOf.ts";
import { VisitScreens } from "./VisitScreens.tsx";

/** One open visit: its frame, its commands and the screen of the route. */
export function OpenVisit({
  route,
  records,
  sync,
}: {
  readonly route: VisitRoute;
  readonly records: VisitRecords;
  /** Null while it is opened. */
  readonly sync: TeamSync | null;
}): ReactElement {
  const status = useSyncStatus(sync);
  const now = useNow();
  const [isFolded, setFolded] = useState(false);
  const [open, setOpen] = useState<Panel | null>(null);
  const { justDone, say } = useJustDone(route.visitId);
  const { visit } = records;
  const saved = useSaved(visit.id);
  useSpelling(visit, say);
  const commands = useAppCommands(records, { show: setOpen, say, sync });
  const brief = status && statusInBrief(status, now);
  const conflicts = useConflicts(visit.id);
  const nameOf = useNameOf(visit.id, status?.members);
  const me = ownPeer(records.peers, {
    members: status?.members,
    isLeadLaptop: (currentLaptop().keys.of(visit.id)?.leadSecret ?? null) !== null,
  });
  const isDropping = useDropAnywhere(visit.id);
  const news = useNews(visit.id, nameOf, route);
  const { search, filters, clear } = useSearch(records);
  useLight();
  const current = markedInRail(route);
  const { label } = places[current];
  const today = useToday();
  const [wherever] = useState(() => window.location.hash);
  const isWhereOneWas = window.location.hash === wherever;
  const place = places[route.place];
  const back = useMemo(
    () =>
      current === route.place
        ? null
        : {
            label: `Back to the ${label.toLowerCase()}`,
            href: pathInVisit(current, visit.id),
          },
    [current, route.place, label, visit.id],
  );
  const printedTitle = "label" in place ? place.label : label;
  usePageRule(() =>
    runningHeadRule({
      left: [visit.host.name, visit.programme].filter(Boolean).join(" \u00B7 "),
      right: `Confidential \u00B7 printed ${londonDay(new Date().toISOString())}`,
      foot: visit.isSample ? `${printedTitle} (sample)` : printedTitle,
    }),
  );
  useEffect(() => {
    // Not whom the team visits: a browser that stands in for Electron keeps titles on its disk, unsealed.
    document.title = `${label} – Critical Friend`;
  }, [label]);
  const close = () => {
    setOpen(null);
    clear();
  };
  return (
    <>
      <AppFrame
        places={[
          ...railOf(
            visit.id,
            { news: news.count },
            isReduced(records) ? staysWithoutNotes : undefined,
          ),
          ...toSettle(conflicts, route),
        ]}
        current={current}
        visitName={visit.isSample ? `${visit.host.name} (sample)` : visit.host.name}
        savedText={savedInWords(saved)}
        justDone={justDone}
        isSaveTrouble={(saved?.failed ?? null) !== null}
        {...(brief ? { sync: { text: brief, href: paths.sync(visit.id) } } : {})}
        notice={
          <>
            <TroubleNotice trouble={currentLaptop().trouble} />
            <LowSpaceNotice />
            <TourStrip visitId={visit.id} />
            {/* Once the visit was opened or unlocked, wherever one was; then on its own pages. */}
            {isWhereOneWas &&
              !visit.isSample &&
              route.place !== "visit" &&
              route.place !== "retention" && <RetentionReminder records={records} today={today} />}
          </>
        }
        onSearch={() => setOpen("search")}
        topRight={
          <Button
            variant="plain"
            glyph="lock"
            shortcut={menuCommands.lock.key}
            onPress={() => void lockApp()}
          >
            {menuCommands.lock.label}
          </Button>
        }
        isRailFolded={isFolded}
        onRailFold={setFolded}
        // A case has a page of its own in the place of all cases.
        screen={route.place === "cases" && route.rowId !== undefined ? "case" : route.place}
      >
        {isDropping && <DropHint />}
        <NewsContext value={news.ofRows}>
          <OwnPeerContext value={me}>
            <RecordOverlays
              key={visit.id}
              records={records}
              conflicts={conflicts}
              nameOf={nameOf}
              sync={sync}
            >
              <BackContext value={back}>
                <VisitScreens
                  key={route.place}
                  route={route}
                  records={records}
                  nameOf={nameOf}
                  me={me}
                  sync={sync}
                />
              </BackContext>
            </RecordOverlays>
          </OwnPeerContext>
        </NewsContext>
      </AppFrame>
      <AppPanels
        open={open}
        onShow={setOpen}
        onClose={close}
        place={route.place}
        commands={commands}
        search={search}
        filters={filters}
        onSync={() => {
          close();
          goTo(paths.sync(visit.id));
        }}
      />
      {open === "backups" && <BackupsDialog records={records} onClose={close} />}
      {open === "journal" && <JournalDialog records={records} onClose={close} />}
      {open === "newSession" && (
        <OwnPeerContext value={me}>
          <NewSessionDialog records={records} onClose={close} />
        </OwnPeerContext>
      )}
    </>
  );
}

/** The place where two versions wait for the team, for as long as there are any. */
function toSettle(conflicts: readonly Conflict[], { place, visitId }: VisitRoute): Place[] {
  if (conflicts.length === 0 && place !== "conflicts") return [];
  const label = `${conflicts.length} to settle`;
  const { glyph } = places.conflicts;
  return [{ id: "conflicts", label, glyph, href: paths.conflicts(visitId) }];
}
