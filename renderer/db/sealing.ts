import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToUtf8, utf8ToBytes } from "@noble/ciphers/utils.js";
import type { DBCore, DBCoreTable, Middleware } from "dexie";

/** The 32-byte key that seals what belongs to a visit; "" is this laptop itself. Throws for a visit whose keys are gone. */
export type KeyOf = (visitId: string) => Uint8Array;

const nonceLength = 24;
/** Tables whose rows arrive sealed as a whole. */
const boxed = new Set(["log", "chunks"]);

/**
 * Dexie middleware that lets nothing reach IndexedDB unsealed: `value` of a row becomes `box`
 * (XChaCha20-Poly1305, synchronous, so it works inside a transaction), bound to its table and key.
 * Rows of the log come as boxes already; anything else in them is refused.
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
  const open = (row: unknown): unknown => (isBox(row) ? openRow(table.name, row, keyOf) : row);
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        request.type === "add" || request.type === "put"
          ? { ...request, values: request.values.map((row) => sealRow(table.name, row, keyOf)) }
          : request,
      ),
    get: async (request) => open(await table.get(request)),
    getMany: async (request) => (await table.getMany(request)).map(open),
    query: async (request) => {
      const found = await table.query(request);
      return request.values === true ? { ...found, result: found.result.map(open) } : found;
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
  const box = new Uint8Array(nonceLength + text.length + 16);
  box.set(nonce);
  cipher(table, keys, nonce, keyOf).encrypt(text, box.subarray(nonceLength));
  return { ...keys, box };
}

function openRow(table: string, { box, ...keys }: Box, keyOf: KeyOf): unknown {
  const nonce = box.subarray(0, nonceLength);
  const text = cipher(table, keys, nonce, keyOf).decrypt(box.subarray(nonceLength));
  return { ...keys, value: JSON.parse(bytesToUtf8(text)) as unknown };
}

// The place is part of what is sealed: a row moved elsewhere does not open.
const cipher = (
  table: string,
  keys: { readonly v: string; readonly key?: string },
  nonce: Uint8Array,
  keyOf: KeyOf,
) => {
  const place = utf8ToBytes(`cf/row/v1 ${table} ${keys.v} ${keys.key ?? ""}`);
  return xchacha20poly1305(keyOf(keys.v), nonce, place);
};
