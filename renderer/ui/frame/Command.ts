import { searchWords } from "../../../shared/words/searchWords.ts";
import type { MarkName } from "../evidence/marks.ts";

/** Something the app can do, as data: feeds menus, keys, buttons and the palette. */
export interface Command {
  readonly id: string;
  /** A verb and what it acts on: "New session", "Go to findings". */
  readonly label: string;
  /** `Ctrl+Enter`; binding it is the app's. */
  readonly shortcut?: string | undefined;
  /** Other words that people look for it by. */
  readonly also?: string | undefined;
  /** Stretches of the label that match what was typed. */
  readonly lit?: readonly (readonly [start: number, end: number])[] | undefined;
  /** What stands under the label: where a record is from. */
  readonly below?: string | undefined;
  /** Mark of a line, before the label. */
  readonly mark?: MarkName | undefined;
  /** The palette stays open: it changes only what is shown there. */
  readonly staysOpen?: true;
  /** Heading it stands under in the palette: "Go to", "Do". */
  readonly group: string;
  readonly run: () => void;
}

/** Commands grouped for the palette, groups in the order of their best match. */
export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/**
 * Those whose label, group or other names hold every word typed, the beginnings of words first; otherwise in
 * the order given. Where none does, those that would with one slip of the finger in a word.
 */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  if (typed.trim() === "") return commands;
  const words = searchWords(typed, { compounds: false }).map(({ word }) => word);
  if (words.length === 0) return [];
  const known = commands.map((command, order) => ({
    command,
    order,
    rank: rank(folded(command.label), words),
    names: folded(`${command.label} ${command.group} ${command.also ?? ""}`),
  }));
  const matching = (isMeant: (name: string, word: string) => boolean) =>
    known.filter(({ names }) => words.every((word) => names.some((name) => isMeant(name, word))));
  const exact = matching((name, word) => name.includes(word));
  return (exact.length > 0 ? exact : matching(isSlipOf))
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ command }) => command);
}

/** Gathers commands under their groups; a group stands where its first command stood. */
export function groupCommands(commands: readonly Command[]): readonly CommandGroup[] {
  const names = [...new Set(commands.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    commands: commands.filter(({ group }) => group === name),
  }));
}

function rank(label: readonly string[], words: readonly string[]): number {
  const first = words[0] ?? "";
  if (label[0]?.startsWith(first) === true) return 0;
  return words.some((word) => label.some((name) => name.startsWith(word))) ? 1 : 2;
}

const folded = (text: string): readonly string[] =>
  searchWords(text, { compounds: true }).map(({ word }) => word);

/** Shorter ones are too near to too many others. */
const leastLetters = 4;

/** Whether one letter left out, put in, changed or swapped with the next makes a word what was typed. */
function isSlipOf(name: string, typed: string): boolean {
  if (typed.length < leastLetters || Math.abs(name.length - typed.length) > 1) return false;
  let at = 0;
  while (at < name.length && name[at] === typed[at]) at += 1;
  const [rest, other] = [name.slice(at), typed.slice(at)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}
