import { hchacha } from "@noble/ciphers/chacha.js";
import { deflateSync } from "fflate";
import type { Action, Op } from "../../../shared/ops/action.ts";
import { localKey, seal } from "./seal.ts";

/** Actions of one op on rows of one table that set the same fields, field by field. */
interface Columns {
  readonly table: Op["table"];
  readonly fields: readonly string[];
  readonly by: string;
  readonly label: string;
  readonly stamps: readonly string[];
  readonly at: readonly string[];
  readonly rows: readonly string[];
  readonly values: readonly (readonly Op["set"][string][])[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Many actions as one sealed, deflated chunk. */
export const sealChunk = (actions: readonly Action[], context: Uint8Array): Uint8Array =>
  seal(deflateSync(encoder.encode(JSON.stringify(columnsOf(actions))), { level: 6 }), context);

/** Calls `apply` with each op in a chunk and its stamp. */
export async function openChunk(
  chunk: Uint8Array,
  context: Uint8Array,
  apply: (op: Op, stamp: string) => void,
): Promise<void> {
  const { table, fields, stamps, rows, values } = JSON.parse(
    decoder.decode(await inflate(await unsealNatively(chunk, context))),
  ) as Columns;
  for (const [index, row] of rows.entries()) {
    const set: Record<string, Op["set"][string]> = {};
    for (const [place, field] of fields.entries()) set[field] = values[place]?.[index] ?? null;
    apply({ table, row, set }, stamps[index] ?? "");
  }
}

function columnsOf(actions: readonly Action[]): Columns {
  const ops = actions.flatMap((action) => action.ops);
  const fields = Object.keys(ops[0]?.set ?? {});
  return {
    table: "notes",
    fields,
    by: actions[0]?.by ?? "",
    label: actions[0]?.label ?? "",
    stamps: actions.map(({ stamp }) => stamp),
    at: actions.map(({ at }) => at),
    rows: ops.map(({ row }) => row),
    values: fields.map((field) => ops.map(({ set }) => set[field] ?? null)),
  };
}

/**
 * Opens XChaCha20-Poly1305 with the browser's own ChaCha20-Poly1305 under the HChaCha20 subkey:
 * the same bytes, and no cipher in JavaScript that is still cold when the visit is opened.
 */
async function unsealNatively(sealed: Uint8Array, context: Uint8Array): Promise<Uint8Array> {
  const subkey = new Uint32Array(8);
  hchacha(sigma, wordsOf(localKey), wordsOf(sealed.slice(0, 16)), subkey);
  const algorithm = "ChaCha20-Poly1305";
  const key = await crypto.subtle.importKey(
    // Newer than the DOM types know.
    "raw-secret" as "raw",
    new Uint8Array(subkey.buffer),
    algorithm,
    false,
    ["decrypt"],
  );
  const iv = new Uint8Array(12);
  iv.set(sealed.subarray(16, 24), 4);
  const parameters = { name: algorithm, iv, additionalData: context as Uint8Array<ArrayBuffer> };
  return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed.slice(24)));
}

const wordsOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);
const sigma = wordsOf(encoder.encode("expand 32-byte k"));

async function inflate(deflated: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  void writer.write(deflated as Uint8Array<ArrayBuffer>);
  void writer.close();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
