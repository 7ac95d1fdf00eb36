import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../shared/bridge/bridge.ts";

export interface MenuOptions {
  readonly isMac: boolean;
  readonly devTools: boolean;
  /** Hands a command to the window, which carries it out. */
  readonly send: (command: MenuCommand) => void;
  /** Lets screenshots and shared screens show the window, or keeps it out of them. */
  readonly showWhenSharing: (isShown: boolean) => void;
}

/** The application menu. What concerns the visit goes to the window; the rest are the system's roles. */
export function applicationMenu({
  isMac,
  devTools,
  send,
  showWhenSharing,
}: MenuOptions): MenuItemConstructorOptions[] {
  const command = (id: MenuCommand, label: string, accelerator?: string) => ({
    id,
    label,
    click: () => send(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const divider = { type: "separator" } as const;
  return [
    ...(isMac ? [{ role: "appMenu" } as const] : []),
    {
      label: "&File",
      submenu: [
        command("newVisit", "New visit", "CmdOrCtrl+N"),
        command("openVisitFile", "Open visit file…", "CmdOrCtrl+O"),
        command("saveVisitFile", "Save visit file…", "CmdOrCtrl+S"),
        divider,
        command("importNotes", "Import notes…"),
        divider,
        command("print", "Print…", "CmdOrCtrl+P"),
        divider,
        command("syncNow", "Sync now"),
        command("lock", "Lock", "CmdOrCtrl+L"),
        command("security", "Passphrase and lock…"),
        divider,
        isMac ? { role: "close" } : { role: "quit", label: "Quit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [
        // Not roles: outside a text field it is the visit's own history that is undone.
        command("undo", "Undo", "CmdOrCtrl+Z"),
        command("redo", "Redo", isMac ? "Shift+CmdOrCtrl+Z" : "CmdOrCtrl+Y"),
        divider,
        { role: "cut", label: "Cut" },
        { role: "copy", label: "Copy" },
        { role: "paste", label: "Paste" },
        { role: "selectAll", label: "Select all" },
        divider,
        command("search", "Search…", "CmdOrCtrl+K"),
      ],
    },
    {
      label: "&View",
      submenu: [
        { role: "resetZoom", label: "Actual size" },
        { role: "zoomIn", label: "Zoom in" },
        { role: "zoomOut", label: "Zoom out" },
        divider,
        { role: "togglefullscreen", label: "Full screen" },
        divider,
        {
          id: "showWhenSharing",
          label: "Show this window when sharing the screen",
          type: "checkbox",
          // Off at each start: it is meant for one meeting, and forgotten after it.
          checked: false,
          click: ({ checked }) => showWhenSharing(checked),
        },
        ...(devTools ? [divider, { role: "toggleDevTools" } as const] : []),
      ],
    },
    {
      label: "&Help",
      role: "help",
      submenu: [command("keyboardHelp", "Keyboard", "F1")],
    },
  ];
}
