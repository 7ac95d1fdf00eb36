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

/** Those whose label or group holds every word typed, the beginnings of words first; otherwise in the order given. */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return commands
    .filter(({ label, group, also = "" }) =>
      words.every((word) => plain(`${label} ${group} ${also}`).includes(word)),
    )
    .map((command, order) => ({ command, order, rank: rank(plain(command.label), words) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
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

function rank(label: string, words: readonly string[]): number {
  const first = words[0];
  if (first === undefined || label.startsWith(first)) return 0;
  return words.some((word) => label.includes(` ${word}`)) ? 1 : 2;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
