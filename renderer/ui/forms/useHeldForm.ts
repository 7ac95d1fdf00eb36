import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the form of a field from being sent while what is typed in the field cannot be read: it would go
 * without it, or with what stood there before. `onHeld` is to say why; the field takes the focus.
 */
export function useHeldForm(
  isUnread: boolean,
  onHeld: () => void,
): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    if (!isUnread || !form) return;
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      onHeld();
      input.current?.focus();
    };
    form.addEventListener("submit", hold);
    return () => form.removeEventListener("submit", hold);
  });
  return input;
}
