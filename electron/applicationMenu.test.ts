import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { type MenuCommand, menuCommands } from "../shared/bridge/menuCommands.ts";
import { applicationMenu } from "./applicationMenu.ts";

function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((entry) => [
    entry,
    ...(Array.isArray(entry.submenu) ? items(entry.submenu) : []),
  ]);
}

const build = (options: { isMac: boolean; devTools: boolean }) => {
  const sent: string[] = [];
  const shown: boolean[] = [];
  const all = items(
    applicationMenu({
      ...options,
      send: (command) => void sent.push(command),
      showWhenSharing: (isShown) => void shown.push(isShown),
    }),
  );
  return { all, sent, shown };
};

test("every command goes to the window under its own id", () => {
  const { all, sent } = build({ isMac: false, devTools: false });
  const commands = all.filter(({ click, type }) => click !== undefined && type !== "checkbox");
  // Electron passes item, window and event; the commands need none of them.
  for (const { click } of commands) Reflect.apply(click ?? (() => undefined), undefined, []);
  expect(sent).toEqual(commands.map(({ id }) => id));
  expect(sent.toSorted()).toEqual(Object.keys(menuCommands).toSorted());
});

test("the menu speaks with the words of the palette, and says where it asks first", () => {
  const { all } = build({ isMac: false, devTools: false });
  const shown = (id: MenuCommand) => all.find((item) => item.id === id);
  expect(shown("bringIn")).toMatchObject({ label: "Bring in notes" });
  expect(shown("saveVisitFile")).toMatchObject({
    label: "Save a visit file…",
    accelerator: "CmdOrCtrl+S",
  });
});

test("undo and redo are the window's, not the text field's role", () => {
  const roles = build({ isMac: true, devTools: true }).all.map(({ role }) => role);
  expect(roles).toContain("paste");
  expect(roles).not.toContain("undo");
  expect(roles).not.toContain("redo");
  expect(roles).not.toContain("editMenu");
});

test.each([true, false])("no two items share a shortcut (mac: %s)", (isMac) => {
  const { all } = build({ isMac, devTools: true });
  const shortcuts = all.flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

test("developer tools are offered only where they may open", () => {
  for (const devTools of [true, false]) {
    const roles = build({ isMac: false, devTools }).all.map(({ role }) => role);
    expect(roles.includes("toggleDevTools")).toBe(devTools);
  }
});

test("the window is out of shared screens until the menu says otherwise", () => {
  const { all, shown } = build({ isMac: false, devTools: false });
  const item = all.find(({ id }) => id === "showWhenSharing");
  expect(item).toMatchObject({ type: "checkbox", checked: false });
  for (const checked of [true, false])
    Reflect.apply(item?.click ?? (() => undefined), undefined, [{ checked }]);
  expect(shown).toEqual([true, false]);
});
