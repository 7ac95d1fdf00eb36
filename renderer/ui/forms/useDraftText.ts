import { useEffect, useRef, useSyncExternalStore } from "react";

/** A text that is typed in and saves itself. May be a new object each time a field is drawn. */
export interface TextDraft {
  readonly subscribe: (listener: () => void) => () => void;
  /** What the field shows. */
  readonly text: () => string;
  readonly type: (text: string) => void;
  /** Why it cannot be kept as it is, in words; null when it can. */
  readonly tooMuch?: () => string | null;
  /** The field took the focus: what it shows stays as it is until it is left. */
  readonly hold: () => void;
  /** The field was left: saves at once, and shows what came in meanwhile. */
  readonly release: () => void;
}

/** What a field for such a text needs. One that goes with its screen while it has the focus was left as well. */
export function useDraftText(draft: TextDraft): {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** What stands at the field while what is typed is more than it holds: nothing is cut, and nothing saved. */
  readonly error: string | undefined;
} {
  const value = useSyncExternalStore(draft.subscribe, draft.text);
  const tooMuch = useSyncExternalStore(draft.subscribe, draft.tooMuch ?? nothing);
  const held = useRef<TextDraft>(null);
  useEffect(() => () => held.current?.release(), []);
  return {
    value,
    error:
      tooMuch === null ? undefined : `${tooMuch}. It stays here and is saved once it is shorter`,
    onChange: draft.type,
    onFocus: () => {
      held.current = draft;
      draft.hold();
    },
    onBlur: () => {
      held.current = null;
      draft.release();
    },
  };
}

const nothing = () => null;
