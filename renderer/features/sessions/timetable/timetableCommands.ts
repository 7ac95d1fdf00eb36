import { type Block, sessionOf, slotOf, timeOf } from "../../../../shared/timetable/blocks.ts";
import { plannedAtOf } from "../../../../shared/timetable/movedOnSite.ts";
import { daysToSuggest } from "../../../../shared/timetable/daysToSuggest.ts";
import { suggestedTimetable } from "../../../../shared/timetable/suggestedTimetable.ts";
import { put, set } from "../../../../shared/visit/change.ts";
import { SlotId } from "../../../../shared/visit/ids.ts";
import { mostSuggestedBlocks } from "../../../../shared/visit/programme/suggestedBlock.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { Slot } from "../../../../shared/visit/kinds/slot.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { asFileName } from "../../../../shared/words/asFileName.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { saveErrorInWords } from "../../../bridge/saveErrorInWords.ts";
import { deleteRecord } from "../../../db/deleteRecord.ts";
import { mint } from "../../../db/mint.ts";
import { run } from "../../../db/run.ts";

/** Where a block is put: a day, and minutes after midnight. */
export interface BlockPlace {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a block without an end has none at this place either: it is moved, and not made longer or shorter. */
export const keepsOpenEnd = (block: Block, { from, to }: BlockPlace): boolean =>
  block.isOpenEnded && to - from === block.to - block.from;

/** Puts a session or slot at another day or time, as the person saw it. An end that nobody set stays unset. */
export function placeBlock(
  visit: Visit,
  block: Block,
  place: BlockPlace,
  today: string,
): Promise<void> {
  const { day, from, to } = place;
  const when = { day, startsAt: timeOf(from), endsAt: timeOf(to) };
  const session = sessionOf(block);
  const slot = slotOf(block);
  return run(visit.id, `Move “${block.title}”`.slice(0, 200), () => [
    ...(session === null
      ? []
      : [
          set("sessions", session, {
            ...when,
            ...(keepsOpenEnd(block, place) ? { endsAt: null } : {}),
            plannedAt: plannedAtOf(session, when, { visit, today }),
          }),
        ]),
    ...(slot === null ? [] : [set("slots", slot, when)]),
  ]);
}

/** Two sessions take each other's day and time; rooms and peers stay with them. */
export const swapSessions = (visit: Visit, a: Session, b: Session, today: string): Promise<void> =>
  run(visit.id, "Swap two sessions", () =>
    (
      [
        [a, b],
        [b, a],
      ] as const
    ).map(([session, { day, startsAt, endsAt }]) =>
      set("sessions", session, {
        day,
        startsAt,
        endsAt,
        plannedAt: plannedAtOf(session, { day, startsAt }, { visit, today }),
      }),
    ),
  );

/** Adds a slot, or changes the one that the person saw as `before`. */
export const saveSlot = (
  { visit }: VisitRecords,
  fields: Omit<Slot, "id" | "visitId">,
  before: Slot | null,
): Promise<void> =>
  run(visit.id, before ? "Change the timetable" : "Add to the timetable", () => [
    before
      ? set("slots", before, fields)
      : put("slots", { ...fields, id: SlotId.parse(mint.newId()), visitId: visit.id }),
  ]);

/** Takes a slot out of the timetable. */
export const deleteSlot = ({ id, visitId }: Slot): Promise<void> =>
  deleteRecord(visitId, { table: "slots", id });

/** Lays out the suggested days, as one step. */
export const layOutSuggested = (visit: Visit): Promise<void> =>
  run(visit.id, "Lay out the suggested days", (records, { newId }) => {
    const { sessions, slots } = suggestedTimetable(records, { newId });
    return [
      ...sessions.map((session) => put("sessions", session)),
      ...slots.map((slot) => put("slots", slot)),
    ];
  });

/**
 * Makes the days as they are laid out those that the visit's programme suggests, and says so; where they
 * are more than a programme holds nothing is changed, and that is said.
 */
export async function suggestTheseDays(records: VisitRecords): Promise<string> {
  const count = daysToSuggest(records).length;
  if (count > mostSuggestedBlocks)
    return `These days have ${count} blocks, and a programme suggests at most ${mostSuggestedBlocks}. Nothing was changed.`;
  await run(records.visit.id, "Change the suggested days", (now) => [
    set("visits", now.visit, { skeleton: [...daysToSuggest(now)] }),
  ]);
  return "The programme of this visit suggests these days now, without rooms and peers. Kept or shared under Visit details, other visits begin with them. Ctrl+Z takes it back.";
}

/** Asks where to keep the timetable as a calendar file; says what came of it. */
export async function saveTimetable(
  records: VisitRecords,
  blocks: readonly Block[],
): Promise<string> {
  // Saved once or twice in a visit.
  const { timetableIcs } = await import("../../../outputs/timetableIcs.ts");
  const { visit } = records;
  const ics = timetableIcs(records, blocks, { createdAt: new Date() });
  const saved = await bridge.saveFile({
    what: "timetable",
    suggestedName: asFileName(`Timetable ${visit.host.name}`, { most: 80, otherwise: "Timetable" }),
    bytes: new TextEncoder().encode(ics),
  });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}
