/** A command of the application menu. The window has it in its palette and under its keys, in the same words. */
export interface MenuCommandRow {
  /** What happens. */
  readonly label: string;
  /** `Ctrl+S` as people are told of it; on a Mac it is Cmd. */
  readonly key?: string;
  /** It asks first, and the menu says so with "…". */
  readonly asksFirst?: true;
}

/** Every command of the application menu, one row each. */
export const menuCommands = {
  newVisit: { label: "New visit", key: "Ctrl+N" },
  allVisits: { label: "All visits", key: "Ctrl+O" },
  saveVisitFile: { label: "Save a visit file", key: "Ctrl+S", asksFirst: true },
  bringIn: { label: "Bring in notes" },
  print: { label: "Print", key: "Ctrl+P", asksFirst: true },
  syncNow: { label: "Sync now" },
  lock: { label: "Lock", key: "Ctrl+L" },
  security: { label: "Passphrase and lock", asksFirst: true },
  undo: { label: "Undo", key: "Ctrl+Z" },
  redo: { label: "Do again", key: "Ctrl+Y" },
  search: { label: "Search and commands", key: "Ctrl+K", asksFirst: true },
  keyboardHelp: { label: "Keyboard", key: "F1" },
} as const satisfies Readonly<Record<string, MenuCommandRow>>;

/** The window carries them out, but for the lock, which main begins itself. */
export type MenuCommand = keyof typeof menuCommands;
