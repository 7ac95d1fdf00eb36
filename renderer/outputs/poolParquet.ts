import { parquetWriteBuffer } from "hyparquet-writer";
import { neverNull, poolColumns, type PoolRow, poolRows } from "../../shared/pool/poolTable.ts";
import type { PooledVisit } from "../../shared/pool/poolOf.ts";

/** The pool as one Parquet file of one table: see `shared/pool/FORMATS.md`. */
export function poolParquet(visits: readonly PooledVisit[]): Uint8Array<ArrayBuffer> {
  const rows = poolRows(visits);
  const columns = Object.entries(poolColumns) as [
    keyof PoolRow,
    (typeof poolColumns)[keyof PoolRow],
  ][]; // its keys
  const bytes = parquetWriteBuffer({
    columnData: columns.map(([name, type]) => ({
      name,
      type,
      nullable: !neverNull.has(name),
      data: rows.map((row) => row[name]),
    })),
    createdBy: "Critical Friend",
    kvMetadata: [
      { key: "format", value: "critical-friend/pool" },
      { key: "version", value: "1" },
    ],
  });
  return new Uint8Array(bytes);
}
