import { Worker } from "node:worker_threads";

/** What the thread is asked; `words` is one word for `suggest`. */
export interface Asked {
  readonly id: number;
  readonly ask: "misspelt" | "suggest" | "know";
  readonly words: readonly string[];
}

interface Answered {
  readonly id: number;
  readonly words: readonly string[];
}

export interface SpellChecker {
  readonly misspelt: (words: readonly string[]) => Promise<readonly string[]>;
  /** What may have been meant; none when that would take longer than anybody waits for a menu. */
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Words that are right as well, in place of those told before. */
  readonly know: (words: readonly string[]) => void;
}

/** How long a menu may wait for its corrections. */
const menuMs = 1_500;

/**
 * Checks in a thread that runs `workerFile` (`spellThread`, as built), begun with the first word: reading
 * the dictionary takes a moment. A thread that fails is told to `onFault`, says nothing is wrong of what
 * it was asked, and the next word begins another.
 */
export function spellChecker(workerFile: string, onFault: (fault: unknown) => void): SpellChecker {
  let thread: Thread | null = null;
  let known: readonly string[] = [];
  const running = (): Thread => {
    if (thread !== null) return thread;
    const begun = startThread(workerFile, (fault) => {
      if (thread === begun) thread = null;
      onFault(fault);
    });
    thread = begun;
    if (known.length > 0) void begun.ask("know", known);
    return begun;
  };
  return {
    misspelt: (words) => running().ask("misspelt", words),
    suggest: (word) => Promise.race([running().ask("suggest", [word]), nothingAfter(menuMs)]),
    know: (words) => {
      known = words;
      if (thread !== null) void thread.ask("know", words);
    },
  };
}

interface Thread {
  readonly ask: (ask: Asked["ask"], words: readonly string[]) => Promise<readonly string[]>;
}

function startThread(workerFile: string, onEnd: (fault: unknown) => void): Thread {
  const worker = new Worker(workerFile);
  // A thread that waits must not keep the app from ending.
  worker.unref();
  const waiting = new Map<number, (words: readonly string[]) => void>();
  const end = (fault: unknown): void => {
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
    onEnd(fault);
  };
  worker.on("message", ({ id, words }: Answered) => {
    waiting.get(id)?.(words);
    waiting.delete(id);
  });
  worker.once("error", end);
  let last = 0;
  return {
    ask: (ask, words) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        worker.postMessage({ id: last, ask, words } satisfies Asked, []);
      }),
  };
}

const nothingAfter = (ms: number): Promise<readonly string[]> =>
  new Promise((resolve) => {
    setTimeout(() => resolve([]), ms).unref();
  });
