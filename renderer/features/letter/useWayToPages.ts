import { useEffect, useRef } from "react";
import type { LetterRef } from "../../../shared/letter/letterLayout.ts";
import { afterNextPaint } from "./focusPlace.ts";
import { fieldKey } from "./letterField.ts";
import { focusSentence, showSentence } from "./pages/sentenceInSight.ts";
import type { PlaceInText } from "./placeOfProblem.ts";
import { refKey } from "./sentenceRef.ts";
import type { Caret } from "./useLetterDesk.ts";
import type { LetterView } from "./ViewSwitch.tsx";

interface Whereabouts {
  readonly view: LetterView;
  readonly setView: (view: LetterView) => void;
  /** Where the caret is while somebody writes. */
  readonly caret: Caret | null;
  readonly selected: LetterRef | null;
  readonly placeOf: (ref: LetterRef) => PlaceInText;
  readonly goToText: (place: PlaceInText) => void;
}

/**
 * The way from a sentence in the text to the same on the pages, and back to where the caret was; or,
 * when another was chosen there, to where that one is written. A key goes it, and what is returned
 * shows a view with that sentence in sight.
 */
export function useWayToPages(whereabouts: Whereabouts): (view: LetterView) => void {
  const latest = useRef(whereabouts);
  useEffect(() => {
    latest.current = whereabouts;
  });
  const left = useRef<{ readonly key: string | null; readonly place: PlaceInText } | null>(null);
  useEffect(() => {
    const toPages = () => {
      const { caret, selected, setView } = latest.current;
      const key = selected && refKey(selected);
      setView("pages");
      afterNextPaint(() => {
        const focused = focusSentence(key);
        left.current = caret && { key: focused, place: placeOfCaret(caret) };
      });
    };
    const toText = () => {
      const { selected, placeOf, goToText, setView } = latest.current;
      const isWhereItLeft =
        left.current !== null && (selected && refKey(selected)) === left.current.key;
      if (isWhereItLeft && left.current) goToText(left.current.place);
      else if (selected) goToText(placeOf(selected));
      else setView("text");
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPagesKey(event) || document.querySelector("[role=dialog]") !== null) return;
      event.preventDefault();
      const isInPages = document.activeElement?.closest(".cf-letter-sheet") != null;
      if (latest.current.view === "pages" || isInPages) toText();
      else toPages();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (view) => {
    const { selected, setView } = latest.current;
    setView(view);
    if (view === "pages") afterNextPaint(() => showSentence(selected && refKey(selected)));
  };
}

const placeOfCaret = ({ field, caret }: Caret): PlaceInText => ({
  controlId: fieldKey(field),
  select: { start: caret, end: caret },
});

// By the key's place: with Alt some keyboards type another letter.
const isPagesKey = ({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  code === "KeyP" && altKey && !ctrlKey && !metaKey && !shiftKey;
