import { deletionOf } from "../../shared/visit/deletion.ts";
import type { Reference } from "../../shared/visit/references.ts";
import { kindOf } from "../../shared/visit/records.ts";
import { run } from "./run.ts";

/** Deletes a record with all that deleting it comes to, as one step; nothing when it is gone already. `title` tells it from others in the undo list. */
export const deleteRecord = (
  visitId: string,
  { table, id }: Reference,
  title = "",
): Promise<void> =>
  run(visitId, `Delete ${kindOf(table).one.toLowerCase()} ${title}`.trim(), (records) =>
    records[table].some((row) => row.id === id) ? deletionOf({ table, id }, records) : [],
  );
