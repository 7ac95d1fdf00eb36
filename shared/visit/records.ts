import type * as z from "zod";
import type { Field, InWords, Kind, RecordSchema, Shown } from "./kind.ts";
import { agreements } from "./kinds/agreement.ts";
import { arrangements } from "./kinds/arrangement.ts";
import { baselineItems } from "./kinds/baselineItem.ts";
import { baselineLinks } from "./kinds/baselineLink.ts";
import { baselines } from "./kinds/baseline.ts";
import { caseDraws } from "./kinds/caseDraw.ts";
import { caseReadings } from "./kinds/caseReading.ts";
import { caseSteps } from "./kinds/caseStep.ts";
import { checkIns } from "./kinds/checkIn.ts";
import { comments } from "./kinds/comment.ts";
import { concerns } from "./kinds/concern.ts";
import { copies } from "./kinds/copyGiven.ts";
import { draws } from "./kinds/draw.ts";
import { enquiries } from "./kinds/enquiry.ts";
import { factualComments } from "./kinds/factualComment.ts";
import { factualRounds } from "./kinds/factualRound.ts";
import { findings } from "./kinds/finding.ts";
import { fixedTallies } from "./kinds/fixedTallies.ts";
import { giftedDays } from "./kinds/giftedDay.ts";
import { impacts } from "./kinds/impact.ts";
import { holds } from "./kinds/hold.ts";
import { actions } from "./kinds/hostAction.ts";
import { indicators } from "./kinds/indicator.ts";
import { inspectionPoints } from "./kinds/inspectionPoint.ts";
import { inspections } from "./kinds/inspection.ts";
import { journalEntries } from "./kinds/journalEntry.ts";
import { keptBack } from "./kinds/keptBack.ts";
import { learning } from "./kinds/learning.ts";
import { letters } from "./kinds/letter.ts";
import { links } from "./kinds/link.ts";
import { listParts } from "./kinds/listPart.ts";
import { matters } from "./kinds/matter.ts";
import { nextSteps } from "./kinds/nextStep.ts";
import { notes } from "./kinds/note.ts";
import { observations } from "./kinds/observation.ts";
import { offers } from "./kinds/offer.ts";
import { peers } from "./kinds/peer.ts";
import { pictures } from "./kinds/picture.ts";
import { positions } from "./kinds/position.ts";
import { practiceForms } from "./kinds/practiceForm.ts";
import { presentations } from "./kinds/presentation.ts";
import { questionnaireReturns } from "./kinds/questionnaireReturn.ts";
import { questionnaireRounds } from "./kinds/questionnaireRound.ts";
import { questionnaires } from "./kinds/questionnaire.ts";
import { reasons } from "./kinds/reason.ts";
import { progressNotes } from "./kinds/progressNote.ts";
import { recommendations } from "./kinds/recommendation.ts";
import { destructions } from "./kinds/destruction.ts";
import { documents } from "./kinds/reviewDocument.ts";
import { cases } from "./kinds/sampledCase.ts";
import { sessions } from "./kinds/session.ts";
import { slots } from "./kinds/slot.ts";
import { statements } from "./kinds/statement.ts";
import { statementEvidence } from "./kinds/statementEvidence.ts";
import { tellings } from "./kinds/telling.ts";
import { tomorrowTests } from "./kinds/tomorrowTest.ts";
import { type Visit, visits } from "./kinds/visit.ts";

/** Version of the records, in actions and in the visit file, that this app writes and understands. */
export const recordsVersion = 3;

/** Every kind of record that belongs to a visit, by the table it stands in. */
const kinds = {
  enquiries,
  agreements,
  peers,
  sessions,
  slots,
  notes,
  pictures,
  documents,
  indicators,
  caseDraws,
  listParts,
  draws,
  cases,
  offers,
  findings,
  links,
  positions,
  recommendations,
  checkIns,
  letters,
  actions,
  progressNotes,
  impacts,
  learning,
  questionnaires,
  questionnaireRounds,
  questionnaireReturns,
  journalEntries,
  giftedDays,
  concerns,
  reasons,
  tellings,
  matters,
  practiceForms,
  caseReadings,
  caseSteps,
  observations,
  presentations,
  copies,
  keptBack,
  nextSteps,
  tomorrowTests,
  statements,
  statementEvidence,
  factualRounds,
  factualComments,
  comments,
  fixedTallies,
  arrangements,
  baselines,
  baselineItems,
  baselineLinks,
  inspections,
  inspectionPoints,
  holds,
  destructions,
} as const;

/** Table of records belonging to a visit; `visits` itself stands apart. */
export type RecordTable = keyof typeof kinds;

/** A table of records, or that of the visit itself. */
export type Table = RecordTable | "visits";

/** A row of the given table. */
export type RecordOf<T extends Table> = T extends "visits"
  ? Visit
  : T extends RecordTable
    ? z.infer<(typeof kinds)[T]["schema"]>
    : never;

/** Everything of one visit, in memory. */
export type VisitRecords = { readonly visit: Visit } & {
  readonly [T in RecordTable]: readonly RecordOf<T>[];
};

/** A row as any table may have it: plain JSON. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** A kind whose rows are not told apart: for what is done alike to all of them. */
export interface AnyKind extends Omit<
  Kind<RecordSchema>,
  "fields" | "title" | "place" | "found" | "foundParts" | "together"
> {
  readonly together?: readonly (readonly string[])[];
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  title(row: AnyRow, words: InWords): string;
  place?(row: AnyRow, words: InWords): string;
  shownAt(row: AnyRow | undefined, field?: string): Shown;
  found?(row: AnyRow): string;
  foundParts?(row: AnyRow): Readonly<Record<string, string>>;
}

// Each kind is given rows of its own table only: they are looked up by the table's name.
const kindOfTable = { visits, ...kinds } as unknown as Readonly<Record<Table, AnyKind>>;

/** All there is about the records of a table. */
export const kindOf = (table: Table): AnyKind => kindOfTable[table];

/** Whether this version has a table of that name. */
export const isTable = (name: unknown): name is Table =>
  typeof name === "string" && Object.hasOwn(kindOfTable, name);

/** Every record table, in an order in which nothing refers to a later one. */
export const recordTables: readonly RecordTable[] = inOrderOfReference(
  Object.keys(kinds) as RecordTable[], // its keys are tables
);

/** Every table. */
export const tables: readonly Table[] = ["visits", ...recordTables];

function inOrderOfReference(names: readonly RecordTable[]): readonly RecordTable[] {
  const placed = new Set<string>();
  const place = (name: string): void => {
    if (placed.has(name) || !isTable(name)) return;
    placed.add(name);
    for (const { refers } of Object.values(kindOf(name).fields)) refers?.to.forEach(place);
    order.push(name as RecordTable); // no record points at the visit itself
  };
  const order: RecordTable[] = [];
  names.forEach(place);
  return order;
}
