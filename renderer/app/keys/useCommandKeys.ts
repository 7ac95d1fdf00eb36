import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { bridgeEvents } from "../../bridge/bridge.ts";
import type { Command } from "../../ui/frame/Command.ts";
import { isLetterAlone, useLettersAsKeys } from "./lettersAsKeys.ts";
import { bindingOf } from "./bindingOf.ts";
import { noteTyping, wasTypedIn } from "./typedSinceFocus.ts";

/** Lets the keyboard and the application menu start these commands for as long as they are on screen. */
export function useCommandKeys(commands: readonly Command[]): void {
  const [areLettersKeys] = useLettersAsKeys();
  useEffect(noteTyping, []);
  useEffect(() => {
    const bindings = commands.flatMap(({ id, shortcut, run }) =>
      shortcut === undefined || (isLetterAlone(shortcut) && !areLettersKeys)
        ? []
        : [[bindingOf(shortcut), onKey(id, run)] as const],
    );
    // By itself it would leave out text fields: where notes are typed nothing could be locked or found.
    return tinykeys(window, Object.fromEntries(bindings), {
      ignore: ({ isComposing }) => isComposing,
    });
  }, [commands, areLettersKeys]);
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
  if (!isUndoing(id) || !hasOwnUndo(document.activeElement)) return false;
  // Deprecated, and still the only way to a text field's own history.
  document.execCommand(id);
  return true;
}

/** Undo and redo belong to the field while something was typed in it that it can take back. */
function onKey(id: string, run: () => void) {
  return (event: KeyboardEvent) => {
    if (isLetterAlone(event.key) && !event.ctrlKey && !event.metaKey && isTakenBy(event)) return;
    if (isUndoing(id) && hasOwnUndo(event.target)) return;
    event.preventDefault();
    run();
  };
}

/** Whether what has the focus takes letters: text, a list that one jumps in by them, a grid with keys of its own. */
const isTakenBy = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented ||
  !(target instanceof Element) ||
  target.closest(takesLetters) !== null ||
  // What is in front of the screen is an errand of its own.
  document.querySelector("[role=dialog], [role=alertdialog]") !== null;

const takesLetters =
  "input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=grid], [role=tree], [role=combobox], [aria-haspopup=listbox]";

const isUndoing = (id: string) => id === "undo" || id === "redo";

const hasOwnUndo = (target: EventTarget | null): boolean =>
  wasTypedIn(target) &&
  (target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /text|search|number/.test(target.type))) &&
  target.value !== "";
