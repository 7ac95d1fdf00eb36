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
  const runs = parts.flatMap((part): readonly WordRun[] =>
    "common" in part && part.common !== undefined
      ? [{ kind: "same", text: part.common.join("") }]
      : [
          { kind: "removed", text: (part.buffer1 ?? []).join("") },
          { kind: "added", text: (part.buffer2 ?? []).join("") },
        ],
  );
  return runs.filter(({ text }) => text !== "");
}

// A word and the space after it are two, so that a word at the end of a line is the same word.
const words = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];
