import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** Long enough for a change to be written, read back and drawn. */
const patienceMs = 800;

/**
 * Puts the focus on the element with an id as soon as it is there, and again should drawing the
 * change take it away. Call the hook in the component that draws it or one above.
 */
export function useFocusOn(): (elementId: string) => void {
  const wanted = useRef<{ id: string; until: number; isDone: boolean } | null>(null);
  const [, drawAgain] = useState(0);

  // After every drawing: what is wanted may only now be there.
  useLayoutEffect(() => {
    const want = wanted.current;
    if (!want) return;
    if (performance.now() > want.until) {
      wanted.current = null;
      return;
    }
    const isElsewhere = want.isDone && document.activeElement !== document.body;
    const element = document.getElementById(want.id);
    if (!element || isElsewhere) return;
    // Whoever is there already and goes on to another field is not called back.
    want.isDone = true;
    if (document.activeElement !== element) element.focus();
  });

  return useCallback((id: string) => {
    wanted.current = { id, until: performance.now() + patienceMs, isDone: false };
    drawAgain((count) => count + 1);
  }, []);
}
