let typedIn: EventTarget | null = null;

/** Begins to note into which field something is typed; what it returns ends that. */
export function noteTyping(): () => void {
  const forget = () => {
    typedIn = null;
  };
  const note = ({ target }: Event) => {
    typedIn = target;
  };
  window.addEventListener("focusin", forget, { capture: true });
  window.addEventListener("input", note, { capture: true });
  return () => {
    window.removeEventListener("focusin", forget, { capture: true });
    window.removeEventListener("input", note, { capture: true });
  };
}

/**
 * Whether something was typed into this field since it got the focus. One that is only looked at has
 * nothing of its own to take back: after two findings were merged the focus is in the sentence of the one.
 */
export const wasTypedIn = (target: EventTarget | null): boolean =>
  target !== null && target === typedIn;
