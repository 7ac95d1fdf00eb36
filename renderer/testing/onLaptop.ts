import { put } from "../../shared/visit/change.ts";
import type { RecordOf, RecordTable, VisitRecords } from "../../shared/visit/records.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import { run, undo as undoIn } from "../db/run.ts";
import { PeerLaptop } from "../db/testing/peerLaptop.ts";
import { tablesOnDisk, theVisit } from "../db/testing/testLaptop.ts";
import { readVisit } from "../db/keptVisits.ts";

export { currentLaptop } from "../db/currentLaptop.ts";
export { peerDevice } from "../db/testing/peerLaptop.ts";
export { readVisit } from "../db/keptVisits.ts";

/** For tests: the record tables of the current laptop as they are on the disk. */
export const onDisk = () => tablesOnDisk(currentLaptop());

/** For tests: what is saved of the visit now. */
export async function savedVisit({ visit }: VisitRecords): Promise<VisitRecords> {
  const saved = await readVisit(visit.id);
  if (!saved) throw new Error("the visit is gone");
  return saved;
}

/** For tests: a peer's laptop with everything of the visit so far. */
export async function peerOf({ visit }: VisitRecords): Promise<PeerLaptop> {
  const opened = await currentLaptop().open(visit.id);
  if (opened === null) throw new Error("the visit is not open");
  return new PeerLaptop(opened);
}

/** For tests: changes fields of a record on this laptop, as it is now. */
export async function writeHere<T extends RecordTable>(
  table: T,
  { id }: Pick<RecordOf<T>, "id">,
  fields: Partial<RecordOf<T>>,
): Promise<void> {
  const { state, visitId } = theVisit();
  const row = state.row(table, id);
  if (row === undefined) throw new Error("not there");
  await run(visitId, "Change", () => [put<RecordTable>(table, { ...row, ...fields }, row)]);
}

/** For tests: adds a note on this laptop. */
export const putHere = (note: RecordOf<"notes">): Promise<void> =>
  run(note.visitId, "Add note", () => [put("notes", note)]);

/** For tests: takes the last action on the visit back. */
export const undo = () => undoIn(theVisit().visitId);

/** For tests: rows of the visit as they are now. */
export const rowsNow = <T extends RecordTable>(table: T): VisitRecords[T] | readonly [] =>
  theVisit().records.value()?.[table] ?? [];
