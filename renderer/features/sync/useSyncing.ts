import { useState } from "react";
import type { TeamSync } from "../../sync/teamSync.ts";
import { storeErrorInWords } from "./storeErrorInWords.ts";

/** A sync that this screen started. */
export interface Syncing {
  readonly start: () => void;
  readonly cancel: () => void;
  /** What came of it; empty before. Why it stopped stands with what needs attention. */
  readonly said: string;
}

export function useSyncing(
  sync: TeamSync,
  { done: doneInWords }: { readonly done: string },
): Syncing {
  const [said, setSaid] = useState("");
  const start = async () => {
    setSaid("");
    const done = await sync.syncNow();
    if (done.ok) setSaid(doneInWords);
    else setSaid(`${storeErrorInWords(done.error).title}.`);
  };
  return { said, start: () => void start(), cancel: () => void sync.cancel() };
}
