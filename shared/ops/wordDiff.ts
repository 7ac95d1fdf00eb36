import { diffComm } from "node-diff3";
import { isCheapToCompare } from "../words/comparing.ts";

/** A run of words that stayed, went or came. */
export interface WordRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What changed over a longer stretch is shown whole, before and after: nobody reads it word by word. */
const mostWords = 1_500;

/** Under a second: somebody has opened the history and waits. */
const mostSteps = 1_500_000_000;

/** What became of a text, word by word, in reading order. Removed before added; equal texts give one run. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [from, to] = [words(before), words(after)];
  const start = inCommon(from, to);
  const end = inCommon(from.slice(start).toReversed(), to.slice(start).toReversed());
  const buffer1 = from.slice(start, from.length - end);
  const buffer2 = to.slice(start, to.length - end);
  const changed =
    Math.max(buffer1.length, buffer2.length) > mostWords ||
    !isCheapToCompare(buffer1, buffer2, mostSteps)
      ? [{ buffer1, buffer2 }]
      : diffComm(buffer1, buffer2);
  const parts = [
    { common: from.slice(0, start) },
    ...changed,
    { common: from.slice(from.length - end) },
  ];
  const runs: WordRun[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  parts.forEach((part, i) => {
    const common = "common" in part ? part.common : undefined;
    if (common === undefined) {
      removed += (part.buffer1 ?? []).join("");
      added += (part.buffer2 ?? []).join("");
      return;
    }
    const text = common.join("");
    // A lone space between two changes tells nothing: both read better as one.
    if (removed + added !== "" && text.trim() === "" && i < parts.length - 1) {
      removed += text;
      added += text;
      return;
    }
    close();
    if (text !== "") runs.push({ kind: "same", text });
  });
  close();
  return runs;
}

/** How many words both begin with. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((word, i) => word !== b[i]);
  return at === -1 ? a.length : at;
}

// Spaces and marks stand apart from the word, so that a word at the end of a sentence is the same word.
const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s]/gu) ?? [];
