import type { EvidenceKind } from "../../../../shared/visit/kinds/note.ts";
import { typedMarks } from "../../../ui/evidence/typedMarks.ts";

/** What a key asks of the line that is being typed or edited. */
export type LineCommand =
  | { readonly type: "finish" }
  | { readonly type: "escape" }
  | { readonly type: "cycleMark"; readonly backwards: boolean }
  /** Counted from 1 in the order of the lines of enquiry; 0 is none. */
  | { readonly type: "enquiry"; readonly number: number }
  | { readonly type: "kind"; readonly kind: EvidenceKind }
  | { readonly type: "up" }
  | { readonly type: "down" }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "delete" }
  /** To what the team says about it. */
  | { readonly type: "talk" };

/** The part of a keyboard event that matters here. */
export interface KeyPress {
  readonly key: string;
  /** Place of the key: with Alt some keyboards put other letters on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const kindOfCode: Readonly<Record<string, EvidenceKind>> = {
  KeyH: "heard",
  KeyR: "read",
  KeyS: "seen",
};

/** The command of a key press; null when the key belongs to the text. */
export function lineCommand(press: KeyPress): LineCommand | null {
  const isControl = press.ctrlKey || press.metaKey;
  // AltGr arrives as both: it types letters and is no command.
  if (isControl && press.altKey) return null;
  if (isControl) return controlCommand(press);
  if (press.altKey) {
    const kind = kindOfCode[press.code];
    if (kind) return { type: "kind", kind };
    if (press.code === "KeyC") return { type: "talk" };
    return press.key === "Delete" ? { type: "delete" } : null;
  }
  switch (press.key) {
    case "Enter":
      return { type: "finish" };
    case "Escape":
      return { type: "escape" };
    case "Tab":
      return { type: "cycleMark", backwards: press.shiftKey };
    case "ArrowUp":
      return press.shiftKey ? null : { type: "up" };
    case "ArrowDown":
      return press.shiftKey ? null : { type: "down" };
    default:
      return null;
  }
}

function controlCommand({ key, code, shiftKey }: KeyPress): LineCommand | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return { type: "enquiry", number: Number(digit) };
  const letter = key.toLowerCase();
  if (letter === "z") return { type: shiftKey ? "redo" : "undo" };
  if (letter === "y" && !shiftKey) return { type: "redo" };
  return null;
}

/** The keys of the session, for its footer: first the marks, which are the heart of it. */
export const sessionKeys = [
  ...typedMarks.map(({ typed, short }) => ({ keys: typed, does: short })),
  { keys: "Enter", does: "next line" },
  { keys: "Tab", does: "mark" },
  { keys: "Ctrl+1\u20139", does: "enquiry" },
  { keys: "Alt+H/R/S", does: "heard/read/seen" },
  { keys: "\u2191", does: "edit above" },
  { keys: "Alt+Delete", does: "delete" },
  { keys: "Alt+C", does: "comment" },
  { keys: "Ctrl+Z", does: "undo" },
  { keys: "Esc", does: "then Tab leaves" },
];
