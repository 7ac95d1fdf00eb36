import { useCallback, useEffect, useLayoutEffect, useState } from "react";

/** Longer than a change takes to be written, read back and drawn on a laptop that is busy besides. */
const patienceMs = 10_000;

/** Where the focus was last asked to go: there is one focus in the window. */
let wanted: { readonly id: string; readonly until: number; isDone: boolean } | null = null;

/**
 * Puts the focus on the element with an id as soon as it is there, and again should drawing the
 * change take it away. Call the hook in the component that draws it or one above.
 */
export function useFocusOn(): (elementId: string) => void {
  const [, drawAgain] = useState(0);

  // After every drawing: what is wanted may only now be there.
  useLayoutEffect(() => {
    if (wanted === null) return;
    const element = document.getElementById(wanted.id);
    const at = document.activeElement;
    // Whoever was there and went on is not called back.
    // The content as a whole has the focus where nothing in it has.
    const isNowhere = at === document.body || at?.tagName === "MAIN";
    const isOver = wanted.isDone && at !== element && !isNowhere;
    if (isOver || performance.now() > wanted.until) {
      wanted = null;
      return;
    }
    if (!element) return;
    if (at !== element) element.focus();
    // A dialog that is about to close keeps the focus to itself until it is gone.
    wanted.isDone ||= document.activeElement === element;
  });

  // Whoever points at something goes there.
  useEffect(() => {
    window.addEventListener("pointerdown", letGo, true);
    return () => window.removeEventListener("pointerdown", letGo, true);
  }, []);

  return useCallback((id: string) => {
    wanted = { id, until: performance.now() + patienceMs, isDone: false };
    drawAgain((count) => count + 1);
  }, []);
}

const letGo = (): void => {
  wanted = null;
};
