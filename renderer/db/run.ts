import type { VisitState } from "../../shared/ops/visitState.ts";
import type { RowChange, Settle } from "../../shared/ops/writeAction.ts";
import type { Change } from "../../shared/visit/change.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import type { Mint } from "../../shared/visit/programme/programme.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { leavingWaitsFor } from "../vault/leaving.ts";
import { currentLaptop } from "./currentLaptop.ts";
import { mint } from "./mint.ts";
import type { OpenVisit } from "./openVisit.ts";
import { changesOfStep, type Direction, movedInWords } from "./steps.ts";
import { type HowToWrite, noteFailed, noteSaved, writeStep } from "./writeStep.ts";

/**
 * What a person does, as a pure function of the records as they are when its turn comes: the changes
 * it makes, or none. `state` is for the few that look at what was deleted, or is in conflict.
 */
export type Command = (
  records: VisitRecords,
  mint: Mint,
  state: VisitState,
) => readonly (Change | Settle)[];

/** A command and what undo calls it. */
export interface NamedCommand {
  readonly label: string;
  readonly command: Command;
}

/**
 * Runs a command on a visit, after those before it, as one step that can be undone. Durable when it
 * resolves; rejects, after saying so in the frame, when the disk refuses, and nothing was written.
 * A command that changes nothing writes nothing and is no step. A label may be made from its changes.
 */
export const run = (
  visitId: string,
  label: string | ((changes: readonly RowChange[]) => string),
  command: Command,
  how: HowToWrite = {},
): Promise<void> =>
  tracked(visitId, (visit) => writeStep(visit, label, () => made(visit, command), how));

/** Runs a command that nobody takes back, past undo: what it says is out of the house, or binds. */
export async function runForGood(visitId: string, label: string, command: Command): Promise<void> {
  const visit = await opened(visitId);
  await visit.write((write) => write(label, made(visit, command)));
}

/** Takes the last action on the visit back. Says in words what was undone, or why it could not be; null when there is nothing. */
export const undo = (visitId: string) => move(visitId, "undo");

/** Does the last undone action on the visit again. */
export const redo = (visitId: string) => move(visitId, "redo");

// In the visit's turn, as every command: keys come quicker than a disk writes.
const move = (visitId: string, direction: Direction): Promise<string | null> =>
  tracked(visitId, (visit) =>
    visit.write(async (write) => {
      const step = visit.steps.next(direction);
      if (step === undefined) return null;
      visit.drafts.letGo();
      const leftAsItIs = `“${step.label}” was left as it is`;
      const changes = changesOfStep(visit.state, step, direction);
      try {
        const inWords = direction === "undo" ? "Undo" : "Do again";
        if (changes !== null) await write(`${inWords}: ${step.label}`.slice(0, 200), changes);
      } catch (fault) {
        noteFailed(visit, fault);
        return `${leftAsItIs}: it could not be saved.`;
      }
      visit.steps.moved(direction, { isDone: changes !== null });
      if (changes === null) return `${leftAsItIs}: it has been changed since.`;
      noteSaved(visit);
      return movedInWords(step.label, direction);
    }),
  );

function made<C>(
  { state }: OpenVisit,
  command: (records: VisitRecords, mint: Mint, state: VisitState) => readonly C[],
): readonly C[] {
  if (state.records === null) throw new Error("nothing of the visit has come yet");
  return command(state.records, mint, state);
}

/** Work on a visit that leaving the app waits for. */
function tracked<T>(visitId: string, work: (visit: OpenVisit) => Promise<T>): Promise<T> {
  const working = opened(visitId).then(work);
  leavingWaitsFor(working);
  return working;
}

async function opened(visitId: string): Promise<OpenVisit> {
  const visit = await currentLaptop().open(VisitId.parse(visitId));
  if (visit === null) throw new Error("the visit is not on this laptop");
  return visit;
}
