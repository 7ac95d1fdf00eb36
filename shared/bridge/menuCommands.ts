/** A command of the application menu. The window has it in its palette and under its keys, in the same words. */
export interface MenuCommandRow {
  /** What happens. */
  readonly label: string;
  /** `Ctrl+S` as people are told of it; on a Mac it is Cmd. */
  readonly key?: string;
  /** It asks first, and the menu says so with "…". */
  readonly asksFirst?: true;
}

/** Every command of the application menu, one row each, in the order of the palette. */
export const menuCommands = {
  syncNow: { label: "Sync now" },
  undo: { label: "Undo", key: "Ctrl+Z" },
  redo: { label: "Do again", key: "Ctrl+Y" },
  bringIn: { label: "Bring in notes" },
  journal: { label: "Write in my journal", key: "Ctrl+J", asksFirst: true },
  saveVisitFile: { label: "Save a visit file", key: "Ctrl+S", asksFirst: true },
  print: { label: "Print", key: "Ctrl+P", asksFirst: true },
  allVisits: { label: "All visits", key: "Ctrl+O" },
  newVisit: { label: "New visit", key: "Ctrl+N" },
  search: { label: "Search and commands", key: "Ctrl+K", asksFirst: true },
  lock: { label: "Lock", key: "Ctrl+L" },
  settings: { label: "Settings", key: "Ctrl+,", asksFirst: true },
  security: { label: "Passphrase and lock", asksFirst: true },
  help: { label: "Help", key: "F1" },
  keyboardHelp: { label: "Keyboard" },
  about: { label: "About Critical Friend" },
} as const satisfies Readonly<Record<string, MenuCommandRow>>;

/** The window carries them out, but for the lock, which main begins itself. */
export type MenuCommand = keyof typeof menuCommands;
