import type { MenuItemConstructorOptions } from "electron";
import {
  type MenuCommand,
  type MenuCommandRow,
  menuCommands,
} from "../shared/bridge/menuCommands.ts";

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
  const command = (id: MenuCommand) => {
    const { label, key, asksFirst }: MenuCommandRow = menuCommands[id];
    return {
      id,
      label: asksFirst ? `${label}…` : label,
      click: () => send(id),
      ...(key === undefined ? {} : { accelerator: key.replace("Ctrl", "CmdOrCtrl") }),
    };
  };
  const divider = { type: "separator" } as const;
  return [
    ...(isMac ? [{ role: "appMenu" } as const] : []),
    {
      label: "&File",
      submenu: [
        command("newVisit"),
        command("allVisits"),
        command("saveVisitFile"),
        divider,
        command("bringIn"),
        command("journal"),
        divider,
        command("print"),
        divider,
        command("syncNow"),
        command("lock"),
        command("security"),
        command("settings"),
        divider,
        isMac ? { role: "close" } : { role: "quit", label: "Quit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [
        // Not roles: outside a text field it is the visit's own history that is undone.
        command("undo"),
        { ...command("redo"), ...(isMac ? { accelerator: "Shift+CmdOrCtrl+Z" } : {}) },
        divider,
        { role: "cut", label: "Cut" },
        { role: "copy", label: "Copy" },
        { role: "paste", label: "Paste" },
        { role: "selectAll", label: "Select all" },
        divider,
        command("search"),
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
      submenu: [command("help"), command("keyboardHelp"), divider, command("about")],
    },
  ];
}
