import * as z from "zod";
import type { Op } from "../../shared/ops/action.ts";
import { isOp } from "../../shared/ops/isAction.ts";
import { lamportOf } from "../../shared/ops/stamp.ts";
import type { VisitState } from "../../shared/ops/visitState.ts";
import { isTable, type Table } from "../../shared/visit/records.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { Db, FactRow } from "./db.ts";

/**
 * Drafts of a visit as they lie on the disk. What they come to is kept as the ops that write it, with
 * what had been seen then, so that it merges as if it had been written in time.
 */
export const KeptDrafts = z.object({
  drafts: z.array(
    z.object({
      place: z.object({ table: z.custom<Table>(isTable), row: z.string(), field: z.string() }),
      label: z.string(),
      /** Highest Lamport time known then. */
      lamport: z.number(),
      ops: z.array(z.custom<Op>((op) => isOp(op) && isTable(op.table))),
      /** Of a draft that comes to nothing yet: as it stands. */
      typed: z.unknown(),
    }),
  ),
});
export type KeptDrafts = z.infer<typeof KeptDrafts>;

/** Whether somebody has written in the same fields after `lamport`, by what is in the visit: then these ops were written too, or typed over. */
export const isWrittenSince = (
  state: VisitState,
  ops: readonly Op[],
  lamport: number,
  isHis: (device: string) => boolean,
): boolean =>
  ops.some(({ table, row, set }) =>
    state
      .writesOf(table, row)
      .some(
        ({ action, op }) =>
          lamportOf(action.stamp) > lamport &&
          isHis(action.by) &&
          Object.keys(op.set).some((field) => Object.hasOwn(set, field)),
      ),
  );

/** The fact that drafts are kept in. */
export const draftsFact = "drafts";

/** What is kept of a visit, not looked through yet. What cannot be read must not keep anybody from typing. */
export async function readKeptDrafts({ facts }: Db, visitId: VisitId): Promise<unknown> {
  try {
    const kept = await facts.get([visitId, draftsFact]);
    if (kept !== undefined) return kept.value;
    const lines = facts
      .where("[v+key]")
      .between([visitId, `${lineFact}:`], [visitId, `${lineFact};`]);
    return draftsOfLines(await lines.toArray());
  } catch {
    return undefined;
  }
}

/** In 0.1.0 only the lines being typed in sessions were kept, each in a fact of its own. */
const lineFact = "unfinishedLine";
const draftsOfLines = (lines: readonly FactRow[]): KeptDrafts => ({
  drafts: lines.map(({ key, value }) => ({
    place: { table: "sessions", row: key.slice(lineFact.length + 1), field: "line" },
    label: "",
    lamport: 0,
    ops: [],
    typed: value,
  })),
});
