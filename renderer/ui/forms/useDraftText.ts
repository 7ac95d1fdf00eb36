import { useCallback, useEffect, useRef, useState } from "react";

/** Long enough not to commit every letter, short enough that nobody waits for it. */
const pauseMs = 400;

/**
 * Text that saves itself: on a pause in typing, on leaving the field, the screen or the app.
 * What is typed wins over what arrives from elsewhere until it is saved.
 */
export function useDraftText(
  saved: string,
  save: (text: string) => Promise<void>,
): {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Saves what is not saved yet, at once; for `onBlur`. */
  readonly flush: () => void;
} {
  const [draft, setDraft] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const text = pending.current;
    if (text === null) return;
    pending.current = null;
    // A refused write is said in the frame by the history; the typed text stays in the field.
    saveNow.current(text).then(
      () => {
        if (pending.current === null) setDraft(null);
      },
      () => {
        pending.current ??= text;
      },
    );
  }, []);

  const setText = useCallback(
    (text: string) => {
      setDraft(text);
      pending.current = text;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, pauseMs);
    },
    [flush],
  );

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  return { text: draft ?? saved, setText, flush };
}
