import type { DBCore, DBCoreTable, Middleware } from "dexie";
import { type BoxKey, nonceLength, open, seal } from "../../shared/crypto/box.ts";
import { bytesToUtf8, utf8ToBytes } from "../../shared/crypto/bytes.ts";

/** The 32-byte key that seals what belongs to a visit; "" is this laptop itself. Throws for a visit whose keys are gone. */
export type KeyOf = (visitId: string) => Uint8Array;

/** Tables whose rows arrive sealed as a whole. */
const boxed = new Set(["log", "chunks"]);

/**
 * Dexie middleware that lets nothing reach IndexedDB unsealed: `value` of a row becomes `box`
 * (XChaCha20-Poly1305, synchronous, so it works inside a transaction), bound to its table and key.
 * Rows of the log come as boxes already; anything else in them is refused. A row that lies there
 * unsealed was put there by another program: it is read as if it were not there.
 */
export function sealingMiddleware(keyOf: KeyOf): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "sealing",
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return boxed.has(name) ? onlyBoxes(table) : sealed(table, keyOf);
      },
    }),
  };
}

function onlyBoxes(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      if (request.type === "add" || request.type === "put")
        for (const row of request.values)
          if (!(row.box instanceof Uint8Array) || Object.keys(row).length !== 3)
            throw new TypeError(`${table.name} takes sealed rows only`);
      return table.mutate(request);
    },
  };
}

function sealed(table: DBCoreTable, keyOf: KeyOf): DBCoreTable {
  const opened = (row: unknown): unknown =>
    isBox(row) ? openRow(table.name, row, keyOf) : undefined;
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === "add" || request.type === "put"
          ? { ...request, values: request.values.map((row) => sealRow(table.name, row, keyOf)) }
          : request,
      ),
    get: async (request) => opened(await table.get(request)),
    getMany: async (request) => (await table.getMany(request)).map(opened),
    query: async (request) => {
      const found = await table.query(request);
      if (request.values !== true) return found;
      return { ...found, result: found.result.filter(isBox).map(opened) };
    },
    openCursor: async (request) => {
      if (request.values === true)
        throw new Error(`${table.name} is read as a whole, not by cursor`);
      return table.openCursor(request);
    },
  };
}

interface Box {
  readonly v: string;
  readonly key?: string;
  readonly box: Uint8Array;
}

const isBox = (row: unknown): row is Box =>
  typeof row === "object" && row !== null && "box" in row && row.box instanceof Uint8Array;

/** The row as it lies on the disk. Exported for the raw path of half-typed lines. */
export function sealRow(
  table: string,
  { value, ...keys }: { readonly v: string; readonly key?: string; readonly value: unknown },
  keyOf: KeyOf,
): Box {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const text = utf8ToBytes(JSON.stringify(value ?? null));
  return { ...keys, box: seal(text, keyOfPlace(table, keys, keyOf), nonce) };
}

function openRow(table: string, { box, ...keys }: Box, keyOf: KeyOf): unknown {
  const text = open(box, keyOfPlace(table, keys, keyOf));
  if (text === null) throw new Error(`a row of ${table} does not open`);
  return { ...keys, value: JSON.parse(bytesToUtf8(text)) as unknown };
}

// A row moved elsewhere does not open.
const keyOfPlace = (
  table: string,
  keys: { readonly v: string; readonly key?: string },
  keyOf: KeyOf,
): BoxKey => ({
  key: keyOf(keys.v),
  context: utf8ToBytes(`cf/row/v1 ${table} ${keys.v} ${keys.key ?? ""}`),
});
