import { diffComm } from "node-diff3";

/** A run of words that stayed, went or came. */
export interface WordRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Longer texts are shown whole, before and after: comparing them would hold the window. */
const mostWords = 6_000;

/** What became of a text, word by word, in reading order. Removed before added; equal texts give one run. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [from, to] = [words(before), words(after)];
  const parts =
    Math.max(from.length, to.length) > mostWords
      ? [{ buffer1: from, buffer2: to }]
      : diffComm(from, to);
  const runs: WordRun[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  parts.forEach((part, i) => {
    if (!("common" in part) || part.common === undefined) {
      removed += (part.buffer1 ?? []).join("");
      added += (part.buffer2 ?? []).join("");
      return;
    }
    const text = part.common.join("");
    // A lone space between two changes tells nothing: both read better as one.
    if (removed + added !== "" && text.trim() === "" && i < parts.length - 1) {
      removed += text;
      added += text;
      return;
    }
    close();
    runs.push({ kind: "same", text });
  });
  close();
  return runs;
}

// Spaces and marks stand apart from the word, so that a word at the end of a sentence is the same word.
const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s]/gu) ?? [];
