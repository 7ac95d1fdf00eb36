import type { MenuItemConstructorOptions } from "electron";
import type { RunningApp } from "./runningApp.ts";

/** Imitates `electron.Menu` as data: nothing is drawn. */
export function menuModule(running: RunningApp) {
  return class Menu {
    readonly items: readonly MenuItemConstructorOptions[];

    constructor(items: readonly MenuItemConstructorOptions[] = []) {
      this.items = items;
    }

    static buildFromTemplate(items: readonly MenuItemConstructorOptions[]): Menu {
      return new Menu(items);
    }

    static setApplicationMenu(menu: Menu | null): void {
      running.menu = menu?.items ?? [];
    }

    popup(): void {
      running.record("Menu.popup", this.items);
    }
  };
}

/** A menu's items and those of its submenus. */
export function allItems(
  items: readonly MenuItemConstructorOptions[],
): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? allItems(item.submenu) : []),
  ]);
}

/** Does what choosing the item would do; a checkbox changes first. */
export function choose(item: MenuItemConstructorOptions): void {
  if (item.click === undefined) throw new Error(`Electron double: ${item.label} has no click`);
  if (item.type === "checkbox") item.checked = item.checked !== true;
  // Electron hands over the item, the window and the event; the double has the template's item only.
  Reflect.apply(item.click, undefined, [item]);
}

export interface Shortcut {
  readonly id: string;
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** The keys of the items that have an id, for the page to listen to in place of a menu bar. */
export function shortcutsOf(items: readonly MenuItemConstructorOptions[]): readonly Shortcut[] {
  return allItems(items).flatMap(({ id, accelerator, click }) => {
    if (id === undefined || typeof accelerator !== "string" || click === undefined) return [];
    const parts = accelerator.toLowerCase().split("+");
    return {
      id,
      key: parts.at(-1) ?? "",
      command: parts.includes("cmdorctrl"),
      shift: parts.includes("shift"),
      alt: parts.includes("alt"),
    };
  });
}
