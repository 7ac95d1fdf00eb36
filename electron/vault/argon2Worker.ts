import { parentPort, workerData } from "node:worker_threads";
import { argon2id } from "hash-wasm";
import type { DeriveKeyInput } from "./deriveKey.ts";

// One derivation, then the thread ends and its memory, 64 MiB of traces, goes back to the system.
const { secret, salt, cost } = workerData as DeriveKeyInput; // only deriveKey.ts starts this thread
const key = await argon2id({
  password: secret,
  salt,
  memorySize: cost.memoryKiB,
  iterations: cost.passes,
  parallelism: cost.lanes,
  hashLength: 32,
  outputType: "binary",
});
secret.fill(0);
// Sent in a buffer of its own: hash-wasm's is a view on its working memory.
const own = key.slice();
key.fill(0);
parentPort?.postMessage(own, [own.buffer]);
