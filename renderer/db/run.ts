import type { VisitState } from "../../shared/ops/visitState.ts";
import type { Change } from "../../shared/visit/change.ts";
import type { Mint } from "../../shared/visit/programme.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { commit } from "./commit.ts";
import { record } from "./history.ts";
import { mint } from "./mint.ts";
import { rememberRefused } from "./refusedChanges.ts";

/**
 * What a person does, as a pure function of the records as they are when its turn comes: the changes
 * it makes, or none. `state` is for the few that look at what was deleted, or is in conflict.
 */
export type Command = (records: VisitRecords, mint: Mint, state: VisitState) => readonly Change[];

/**
 * Runs a command on a visit, after those before it, as one step that can be undone. Durable when it
 * resolves; rejects, after saying so in the frame, when the disk refuses, and nothing was written.
 * A command that changes nothing writes nothing and is no step.
 */
export async function run(visitId: string, label: string, command: Command): Promise<void> {
  let changes: readonly Change[] = [];
  const write = () =>
    commit({
      label,
      visitId,
      changes: (state) => {
        if (state.records === null) throw new Error("the visit is not on this laptop");
        changes = command(state.records, mint, state);
        return changes;
      },
    });
  await rememberRefused(
    () => changes,
    () => record(write),
  );
}
