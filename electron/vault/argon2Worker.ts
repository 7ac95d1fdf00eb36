import { parentPort } from "node:worker_threads";
import { argon2id } from "hash-wasm";
import type { DeriveKeyInput } from "./deriveKey.ts";

// Started before it is needed: the code is compiled by the time a passphrase has been typed.
await derive({
  secret: new Uint8Array(8),
  salt: new Uint8Array(16),
  cost: { memoryKiB: 8, passes: 1, lanes: 1 },
});

// One derivation, then the thread ends and its memory, 64 MiB of traces, goes back to the system.
parentPort?.once("message", (input: DeriveKeyInput) => {
  void derive(input).then((key) => parentPort?.postMessage(key, [key.buffer]));
});

async function derive({ secret, salt, cost }: DeriveKeyInput): Promise<Uint8Array<ArrayBuffer>> {
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
  // In a buffer of its own: hash-wasm's is a view on its working memory.
  const own = new Uint8Array(key);
  key.fill(0);
  return own;
}
