import { useCallback, useMemo, useState, type ReactElement } from "react";
import {
  type Block,
  blocksOf,
  minutesOf,
  sessionOf,
  slotOf,
  timeOf,
} from "../../../../shared/timetable/blocks.ts";
import { timetableWarnings } from "../../../../shared/timetable/timetableWarnings.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Slot } from "../../../../shared/visit/kinds/slot.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { shortDay } from "../../../../shared/words/inWords.ts";
import { londonTime } from "../../../../shared/words/londonTime.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { useNow } from "../../../sync/useNow.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { peerInWords } from "../../../ui/forms/PeersField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { ScrollBox } from "../../../ui/lists/ScrollBox.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { NewSessionDialog } from "../form/NewSessionDialog.tsx";
import { SessionFormDialog } from "../form/SessionFormDialog.tsx";
import { nowInWords } from "./nowInWords.ts";
import { SlotDialog } from "./SlotDialog.tsx";
import { standingsOf } from "./standingOfBlock.ts";
import { SwapDialog } from "./SwapDialog.tsx";
import {
  type BlockPlace,
  keepsOpenEnd,
  layOutSuggested,
  placeBlock,
  saveTimetable,
  suggestTheseDays,
} from "./timetableCommands.ts";
import { TimetableGrid } from "./TimetableGrid.tsx";
import { TimetablePaper } from "./TimetablePaper.tsx";
import "./Timetable.css";

/** The days on site as columns: who meets whom, where and when, and what will not work about it. */
export function TimetableScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const { visit } = records;
  const [of, setOf] = useState("everybody");
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState("");
  const now = londonTime(useNow().toISOString());
  const withCancelled = useMemo(() => blocksOf(records, { includeCancelled: true }), [records]);
  const all = useMemo(
    () => withCancelled.filter((block) => sessionOf(block)?.state !== "cancelled"),
    [withCancelled],
  );
  const warnings = useMemo(() => timetableWarnings(records), [records]);
  const views = useMemo(() => viewsOf(records, withCancelled), [records, withCancelled]);
  const view = views.find(({ id }) => id === of) ?? views[0];
  const has = view?.has;
  const shown = useMemo(
    () => withCancelled.filter((block) => has?.(block) ?? true),
    [withCancelled, has],
  );
  const blocks = all.filter((block) => has?.(block) ?? true);
  const days = useMemo(
    () => [...new Set([...visit.daysOnSite, ...withCancelled.map(({ day }) => day)])].sort(),
    [visit.daysOnSite, withCancelled],
  );
  const moment = { today, now, lines: records.notes };
  const close = () => setOpen(null);
  const place = (block: Block, to: BlockPlace) => {
    void placeBlock(visit, block, to, today);
    const end = keepsOpenEnd(block, to) ? "" : ` to ${timeOf(to.to)}`;
    setSaid(`${block.title}: ${shortDay(to.day)}, ${timeOf(to.from)}${end}. Ctrl+Z takes it back.`);
  };

  const onOpen = useCallback((block: Block) => setOpen({ type: "block", block }), []);
  const onNotes = useCallback(
    (block: Block) => {
      const session = sessionOf(block);
      if (session !== null) goTo(paths.session(visit.id, session.id));
    },
    [visit.id],
  );

  return (
    <Page width="wide">
      <TimetablePaper
        of={view === undefined || view.id === "everybody" ? "" : view.label}
        blocks={blocks}
        records={records}
      />
      <PageHeading
        title="Timetable"
        below={nowInWords(withCancelled, moment)}
        actions={
          <>
            <Button variant="primary" onPress={() => setOpen({ type: "newSession" })}>
              Add a session
            </Button>
            <Button onPress={() => setOpen({ type: "slot", slot: null })}>
              Add a break or meeting
            </Button>
            <MenuButton
              label="More"
              choices={[
                {
                  id: "list",
                  label: "Sessions as a list",
                  run: () => goTo(paths.sessions(visit.id)),
                },
                {
                  id: "bringIn",
                  label: "Bring in a timetable",
                  run: () => goTo(paths.bringIn(visit.id)),
                },
                {
                  id: "ics",
                  label: "Save for a calendar",
                  run: () => void saveTimetable(records, blocks).then(setSaid),
                },
                // Breaks and meetings are of them: where there are none they were not laid out.
                ...(all.length > 0 && records.slots.length === 0 && visit.daysOnSite.length > 0
                  ? [
                      {
                        id: "layOut",
                        label: "Lay out suggested days",
                        run: () => void layOutSuggested(visit),
                      },
                    ]
                  : []),
                ...(all.length === 0
                  ? []
                  : [
                      {
                        id: "suggest",
                        label: "Keep as the suggested days",
                        run: () => void suggestTheseDays(records).then(setSaid),
                      },
                    ]),
                { id: "swap", label: "Swap two sessions", run: () => setOpen({ type: "swap" }) },
                { id: "print", label: "Print the timetable", run: askToPrint },
              ]}
            />
          </>
        }
      />
      {days.length === 0 ? (
        <EmptyState
          title="The visit has no days yet"
          action={<TextLink href={paths.details(visit.id)}>Set the days on site</TextLink>}
        >
          Sessions stand in the timetable once they have a day and a time.
        </EmptyState>
      ) : (
        <>
          <div className="cf-timetable-tools">
            <Select
              label="Timetable of"
              options={views}
              value={view?.id ?? "everybody"}
              onChange={setOf}
            />
            {all.length === 0 && visit.daysOnSite.length > 0 && (
              <>
                <Button onPress={() => void layOutSuggested(visit)}>Lay out suggested days</Button>
                <Button onPress={() => goTo(paths.bringIn(visit.id))}>Bring in a timetable</Button>
              </>
            )}
          </div>
          <StatusText>{said}</StatusText>
          <ScrollBox className="cf-timetable-scroll" label="Days">
            <TimetableGrid
              records={records}
              days={days}
              blocks={shown}
              flagged={
                new Set(
                  warnings.flatMap(({ weight, blocks: own }) => (weight === "gap" ? [] : own)),
                )
              }
              now={{ day: today, minutes: minutesOf(now) }}
              onPlaced={place}
              standingOf={standingsOf(withCancelled, moment)}
              onOpen={onOpen}
              onNotes={onNotes}
            />
          </ScrollBox>
          <p className="cf-soft">
            Drag a block, or move it with the arrow keys; Shift with Up or Down moves its end. Enter
            opens it, Ctrl+Enter goes to the notes of a session.
          </p>
          <section aria-labelledby="timetable-warnings">
            <h2 id="timetable-warnings">What may not work</h2>
            {warnings.length === 0 ? (
              <p className="cf-soft">Nothing that the timetable shows.</p>
            ) : (
              <ul className="cf-timetable-warnings">
                {warnings.map(({ weight, words, blocks: own }) => (
                  <li key={`${own.join()} ${words}`} data-weight={weight}>
                    {words}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
      <OpenDialog records={records} open={open} today={today} onClose={close} />
    </Page>
  );
}

type Open =
  | { readonly type: "newSession" }
  | { readonly type: "swap" }
  | { readonly type: "slot"; readonly slot: Slot | null }
  | { readonly type: "block"; readonly block: Block };

function OpenDialog({
  records,
  open,
  today,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly open: Open | null;
  readonly today: string;
  readonly onClose: () => void;
}): ReactElement | null {
  if (open === null) return null;
  const { daysOnSite } = records.visit;
  const day = daysOnSite.includes(today) ? today : (daysOnSite[0] ?? today);
  if (open.type === "newSession") return <NewSessionDialog records={records} onClose={onClose} />;
  if (open.type === "swap") return <SwapDialog records={records} today={today} onClose={onClose} />;
  if (open.type === "slot")
    return <SlotDialog records={records} slot={open.slot} day={day} onClose={onClose} />;
  const session = sessionOf(open.block);
  if (session !== null)
    return <SessionFormDialog records={records} session={session} onClose={onClose} />;
  return <SlotDialog records={records} slot={slotOf(open.block)} day={day} onClose={onClose} />;
}

/** Everybody's timetable, that of each peer and that of each room. */
function viewsOf(
  { peers }: VisitRecords,
  blocks: readonly Block[],
): readonly {
  readonly id: string;
  readonly label: string;
  readonly has: (block: Block) => boolean;
}[] {
  const rooms = [...new Set(blocks.map(({ room }) => room.trim()).filter((room) => room !== ""))];
  return [
    { id: "everybody", label: "Everybody", has: () => true },
    ...inOrder(peers).map(({ id, initials, role }) => ({
      id: `peer ${id}`,
      label: peerInWords({ initials, role }),
      // What names nobody is everybody's, where it is no session.
      has: (block: Block) =>
        block.peerIds.includes(id) || (block.peerIds.length === 0 && slotOf(block) !== null),
    })),
    ...rooms.sort().map((room) => ({
      id: `room ${room}`,
      label: room,
      has: (block: Block) => block.room.trim() === room,
    })),
  ];
}
