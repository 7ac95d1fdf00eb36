import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { bridgeEvents } from "../bridge/bridge.ts";
import type { Command } from "../ui/frame/Command.ts";
import { bindingOf } from "./bindingOf.ts";

/** Lets the keyboard and the application menu start these commands for as long as they are on screen. */
export function useCommandKeys(commands: readonly Command[]): void {
  useEffect(() => {
    const bindings = commands.flatMap(({ id, shortcut, run }) =>
      shortcut === undefined ? [] : [[bindingOf(shortcut), onKey(id, run)] as const],
    );
    // By itself it would leave out text fields: where notes are typed nothing could be locked or found.
    return tinykeys(window, Object.fromEntries(bindings), {
      ignore: ({ isComposing }) => isComposing,
    });
  }, [commands]);
  useEffect(
    () =>
      bridgeEvents.menuCommand((menu) => {
        if (!undoInField(menu)) commands.find(({ id }) => id === menu)?.run();
      }),
    [commands],
  );
}

/** The menu takes Ctrl+Z before the page sees it: hand it to the field that has text to take back. */
function undoInField(id: string): boolean {
  if (!isUndoing(id) || !hasText(document.activeElement)) return false;
  // Deprecated, and still the only way to a text field's own history.
  document.execCommand(id);
  return true;
}

/** Undo and redo belong to the field while there is text in it that it can take back. */
function onKey(id: string, run: () => void) {
  return (event: KeyboardEvent) => {
    if (isUndoing(id) && hasText(event.target)) return;
    event.preventDefault();
    run();
  };
}

const isUndoing = (id: string) => id === "undo" || id === "redo";

const hasText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /text|search|number/.test(target.type))) &&
  target.value !== "";
