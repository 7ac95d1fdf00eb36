import type { MenuItemConstructorOptions } from "electron";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { choose } from "./double/menuModule.ts";
import type { RunningApp } from "./double/runningApp.ts";

const clicked = {
  isEditable: true,
  selectionText: "",
  editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
};

/** What Chromium would draw a line under: it asks what the preload gave it. */
export const underlined = (page: Page, words: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    (asked) =>
      new Promise<readonly string[]>((resolve) => {
        const provider = Reflect.get(globalThis, Symbol.for("electronDouble.spelling")) as {
          spellCheck: (words: readonly string[], callback: (wrong: string[]) => void) => void;
        };
        provider.spellCheck(asked, resolve);
      }),
    words,
  );

/** Labels of the menu on a word that is underlined. */
export async function menuOn(app: RunningApp, misspelledWord: string): Promise<readonly string[]> {
  return (await itemsOn(app, misspelledWord)).flatMap(({ label }) => label ?? []);
}

/** Chooses from that menu. */
export async function chooseOn(
  app: RunningApp,
  misspelledWord: string,
  label: string,
): Promise<void> {
  const items = await itemsOn(app, misspelledWord);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`the menu has no “${label}”`);
  choose(item);
}

async function itemsOn(app: RunningApp, misspelledWord: string) {
  const before = app.called("Menu.popup").length;
  app.windows.at(-1)?.webContents.emit("context-menu", {}, { ...clicked, misspelledWord });
  await expect.poll(() => app.called("Menu.popup").length).toBe(before + 1);
  return app.called("Menu.popup").at(-1)?.[0] as readonly MenuItemConstructorOptions[];
}
