import { useCallback, useEffect, useRef, useState } from "react";
import { beforeLeaving } from "../../vault/leaving.ts";

/** Long enough not to commit every letter, short enough that nobody waits for it. */
const pauseMs = 400;

type Save = (text: string) => Promise<void>;

interface Draft {
  readonly text: string;
  /** What was shown as saved before this text was saved; null while it is not saved. */
  readonly savedBefore: string | null;
}

export interface DraftText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The field took the focus: what it shows stays as it is until it is left. */
  readonly onFocus: () => void;
  /** The field was left: saves at once, and shows what came in meanwhile. */
  readonly onBlur: () => void;
  /** Saves what is not saved yet, at once; resolves when that has ended, well or not. */
  readonly flush: () => Promise<void>;
}

/**
 * Text that saves itself: on a pause in typing, on leaving the field, the screen or the app. What is
 * typed stays in sight until what is saved has caught up with it, so the field never flashes back.
 * While the field is edited, what arrives from elsewhere changes neither its text nor the caret;
 * every save of one stretch of editing is done by the `save` of its beginning, which knows the record
 * as it was seen then, so that what peers wrote meanwhile is merged into it and not overwritten.
 */
export function useDraftText(saved: string, save: Save): DraftText {
  const [draft, setDraft] = useState<Draft | null>(null);
  /** The text as it was when the field took the focus; null while it has none. */
  const [held, setHeld] = useState<string | null>(null);
  const stretch = useRef<Save | null>(null);
  const isFocused = useRef(false);
  const pending = useRef<{ readonly text: string; readonly save: Save } | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef({ saved, save });
  useEffect(() => {
    latest.current = { saved, save };
  });

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    const now = pending.current;
    if (now === null) return;
    pending.current = null;
    const savedBefore = latest.current.saved;
    // A refused write is said in the frame by the history; the typed text stays in the field.
    await now.save(now.text).then(
      () => {
        if (pending.current !== null) return;
        setDraft({ text: now.text, savedBefore });
        if (!isFocused.current) stretch.current = null;
      },
      () => {
        pending.current ??= now;
      },
    );
  }, []);

  const setText = useCallback(
    (text: string) => {
      stretch.current ??= latest.current.save;
      setDraft({ text, savedBefore: null });
      pending.current = { text, save: stretch.current };
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );
  const onFocus = useCallback(() => {
    isFocused.current = true;
    if (pending.current === null) stretch.current = latest.current.save;
    setHeld(latest.current.saved);
  }, []);
  const onBlur = useCallback(() => {
    isFocused.current = false;
    if (pending.current === null) stretch.current = null;
    setHeld(null);
    void flush();
  }, [flush]);

  useEffect(() => {
    const takeBack = beforeLeaving(flush);
    return () => {
      takeBack();
      void flush();
    };
  }, [flush]);

  const hasCaughtUp = draft !== null && draft.savedBefore !== null && saved !== draft.savedBefore;
  if (hasCaughtUp && held === null) setDraft(null);
  const isDraftShown = draft !== null && (held !== null || !hasCaughtUp);
  return { text: isDraftShown ? draft.text : (held ?? saved), setText, onFocus, onBlur, flush };
}
