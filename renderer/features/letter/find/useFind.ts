import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { findWords, type FoundWords, type HowToFind } from "../../../../shared/words/findWords.ts";
import type { LiveLetter } from "../useLetterDesk.ts";
import type { FoundInText } from "./FoundContext.ts";
import { type TextOfLetter, wordsOfLetter } from "./wordsOfLetter.ts";

/** Words found in the letter. */
export interface Match extends FoundWords {
  /** Id of what holds the text. */
  readonly key: string;
  /** It is counted from the records and cannot be typed over. */
  readonly isComputed: boolean;
  /** The words with those around them. */
  readonly around: string;
}

export interface Find {
  readonly isOpen: boolean;
  readonly sought: string;
  readonly how: HowToFind;
  readonly matches: readonly Match[];
  /** Which match is the one that is gone to; -1 where there is none. */
  readonly index: number;
  /** For the texts themselves: what is marked in them. */
  readonly found: ReadonlyMap<string, FoundInText>;
  /** Opens the bar, with what is selected in the letter, from where the caret is. */
  readonly open: () => void;
  /** Closes it, and puts the focus and the caret back where they were. */
  readonly close: () => void;
  readonly seek: (sought: string) => void;
  readonly change: (how: Partial<HowToFind>) => void;
  /** To the next match, or the one before; on from the end it begins again. */
  readonly step: (by: 1 | -1) => void;
  /** Goes on from a place in a text, as behind words that were put there. */
  readonly goOnFrom: (place: Place) => void;
}

interface Place {
  readonly key: string;
  readonly start: number;
}

const beginning: Place = { key: "", start: 0 };
const nothing: ReadonlyMap<string, FoundInText> = new Map();

/** Looks for words in the letter as it is typed. The match gone to is the first one from a place on, whatever changes. `onOpen` makes room for the text. */
export function useFind(live: LiveLetter, onOpen: () => void): Find {
  const [isOpen, setOpen] = useState(false);
  const [sought, setSought] = useState("");
  const [how, setHow] = useState<HowToFind>({ matchesCase: false, isWhole: false });
  const [from, setFrom] = useState<Place>(beginning);
  const opening = useRef(onOpen);
  useEffect(() => {
    opening.current = onOpen;
  });
  const before = useRef<(() => void) | null>(null);
  const texts = useMemo(
    () => (isOpen ? wordsOfLetter(live.records, live.letter) : []),
    [isOpen, live],
  );
  const matches = useMemo(
    () => texts.flatMap((text) => matchesIn(text, sought, how)),
    [texts, sought, how],
  );
  const index = useMemo(() => firstFrom(from, matches, texts), [from, matches, texts]);
  const found = useMemo(() => markedIn(texts, matches, index), [texts, matches, index]);

  const open = useCallback(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement) {
      const { id, value, selectionStart, selectionEnd } = activeElement;
      const selected = value.slice(selectionStart, selectionEnd);
      if (selected.trim() !== "" && !selected.includes("\n")) setSought(selected);
      setFrom({ key: id, start: selectionStart });
      before.current = () => {
        activeElement.focus();
        activeElement.setSelectionRange(selectionStart, selectionEnd);
      };
    } else {
      before.current = activeElement instanceof HTMLElement ? () => activeElement.focus() : null;
    }
    setOpen(true);
    opening.current();
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    before.current?.();
  }, []);
  useFindKey(isOpen ? null : open);

  return {
    isOpen,
    sought,
    how,
    matches,
    index,
    found: isOpen ? found : nothing,
    open,
    close,
    seek: setSought,
    change: (changed) => setHow({ ...how, ...changed }),
    step: (by) => {
      const next = matches[(index + by + matches.length) % matches.length];
      if (next) setFrom(next);
    },
    goOnFrom: setFrom,
  };
}

const matchesIn = ({ key, field, text }: TextOfLetter, sought: string, how: HowToFind): Match[] =>
  findWords(text, sought, how).map(({ start, end }) => ({
    key,
    start,
    end,
    isComputed: field === null,
    around: text.slice(Math.max(0, start - 40), end + 40),
  }));

function firstFrom(
  { key, start }: Place,
  matches: readonly Match[],
  texts: readonly TextOfLetter[],
): number {
  const order = new Map(texts.map((text, i) => [text.key, i]));
  const at = order.get(key) ?? -1;
  const next = matches.findIndex((match) => {
    const place = order.get(match.key) ?? 0;
    return place > at || (place === at && match.start >= start);
  });
  return next < 0 && matches.length > 0 ? 0 : next;
}

function markedIn(
  texts: readonly TextOfLetter[],
  matches: readonly Match[],
  index: number,
): ReadonlyMap<string, FoundInText> {
  const byText = Map.groupBy(matches, ({ key }) => key);
  const now = matches[index];
  return new Map(
    texts.flatMap(({ key, text }) => {
      const own = byText.get(key);
      return own === undefined
        ? []
        : [[key, { text, found: own, now: now?.key === key ? now : null }]];
    }),
  );
}

/** Ctrl+F, from anywhere on the screen; while the bar is open it is the bar's own. */
function useFindKey(run: (() => void) | null): void {
  useEffect(() => {
    if (run === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFindKey(event)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [run]);
}

export const isFindKey = (
  event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "key">,
): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.key.toLowerCase() === "f";
