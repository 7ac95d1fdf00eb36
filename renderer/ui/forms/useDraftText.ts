import { useCallback, useEffect, useRef, useState } from "react";

/** Long enough not to commit every letter, short enough that nobody waits for it. */
const pauseMs = 400;

interface Draft {
  readonly text: string;
  /** What was saved when the save of this text was done; null while it is not done. */
  readonly savedThen: string | null;
}

/**
 * Text that saves itself: on a pause in typing, on leaving the field, the screen or the app.
 * What is typed stays in sight until what is saved has caught up with it, so the field never flashes
 * back; what arrives from elsewhere later replaces it.
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
  const [draft, setDraft] = useState<Draft | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef({ saved, save });
  useEffect(() => {
    latest.current = { saved, save };
  });

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const text = pending.current;
    if (text === null) return;
    pending.current = null;
    // A refused write is said in the frame by the history; the typed text stays in the field.
    latest.current.save(text).then(
      () => {
        if (pending.current === null) setDraft({ text, savedThen: latest.current.saved });
      },
      () => {
        pending.current ??= text;
      },
    );
  }, []);

  const setText = useCallback(
    (text: string) => {
      setDraft({ text, savedThen: null });
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

  const hasCaughtUp = draft !== null && draft.savedThen !== null && saved !== draft.savedThen;
  if (hasCaughtUp) setDraft(null);
  return { text: draft === null || hasCaughtUp ? saved : draft.text, setText, flush };
}
