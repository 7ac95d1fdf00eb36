import { Worker } from "node:worker_threads";

/** What a guess costs. */
export interface KeyCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

export interface DeriveKeyInput {
  /** At least one byte. The caller zeroes it. */
  readonly secret: Uint8Array;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  readonly cost: KeyCost;
}

/** Argon2id, version 19, to 32 bytes. Nothing of the calling thread waits for it. */
export type DeriveKey = (input: DeriveKeyInput) => Promise<Uint8Array>;

/** About a third of a second on a laptop of today: 64 MiB, three passes. */
export const standardCost: KeyCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/**
 * Whether a cost read from a file may be used: never less than the standard, so that nobody makes
 * guessing cheap by editing a file; never so much that the laptop cannot pay it.
 */
export function isAcceptableCost({ memoryKiB, passes, lanes }: KeyCost): boolean {
  const { memoryKiB: least, passes: fewest } = standardCost;
  return (
    memoryKiB >= least &&
    memoryKiB <= 1024 * 1024 &&
    passes >= fewest &&
    passes <= 50 &&
    lanes === standardCost.lanes
  );
}

export interface Argon2Deriver {
  readonly deriveKey: DeriveKey;
  /** Starts the thread of the next derivation already, while somebody is typing. */
  readonly prepare: () => void;
}

/** Derives in a thread that runs `workerFile` (argon2Worker, built or as source), a new one each time. */
export function argon2Deriver(workerFile: string): Argon2Deriver {
  let spare: Worker | null = null;
  const start = (): Worker => {
    const worker = new Worker(workerFile);
    // A thread that waits must not keep the app from ending.
    worker.unref();
    return worker;
  };
  const prepare = (): void => {
    if (spare !== null) return;
    const worker = start();
    spare = worker;
    // One that ends unused is replaced when it is needed, and tells then what is wrong.
    const drop = () => {
      if (spare === worker) spare = null;
    };
    worker.once("error", drop);
    worker.once("exit", drop);
  };
  const take = (): Worker => {
    const worker = spare ?? start();
    spare = null;
    worker.ref();
    return worker;
  };
  return { prepare, deriveKey: (input) => deriveIn(take(), input) };
}

function deriveIn(worker: Worker, { secret, salt, cost }: DeriveKeyInput): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.once("message", (key: Uint8Array) => {
      resolve(key);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`key thread ended with ${code.toString()}`)));
    // Moved into the thread, which zeroes it; copying would leave one behind.
    const moved = secret.slice();
    worker.postMessage({ secret: moved, salt, cost } satisfies DeriveKeyInput, [moved.buffer]);
  });
}

/** The bytes of a passphrase: the same whichever way a keyboard composes its accents. */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(passphrase.normalize("NFKC"));
