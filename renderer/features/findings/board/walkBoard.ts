import type { KeyboardEvent } from "react";

/**
 * Up and down leave a field at the ends of its text for the next place to write on the board: another
 * sentence, or the field that adds one. Says whether the key was taken.
 */
export function walkBoard(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const direction = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
  const field = event.currentTarget;
  if (direction === null || event.altKey || event.shiftKey || event.ctrlKey) return false;
  const end = direction === -1 ? 0 : field.value.length;
  if (field.selectionStart !== end || field.selectionEnd !== end) return false;
  const fields = [
    ...(field
      .closest("[data-board]")
      ?.querySelectorAll<HTMLElement>(".cf-sentence, .cf-add-finding") ?? []),
  ];
  const next = fields[fields.indexOf(field) + direction];
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}
